import Glibc

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
  /// The standard error of the area, at least 0; nil where there are fewer than two documents of either class.
  ///
  /// Source: DeLong, DeLong and Clarke-Pearson (1988), "Comparing the areas under two or more correlated receiver
  /// operating characteristic curves: a nonparametric approach", equation 5.
  public let standardError: Double?

  /// The curve of scores; nil when all documents are of one class, for then it has no meaning.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive; infinite scores count, NaN must not occur.
  ///   - positives: whether each document is positive.
  /// - Precondition: as many scores as truths, none of them NaN.
  public init?(scores: [Double], positives: [Bool]) {
    let counts = ThresholdCounts.all(scores: scores, positives: positives, for: "ROCCurve")
    guard let all = counts.last, all.hits > 0, all.alarms > 0 else { return nil }
    let (positiveCount, negativeCount) = (Double(all.hits), Double(all.alarms))

    var points = [Point(threshold: .infinity, falsePositiveRate: 0, truePositiveRate: 0)]
    // Twice the number of pairs in the right order; ties count once.
    var ordered = 0
    // The squares of the shares of the other class's documents that each is on the right side of, and of none of them.
    var (positiveSquares, negativeSquares) = (0.0, 0.0)
    var (hitsBefore, alarmsBefore) = (0, 0)
    for count in counts {
      let (hits, alarms) = (count.hits - hitsBefore, count.alarms - alarmsBefore)
      let above = Double(alarmsBefore + count.alarms) / (2 * negativeCount)
      let right = Double(hitsBefore + count.hits) / (2 * positiveCount)
      positiveSquares += Double(hits) * (1 - above) * (1 - above)
      negativeSquares += Double(alarms) * right * right
      ordered += alarms * (count.hits + hitsBefore)
      points.append(
        Point(
          threshold: count.threshold, falsePositiveRate: Double(count.alarms) / negativeCount,
          truePositiveRate: Double(count.hits) / positiveCount))
      (hitsBefore, alarmsBefore) = (count.hits, count.alarms)
    }
    let area = Double(ordered) / (2 * positiveCount * negativeCount)
    func variance(_ squares: Double, _ count: Double) -> Double {
      max(0, squares / count - area * area) / (count - 1)
    }
    self.points = points
    self.area = area
    standardError =
      all.hits > 1 && all.alarms > 1
      ? (variance(positiveSquares, positiveCount) + variance(negativeSquares, negativeCount))
        .squareRoot() : nil
  }

  /// Where the area lies with 95 % confidence, 0 to 1; nil where there is no standard error.
  ///
  /// The interval is symmetric, or symmetric in the logarithm of the odds where it would leave 0 to 1. Of an area of 0 or 1
  /// it has no width: the sample says nothing about the error.
  public var areaInterval: ClosedRange<Double>? {
    guard let standardError else { return nil }
    let reach = standardScoreOf95Percent * standardError
    guard area - reach < 0 || area + reach > 1, area > 0, area < 1 else {
      return area - reach...area + reach
    }
    let odds = log(area / (1 - area))
    let width = reach / (area * (1 - area))
    return 1 / (1 + exp(width - odds))...1 / (1 + exp(-width - odds))
  }
}
