import Metrics

/// How well one model's scores rank documents of two classes: what curves over thresholds are drawn from.
public struct Ranking: Sendable {
  /// What the model is called.
  public var name: String
  /// The score of the positive class for each document; higher means more likely.
  public var scores: [Double]
  /// Whether each document is positive, as many.
  public var positives: [Bool]

  /// One model's scores.
  public init(_ name: String, scores: [Double], positives: [Bool]) {
    self.name = name
    self.scores = scores
    self.positives = positives
  }

  /// The documents whose score is a number.
  var scored: Ranking {
    let known = zip(scores, positives).filter { !$0.0.isNaN }
    return Ranking(name, scores: known.map(\.0), positives: known.map(\.1))
  }

  /// The true and the false positives among the documents that score at least `threshold`.
  func taken(at threshold: Double) -> (hits: Int, alarms: Int) {
    let taken = zip(scores, positives).filter { $0.0 >= threshold }
    let hits = taken.count { $0.1 }
    return (hits, taken.count - hits)
  }
}
