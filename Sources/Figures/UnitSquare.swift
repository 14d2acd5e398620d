import Metrics
import Plots
import Preconditions

/// A square panel over 0 to 1 in both directions, a little more so that lines along its edges are seen.
func unitSquare(
  _ marks: [Mark], x: String, y: String, legend: Panel.LegendPlace = .automatic, weight: Double = 1
) -> Panel {
  func axis(_ title: String) -> Axis {
    Axis(title, limits: -0.01...1.01, ticks: [0, 0.25, 0.5, 0.75, 1])
  }
  return Panel(marks, x: axis(x), y: axis(y), weight: weight, aspect: 1, legend: legend)
}

/// The curve of each ranking that has one, with the ranking's documents that have a score.
func rankedCurves<Curve>(
  _ rankings: [Ranking], for caller: String, _ curve: (Ranking) -> Curve?
) -> [(ranking: Ranking, curve: Curve)] {
  rankings.compactMap { ranking in
    require(
      ranking.scores.count == ranking.positives.count,
      "\(caller): \(ranking.scores.count) scores, \(ranking.positives.count) truths")
    let scored = ranking.scored
    return curve(scored).map { (scored, $0) }
  }
}

/// What the band of a curve is, for below the plot.
let bandNote = "Band: 95\u{A0}% of the curves of documents drawn anew from these."

extension Mark {
  /// Whether it is an area.
  var isArea: Bool { if case .area = self { true } else { false } }
}

extension CurveBand {
  /// The band of a model as an area.
  func area(of model: String, hue: Hue) -> Mark.Area {
    Mark.Area(
      x: Column(places), lower: Column(lower), upper: Column(upper), hue: hue, opacity: 0.15,
      series: model.isEmpty ? "band" : "\(model), band")
  }
}
