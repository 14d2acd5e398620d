import Preconditions

/// Whether probabilities mean what they say: that of the documents given 0.8, eight in ten are positive.
public struct Calibration: Sendable, Hashable, Codable {
  /// Documents whose probabilities are near each other.
  public struct Bin: Sendable, Hashable, Codable {
    /// How many there are.
    public let count: Int
    /// The mean of their probabilities, 0 to 1.
    public let meanProbability: Double
    /// The share of them that is positive, 0 to 1.
    public let positiveShare: Double
  }

  /// The bins that are not empty, by rising probability.
  public let bins: [Bin]
  /// The mean square of what probabilities and truths differ by, 0 to 1, the less the better; 0 without documents.
  ///
  /// Source: Brier (1950), "Verification of forecasts expressed in terms of probability".
  public let brierScore: Double
  /// The mean over all documents of what their bin's mean probability and share of positives differ by, 0 to 1.
  ///
  /// Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning".
  public let expectedError: Double

  /// The calibration of probabilities, in bins of equal width.
  ///
  /// A probability on the edge of two bins counts in the lower one.
  ///
  /// - Parameters:
  ///   - probabilities: of the positive class, 0 to 1.
  ///   - positives: whether each document is positive.
  ///   - bins: how many bins 0 to 1 is cut into.
  /// - Precondition: as many probabilities as truths, all of them 0 to 1; at least one bin.
  public init(probabilities: [Double], positives: [Bool], bins: Int = 10) {
    require(
      probabilities.count == positives.count && bins > 0,
      "Calibration: \(probabilities.count) probabilities, \(positives.count) truths, \(bins) bins")
    require(
      probabilities.allSatisfy((0...1).contains), "Calibration: a probability is not in 0...1")
    let edges = (0..<bins).map { Double($0 + 1) / Double(bins) }
    var counts = Array(repeating: 0, count: bins)
    var hits = counts
    var sums = Array(repeating: 0.0, count: bins)
    var squares = 0.0
    for (probability, isPositive) in zip(probabilities, positives) {
      let bin = edges.firstIndex { probability <= $0 } ?? bins - 1
      counts[bin] += 1
      sums[bin] += probability
      if isPositive { hits[bin] += 1 }
      let difference = probability - (isPositive ? 1 : 0)
      squares += difference * difference
    }
    let filled = counts.indices.filter { counts[$0] > 0 }.map { bin in
      Bin(
        count: counts[bin], meanProbability: sums[bin] / Double(counts[bin]),
        positiveShare: Double(hits[bin]) / Double(counts[bin]))
    }
    let total = Double(max(1, probabilities.count))
    self.bins = filled
    brierScore = squares / total
    expectedError = filled.reduce(0) { sum, bin in
      sum + Double(bin.count) * abs(bin.meanProbability - bin.positiveShare) / total
    }
  }
}
