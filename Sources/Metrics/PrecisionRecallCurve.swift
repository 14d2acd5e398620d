/// The trade of precision for recall as the threshold of a score falls.
public struct PrecisionRecallCurve: Sendable, Hashable, Codable {
  /// One threshold's precision and recall.
  public struct Point: Sendable, Hashable, Codable {
    /// Documents scored at least this are taken as positive.
    public let threshold: Double
    /// The share of the documents taken as positive that are, 0 to 1.
    public let precision: Double
    /// The share of the positive documents that are taken as positive, 0 to 1.
    public let recall: Double
  }

  /// By falling threshold, one point for each different score; the last has the recall 1.
  public let points: [Point]

  /// The mean of the precisions, each with the recall gained at its threshold as its weight, 0 to 1.
  ///
  /// Nothing is interpolated: between two thresholds there is no classifier. Source: Manning, Raghavan and Schütze
  /// (2008), "Introduction to information retrieval", section 8.4, without their interpolation.
  public let averagePrecision: Double

  /// The curve of scores; nil when no document is positive, for then there is nothing to recall.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive; infinite scores count, NaN must not occur.
  ///   - positives: whether each document is positive.
  /// - Precondition: as many scores as truths, none of them NaN.
  public init?(scores: [Double], positives: [Bool]) {
    let counts = ThresholdCounts.all(
      scores: scores, positives: positives, for: "PrecisionRecallCurve")
    guard let all = counts.last, all.hits > 0 else { return nil }
    let points = counts.map { count in
      Point(
        threshold: count.threshold,
        precision: Double(count.hits) / Double(count.hits + count.alarms),
        recall: Double(count.hits) / Double(all.hits))
    }
    self.points = points
    averagePrecision = zip(points, [0] + points.map(\.recall)).reduce(0) { sum, step in
      sum + (step.0.recall - step.1) * step.0.precision
    }
  }
}
