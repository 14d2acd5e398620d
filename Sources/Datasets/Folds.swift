import Preconditions
import Tensors

/// The folds of a cross-validation: every document is tested once and learned from in all other folds.
public struct Folds: Sendable, RandomAccessCollection {
  /// One fold.
  public struct Fold: Sendable, Hashable {
    /// The documents to learn from, in the order of the corpus.
    public let training: Corpus
    /// The documents to test with, in the order of the corpus.
    public let test: Corpus
  }

  private let corpus: Corpus
  /// The fold that tests each document.
  private let assignment: [Int]
  /// The number of folds.
  public let endIndex: Int

  fileprivate init(_ corpus: Corpus, assignment: [Int], count: Int) {
    self.corpus = corpus
    self.assignment = assignment
    endIndex = count
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// The fold with a number.
  public subscript(number: Int) -> Fold {
    require(indices.contains(number), "Folds: fold \(number) of \(count)")
    return Fold(
      training: corpus.subset(assignment.indices.filter { assignment[$0] != number }),
      test: corpus.subset(assignment.indices.filter { assignment[$0] == number }))
  }
}

extension Corpus {
  /// The corpus in folds whose sizes differ by one document at most, drawn at random.
  ///
  /// Source: Kim (2014), "Convolutional neural networks for sentence classification", section 3, who tests MR by ten-fold
  /// cross-validation.
  /// - Parameters:
  ///   - count: the number of folds, 2 or more and no more than there are documents.
  ///   - seed: the same seed gives the same folds.
  ///   - stratified: whether every class is to be spread evenly; each class's share of a fold then
  ///     differs by one document at most from fold to fold.
  public func folds(_ count: Int, seed: UInt64, stratified: Bool = false) -> Folds {
    require(
      count >= 2 && count <= examples.count,
      "Corpus.folds: \(examples.count) documents in \(count) folds")
    var generator = SplitMix64(seed: seed)
    var places = shuffledPlaces(examples.count, using: &generator)
    if stratified {
      // Class after class, each in its random order: dealing them out in turn spreads every class.
      places = classes.indices.flatMap { label in places.filter { examples[$0].label == label } }
    }
    var assignment = Array(repeating: 0, count: examples.count)
    for (turn, place) in places.enumerated() { assignment[place] = turn % count }
    return Folds(self, assignment: assignment, count: count)
  }
}
