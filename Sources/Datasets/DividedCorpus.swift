/// Documents of one of several sources, to be divided for training and testing.
public protocol DividedCorpus: Sendable {
  /// The documents, those of a separate test set left out.
  var corpus: Corpus { get }
  /// The test set that the source brings; nil when the test documents must be held out.
  var test: Corpus? { get }
}

extension DividedCorpus {
  /// Training, validation and test documents: three tenths held out for the test unless the source brings one, then
  /// three tenths of the rest for validation.
  public func parts(seed: UInt64) -> CorpusSplits {
    guard let test else { return corpus.splits(holdingOut: 0.3, seed: seed) }
    let (training, validation) = corpus.split(holdingOut: 0.3, seed: seed)
    return CorpusSplits(training: training, validation: validation, test: test)
  }
}
