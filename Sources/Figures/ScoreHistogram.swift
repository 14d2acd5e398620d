public import Plots
import Preconditions

/// The scores of a classifier of two classes, each true class on its side of zero: positive cases
/// upwards, negative ones downwards.
///
/// - Parameters:
///   - scores: the probability of the positive class for each case, 0 to 1; what lies beyond counts in the outermost bin,
///     what is not finite in none.
///   - truths: whether each case is positive.
///   - threshold: the score from which on a case is called positive.
///   - classes: what the two classes are called.
///   - unit: what the cases are, such as `reviews`.
///   - title: the title.
/// - Precondition: as many truths as scores.
public func scoreHistogram(
  _ scores: [Double], truths: [Bool], threshold: Double = 0.5,
  classes: (negative: String, positive: String) = ("negative", "positive"),
  unit: String = "cases", title: String = "Scores by true class"
) -> Plot {
  require(
    scores.count == truths.count, "scoreHistogram: \(scores.count) scores, \(truths.count) truths")
  let bins = 20
  var (positive, negative) = (
    Array(repeating: 0.0, count: bins), Array(repeating: 0.0, count: bins)
  )
  let cases = zip(scores, truths).filter { $0.0.isFinite }
  for (score, truth) in cases {
    // Scores on a grid that rounding put just below an edge belong above it.
    let place = min(max(Int((score * Double(bins) + 1e-9).rounded(.down)), 0), bins - 1)
    if truth { positive[place] += 1 } else { negative[place] -= 1 }
  }
  let right = cases.count { ($0.0 >= threshold) == $0.1 }
  let count = cases.count { $0.1 }
  let edges = (0...bins).map { Double($0) / Double(bins) }
  let verdict = "\(whole(right)) of \(whole(cases.count)) right"
  return Plot(
    title: title,
    summary: "\(title): \(whole(count)) \(classes.positive) and "
      + "\(whole(cases.count - count)) \(classes.negative) \(unit); at the threshold "
      + "\(NumberFormat.fixed(threshold, decimals: 2)) \(verdict).",
    content: .panels([
      Panel(
        [
          .bars(
            Mark.Bars(
              "\(classes.positive), \(whole(count))", between: edges, lengths: Column(positive),
              hue: .blue)),
          .bars(
            Mark.Bars(
              "\(classes.negative), \(whole(cases.count - count))", between: edges,
              lengths: Column(negative), hue: .rust)),
          .rule(
            Mark.Rule(
              .vertical, at: threshold,
              label: "threshold \(NumberFormat.fixed(threshold, decimals: 2)): \(verdict)",
              hue: .ink)),
        ], x: Axis("score of \(classes.positive)", includes: [0, 1]),
        y: Axis(unit, kind: .integer, format: .absolute))
    ]))
}
