import Preconditions

/// The trade of false alarms for hits as the threshold of a score falls.
public struct ROCCurve: Sendable, Hashable, Codable {
  /// One threshold's rates.
  public struct Point: Sendable, Hashable, Codable {
    /// Documents scored at least this are taken as positive; infinite at the start.
    public let threshold: Double
    /// The share of negative documents taken as positive, 0 to 1.
    public let falsePositiveRate: Double
    /// The share of positive documents taken as positive, 0 to 1.
    public let truePositiveRate: Double
  }

  /// From (0, 0) to (1, 1), one point for each different score.
  public let points: [Point]
  /// The area under the curve: the chance that a positive document is scored above a negative one, a
  /// tie counting half.
  ///
  /// Source: Hanley and McNeil (1982), "The meaning and use of the area under a receiver operating
  /// characteristic (ROC) curve".
  public let area: Double

  /// The curve of scores; nil when all documents are of one class, for then it has no meaning.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive; infinite scores count, NaN must not occur.
  ///   - positives: whether each document is positive.
  /// - Precondition: as many scores as truths, none of them NaN.
  public init?(scores: [Double], positives: [Bool]) {
    require(
      scores.count == positives.count,
      "ROCCurve: \(scores.count) scores, \(positives.count) truths")
    require(!scores.contains(where: \.isNaN), "ROCCurve: a score is NaN")
    let positiveCount = positives.count { $0 }
    let negativeCount = positives.count - positiveCount
    guard positiveCount > 0, negativeCount > 0 else { return nil }

    var points = [Point(threshold: .infinity, falsePositiveRate: 0, truePositiveRate: 0)]
    var (hits, alarms) = (0, 0)
    // Twice the number of pairs in the right order; ties count once.
    var ordered = 0
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var place = 0
    while place < order.count {
      let score = scores[order[place]]
      let (hitsBefore, alarmsBefore) = (hits, alarms)
      while place < order.count, scores[order[place]] == score {
        if positives[order[place]] { hits += 1 } else { alarms += 1 }
        place += 1
      }
      ordered += (alarms - alarmsBefore) * (hits + hitsBefore)
      points.append(
        Point(
          threshold: score, falsePositiveRate: Double(alarms) / Double(negativeCount),
          truePositiveRate: Double(hits) / Double(positiveCount)))
    }
    self.points = points
    area = Double(ordered) / (2 * Double(positiveCount) * Double(negativeCount))
  }
}
