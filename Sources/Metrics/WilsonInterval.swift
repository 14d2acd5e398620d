import Preconditions

/// How many standard deviations about the mean hold 95 % of a normal distribution.
@usableFromInline let standardScoreOf95Percent = 1.959_963_984_540_054

/// Where a share lies that was seen as `successes` of `trials`, with a certain confidence.
///
/// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference".
/// - Parameters:
///   - successes: at least 0 and at most `trials`.
///   - trials: how many independent outcomes were seen.
///   - standardScore: how many standard deviations to allow for; 1.96 gives 95 %.
/// - Returns: nil when there are no trials.
public func wilsonInterval(
  successes: Int, trials: Int, standardScore: Double = standardScoreOf95Percent
) -> ClosedRange<Double>? {
  require(
    (0...max(0, trials)).contains(successes),
    "wilsonInterval: \(successes) successes in \(trials) trials")
  guard trials > 0 else { return nil }
  let (count, square) = (Double(trials), standardScore * standardScore)
  let share = Double(successes) / count
  let center = (share + square / (2 * count)) / (1 + square / count)
  let reach =
    standardScore / (1 + square / count)
    * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
  // At the ends rounding must not leave 0...1 or the share itself.
  return max(
    0, successes == 0 ? 0 : center - reach)...min(1, successes == trials ? 1 : center + reach)
}
