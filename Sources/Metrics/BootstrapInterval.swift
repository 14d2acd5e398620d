import Preconditions

/// Where a statistic of some documents would lie in most other samples of as many, by drawing from these with replacement.
///
/// The percentile interval: Efron (1979), "Bootstrap methods: another look at the jackknife"; Efron and Tibshirani (1993),
/// "An introduction to the bootstrap", section 13.3.
///
/// - Parameters:
///   - count: how many documents there are.
///   - resamples: how many samples are drawn.
///   - confidence: the share of the samples whose statistic is in the interval, above 0 and below 1.
///   - generator: what draws; the same one gives the same interval.
///   - statistic: of the documents with these numbers, some of them more than once; nil where a sample has none.
/// - Returns: nil when there are no documents, or no sample has a statistic.
/// - Precondition: at least one sample.
public func bootstrapInterval(
  of count: Int, resamples: Int = 2_000, confidence: Double = 0.95,
  using generator: inout some RandomNumberGenerator, statistic: ([Int]) -> Double?
) -> ClosedRange<Double>? {
  require(
    resamples > 0 && 0 < confidence && confidence < 1,
    "bootstrapInterval: \(resamples) samples, a confidence of \(confidence)")
  guard count > 0 else { return nil }
  var sample = Array(repeating: 0, count: count)
  var statistics: [Double] = []
  for _ in 0..<resamples {
    for place in sample.indices { sample[place] = .random(in: 0..<count, using: &generator) }
    if let value = statistic(sample) { statistics.append(value) }
  }
  guard !statistics.isEmpty else { return nil }
  statistics.sort()
  let tail = (1 - confidence) / 2
  return quantile(tail, of: statistics)...quantile(1 - tail, of: statistics)
}

/// The number that a share of some lies below, by the straight line between the two nearest ranks.
func quantile(_ share: Double, of sorted: [Double]) -> Double {
  let rank = share * Double(sorted.count - 1)
  let lower = Int(rank)
  let upper = min(lower + 1, sorted.count - 1)
  return sorted[lower] + (rank - Double(lower)) * (sorted[upper] - sorted[lower])
}
