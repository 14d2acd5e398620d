import Metrics
public import Plots
import Preconditions
import Tensors

/// The trade of false alarms for hits, one curve for each model, with the area under it and the interval of DeLong.
///
/// Curves are drawn as they are: steps, and straight lines where scores tie. The band around a single curve holds, at each
/// false positive rate, the middle 95 % of the curves of samples drawn with replacement. The ring is the threshold in use.
///
/// - Parameters:
///   - rankings: the models.
///   - threshold: the score from which on a document is taken as positive; no ring when nil.
///   - positive: what positive documents are called.
///   - showsBand: whether curves have bands; a single one has when nil.
///   - title: the title.
/// - Precondition: as many truths as scores in each ranking.
public func rocPlot(
  _ rankings: [Ranking], threshold: Double? = 0.5, positive: String = "positive",
  showsBand: Bool? = nil, title: String = "ROC curve"
) -> Plot {
  let curves = rankedCurves(rankings, for: "rocPlot") {
    ROCCurve(scores: $0.scores, positives: $0.positives)
  }
  var marks: [Mark] = [
    .line(Mark.Line(x: [0, 1], y: [0, 1], hue: .grey, pattern: .dotted, width: 1)),
    .texts(Mark.Texts(["chance"], x: [0.72], y: [0.66], anchor: .start, hue: .grey)),
  ]
  for (index, entry) in curves.enumerated() {
    var generator = SplitMix64(seed: 0)
    if showsBand ?? (curves.count == 1),
      let band = CurveBand.truePositiveRates(
        scores: entry.ranking.scores, positives: entry.ranking.positives, using: &generator)
    {
      marks.append(.area(band.area(of: entry.ranking.name, hue: .series(index))))
    }
  }
  for (index, entry) in curves.enumerated() {
    let points = entry.curve.points.map { (x: $0.falsePositiveRate, y: $0.truePositiveRate) }
    let bends = withoutPointsOnTheWay(points)
    marks.append(
      .line(
        Mark.Line(
          entry.ranking.name + (entry.ranking.name.isEmpty ? "" : "  ") + "AUC "
            + area(entry.curve),
          x: Column(bends.map(\.x)), y: Column(bends.map(\.y)), hue: .series(index),
          pattern: index < 5 ? .solid : .dashed)))
  }
  var notes = curves.isEmpty ? ["Documents of one class have no such curve."] : []
  if let threshold {
    let rates = curves.map { ratesTaken(by: $0.ranking, at: threshold) }
    for (index, rate) in rates.enumerated() {
      marks.append(
        .points(
          Mark.Points(
            x: [rate.alarms], y: [rate.hits], hue: .series(index), shape: .ring, radius: 4)
        ))
    }
    if let first = rates.first, rates.count == 1 {
      notes.append(
        "○ at the threshold \(NumberFormat.fixed(threshold, decimals: 2)): true positive rate "
          + "\(NumberFormat.fixed(first.hits, decimals: 2)), false positive rate "
          + "\(NumberFormat.fixed(first.alarms, decimals: 2)).")
    } else if !rates.isEmpty {
      notes.append("○ at the threshold \(NumberFormat.fixed(threshold, decimals: 2)).")
    }
  }
  if marks.contains(where: \.isArea) { notes.append(bandNote) }
  let areas = curves.map {
    ($0.ranking.name.isEmpty ? "" : $0.ranking.name + " ") + "with area \(area($0.curve))"
  }
  return Plot(
    title: title,
    summary: "\(title) of \(positive): "
      + (areas.isEmpty ? "documents of one class have none" : areas.joined(separator: ", ")) + ".",
    content: .panels([
      unitSquare(
        marks, x: "false positive rate (others taken for \(positive))",
        y: "true positive rate (\(positive) found)", legend: .lowerRight)
    ]), notes: notes, preferredSize: Size(width: 300, height: 312 + 10 * Double(notes.count)))
}

private func area(_ curve: ROCCurve) -> String {
  let area = NumberFormat.fixed(curve.area, decimals: 3)
  guard let interval = curve.areaInterval else { return area }
  return area + " (\(NumberFormat.fixed(interval.lowerBound, decimals: 3))–"
    + "\(NumberFormat.fixed(interval.upperBound, decimals: 3)))"
}

private func ratesTaken(by ranking: Ranking, at threshold: Double) -> (hits: Double, alarms: Double)
{
  let (hits, alarms) = ranking.taken(at: threshold)
  let positives = ranking.positives.count { $0 }
  return (
    Double(hits) / Double(positives), Double(alarms) / Double(ranking.positives.count - positives)
  )
}

/// Points that a line through the others would go through anyway, left out.
private func withoutPointsOnTheWay(
  _ points: [(x: Double, y: Double)]
) -> [(x: Double, y: Double)] {
  var bends: [(x: Double, y: Double)] = []
  for point in points {
    if let last = bends.last, let before = bends.dropLast().last {
      let turn =
        (last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x)
      if abs(turn) < 1e-15 { bends.removeLast() }
    }
    bends.append(point)
  }
  return bends
}
