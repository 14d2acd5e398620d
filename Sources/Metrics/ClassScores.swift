/// How well one class, or several on average, is found.
public struct ClassScores: Sendable, Hashable, Codable {
  /// The share of the documents predicted as the class that are of it, 0 to 1; 0 when none was predicted.
  public let precision: Double
  /// The share of the documents of the class that were predicted as it, 0 to 1; 0 when it has none.
  public let recall: Double
  /// The harmonic mean of precision and recall, 0 to 1; 0 when both are 0.
  public let f1: Double
  /// How many documents are of the class.
  public let support: Int

  /// Scores of a class.
  public init(precision: Double, recall: Double, f1: Double, support: Int) {
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.support = support
  }
}
