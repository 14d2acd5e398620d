public import Tensors

/// The documents of a corpus in batches, in a given order; each batch is put together when it is asked for.
///
/// The last batch is smaller where the corpus doesn't divide evenly.
public struct Batches: Sendable, RandomAccessCollection {
  private let corpus: EncodedCorpus
  private let order: [Int]
  private let size: Int

  fileprivate init(corpus: EncodedCorpus, order: [Int], size: Int) {
    precondition(size > 0, "Batches: a batch of \(size) documents")
    self.corpus = corpus
    self.order = order
    self.size = size
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of batches.
  public var endIndex: Int { (order.count + size - 1) / size }

  /// The batch with a number.
  public subscript(number: Int) -> Batch {
    precondition(indices.contains(number), "Batches: batch \(number) of \(count)")
    return corpus.batch(of: order[number * size..<Swift.min((number + 1) * size, order.count)])
  }
}

extension EncodedCorpus {
  /// The documents in some rows, in the order given.
  func batch(of rows: some Collection<Int>) -> Batch {
    let width = inputs.shape[1...].reduce(1, *)
    var values: [Int32] = []
    values.reserveCapacity(rows.count * width)
    for row in rows { values += inputs.values[row * width..<(row + 1) * width] }
    return Batch(
      inputs: Indices(values, shape: [rows.count] + inputs.shape[1...]),
      labels: rows.map { labels[$0] })
  }

  /// The documents in batches, in the corpus's order.
  ///
  /// - Precondition: `size` is positive.
  public func batches(of size: Int) -> Batches {
    Batches(corpus: self, order: Array(labels.indices), size: size)
  }

  /// The documents in batches, shuffled.
  ///
  /// - Precondition: `size` is positive.
  public func batches(of size: Int, shuffledUsing generator: inout SplitMix64) -> Batches {
    Batches(corpus: self, order: labels.indices.shuffled(using: &generator), size: size)
  }
}
