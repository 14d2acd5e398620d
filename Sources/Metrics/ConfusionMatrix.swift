import Preconditions

/// How often each class was predicted for each true class.
public struct ConfusionMatrix: Sendable, Hashable, Codable {
  /// The names of the classes, in the order of rows and columns.
  public let classes: [String]
  /// `counts[truth][prediction]`.
  public let counts: [[Int]]

  /// The matrix of some predictions.
  ///
  /// - Precondition: as many predictions as truths, all of them places in `classes`.
  public init(truths: [Int], predictions: [Int], classes: [String]) {
    require(
      truths.count == predictions.count,
      "ConfusionMatrix: \(truths.count) truths, \(predictions.count) predictions")
    var counts = Array(repeating: Array(repeating: 0, count: classes.count), count: classes.count)
    for (truth, prediction) in zip(truths, predictions) { counts[truth][prediction] += 1 }
    self.classes = classes
    self.counts = counts
  }
}
