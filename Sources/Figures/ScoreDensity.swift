public import Plots
import Preconditions

/// How densely scores lie, each true class in its color, with the area of each class being 1: shapes compare whatever the
/// classes' sizes.
///
/// - Parameters:
///   - scores: the scores of each class, 0 to 1; what is no number is left out.
///   - threshold: the score from which on a document is called positive; no rule when nil.
///   - label: what the score is of.
///   - title: the title.
/// - Precondition: scores are 0 to 1.
public func scoreDensity(
  _ scores: [(className: String, scores: [Double])], threshold: Double? = nil,
  of label: String = "score", title: String = "Scores by true class"
) -> Plot {
  require(
    scores.allSatisfy { $0.scores.allSatisfy { $0.isNaN || (0...1).contains($0) } },
    "scoreDensity: a score is not in 0...1")
  let areas = scores.enumerated().map { index, entry in
    Mark.area(
      Mark.Area(
        "\(entry.className), \(whole(entry.scores.count { !$0.isNaN }))", densityOf: entry.scores,
        within: 0...1, hue: .series(index)))
  }
  let rule = threshold.map {
    Mark.rule(
      Mark.Rule(
        .vertical, at: $0, label: "threshold \(NumberFormat.fixed($0, decimals: 2))", hue: .ink))
  }
  let medians = scores.map { entry in
    "\(entry.className) with median "
      + NumberFormat.fixed(
        entry.scores.filter(\.isFinite).sorted().quantile(0.5), decimals: 2)
  }
  return Plot(
    title: title,
    summary: "\(title): "
      + (medians.isEmpty ? "no class" : medians.joined(separator: ", ")) + ".",
    content: .panels([
      Panel(
        areas + (rule.map { [$0] } ?? []), x: Axis(label, limits: 0...1),
        y: Axis("density", includes: [0]))
    ]), preferredSize: .inches(6.5, 3.4))
}
