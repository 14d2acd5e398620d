import Metrics
public import Plots
import Preconditions
import Tensors

/// The trade of precision for recall, one curve for each model, with its average precision.
///
/// Curves are drawn in steps, for between two thresholds there is no classifier. The band around a single curve holds, at
/// each recall, the middle 95 % of the precisions of samples drawn with replacement. The dotted line is the share of
/// positive documents, the precision of any guess.
///
/// - Parameters:
///   - rankings: the models.
///   - threshold: the score from which on a document is taken as positive; no ring when nil.
///   - positive: what positive documents are called.
///   - showsBand: whether curves have bands; a single one has when nil.
///   - title: the title.
/// - Precondition: as many truths as scores in each ranking.
public func precisionRecallPlot(
  _ rankings: [Ranking], threshold: Double? = 0.5, positive: String = "positive",
  showsBand: Bool? = nil, title: String = "Precision and recall"
) -> Plot {
  let curves = rankedCurves(rankings, for: "precisionRecallPlot") {
    PrecisionRecallCurve(scores: $0.scores, positives: $0.positives)
  }
  var marks: [Mark] = []
  let shares = Set(
    curves.map { Double($0.ranking.positives.count { $0 }) / Double($0.ranking.positives.count) })
  if let share = shares.first, shares.count == 1 {
    marks.append(
      .line(
        Mark.Line(
          "any guess, \(NumberFormat.fixed(share, decimals: 2))", x: [0, 1],
          y: Column([share, share]), hue: .grey, pattern: .dotted, width: 1)))
  }
  for (index, entry) in curves.enumerated() {
    var generator = SplitMix64(seed: 0)
    if showsBand ?? (curves.count == 1),
      let band = CurveBand.precisions(
        scores: entry.ranking.scores, positives: entry.ranking.positives, using: &generator)
    {
      marks.append(.area(band.area(of: entry.ranking.name, hue: .series(index))))
    }
  }
  for (index, entry) in curves.enumerated() {
    let steps = steps(of: entry.curve)
    let name = entry.ranking.name.isEmpty ? "" : entry.ranking.name + "  "
    marks.append(
      .line(
        Mark.Line(
          name + "AP " + NumberFormat.fixed(entry.curve.averagePrecision, decimals: 3),
          x: Column(steps.map(\.recall)), y: Column(steps.map(\.precision)), hue: .series(index),
          pattern: index < 5 ? .solid : .dashed)))
  }
  if let threshold {
    for (index, entry) in curves.enumerated() {
      let (hits, alarms) = entry.ranking.taken(at: threshold)
      guard hits + alarms > 0 else { continue }
      let recall = Double(hits) / Double(entry.ranking.positives.count { $0 })
      marks.append(
        .points(
          Mark.Points(
            x: [recall], y: [Double(hits) / Double(hits + alarms)], hue: .series(index),
            shape: .ring, radius: 4)))
    }
  }
  var notes =
    curves.isEmpty
    ? ["Without positive documents there is no such curve."]
    : threshold.map { ["○ at the threshold \(NumberFormat.fixed($0, decimals: 2))."] } ?? []
  if marks.contains(where: \.isArea) { notes.append(bandNote) }
  let precisions = curves.map {
    ($0.ranking.name.isEmpty ? "" : $0.ranking.name + " ")
      + "with average precision \(NumberFormat.fixed($0.curve.averagePrecision, decimals: 3))"
  }
  return Plot(
    title: title,
    summary: "\(title) of \(positive): "
      + (precisions.isEmpty ? "no positive documents" : precisions.joined(separator: ", ")) + ".",
    content: .panels([
      unitSquare(
        marks, x: "recall (\(positive) found)", y: "precision for \(positive)",
        legend: .lowerLeft)
    ]), notes: notes, preferredSize: Size(width: 300, height: 312 + 10 * Double(notes.count)))
}

/// The curve's corners: level to the recall of each threshold from the one before.
private func steps(
  of curve: PrecisionRecallCurve
) -> [(recall: Double, precision: Double)] {
  var steps: [(recall: Double, precision: Double)] = []
  var recall = 0.0
  for point in curve.points where point.recall > recall || steps.isEmpty {
    steps.append((recall, point.precision))
    steps.append((point.recall, point.precision))
    recall = point.recall
  }
  return steps
}
