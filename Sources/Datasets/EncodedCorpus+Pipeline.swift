import Tensors
public import Text

extension EncodedCorpus {
  /// The documents of a corpus as rows of a fitted pipeline.
  public init(_ corpus: Corpus, _ pipeline: TextPipeline) {
    self.init(
      inputs: Indices(
        pipeline.encode(corpus.texts), shape: [corpus.examples.count, pipeline.length]),
      labels: corpus.labels)
  }

  /// The number of documents.
  public var count: Int { labels.count }

  /// The number of ids in a row.
  public var length: Int { inputs.shape[1] }

  /// The ids of one document.
  ///
  /// - Precondition: `place` is at least 0 and below `count`.
  public func row(_ place: Int) -> ArraySlice<Int32> {
    inputs.values[place * length..<(place + 1) * length]
  }

  /// The documents at these places, in the order given.
  ///
  /// - Precondition: every place is at least 0 and below `count`.
  public func subset(_ places: some Sequence<Int>) -> EncodedCorpus {
    let places = Array(places)
    var values: [Int32] = []
    values.reserveCapacity(places.count * length)
    for place in places { values.append(contentsOf: row(place)) }
    return EncodedCorpus(
      inputs: Indices(values, shape: [places.count, length]), labels: places.map { labels[$0] })
  }
}
