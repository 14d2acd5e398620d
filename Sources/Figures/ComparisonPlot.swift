public import Learning
import Metrics
public import Plots
import Preconditions

/// Models by one of their scores: a dot for each, on the line of its interval where it has one.
///
/// - Parameters:
///   - comparison: the models, in the order of the rows.
///   - measure: which of the comparison's measures.
///   - baseline: a score to compare with, such as that of always giving the same answer.
///   - baselineName: what the baseline is.
///   - title: the title; the measure's name when nil.
/// - Precondition: `measure` is the place of one of the comparison's measures; `baseline` is finite.
public func comparisonPlot(
  _ comparison: Comparison, measure: Int = 0, baseline: Double? = nil,
  baselineName: String = "largest class", title: String? = nil
) -> Plot {
  require(
    comparison.measures.indices.contains(measure),
    "comparisonPlot: measure \(measure) of \(comparison.measures.count)")
  let name = comparison.measures[measure].name
  let isShare = comparison.measures[measure].isShare
  func written(_ value: Double) -> String {
    isShare ? NumberFormat.percent(value) : NumberFormat.fixed(value, decimals: 3)
  }
  let scored = comparison.entries.enumerated().compactMap { row, entry in
    entry.scores[measure].flatMap { score in
      score.value.isFinite ? (row: Double(row), name: entry.name, score: score) : nil
    }
  }
  // Without an interval the line has no length, and only its label is seen.
  let bounds = scored.map { $0.score.interval ?? $0.score.value...$0.score.value }
  let marks: [Mark] = [
    .intervals(
      Mark.Intervals(
        bounds.contains { $0.lowerBound < $0.upperBound } ? "95\u{A0}% interval" : "",
        y: Column(scored.map(\.row)), lower: Column(bounds.map(\.lowerBound)),
        upper: Column(bounds.map(\.upperBound)), labels: scored.map { written($0.score.value) },
        hue: .blue)),
    .points(
      Mark.Points(
        x: Column(scored.map(\.score.value)), y: Column(scored.map(\.row)), hue: .blue, radius: 3)),
  ]
  let rule = baseline.map {
    Mark.rule(Mark.Rule(.vertical, at: $0, label: baselineName, hue: .grey, isDotted: true))
  }
  let best = scored.max { $0.score.value < $1.score.value }
  let title = title ?? name
  let models =
    comparison.entries.count == 1 ? "1 model" : "\(whole(comparison.entries.count)) models"
  return Plot(
    title: title,
    summary: "\(title), \(models) by \(name)"
      + (best.map { "; greatest: \($0.name) with \(written($0.score.value))" } ?? "") + ".",
    content: .panels([
      Panel(
        (rule.map { [$0] } ?? []) + marks,
        x: Axis(name, format: isShare ? .percent : .plain),
        y: Axis(kind: .category(comparison.entries.map(\.name))))
    ]),
    preferredSize: Size(width: 468, height: Double(comparison.entries.count) * 18 + 104))
}
