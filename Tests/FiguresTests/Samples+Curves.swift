import Figures
import Learning
import Metrics
import Plots

extension Samples {
  /// Scores that tell two classes apart the better the greater `skill`, some of them tied.
  static func ranking(_ name: String, skill: Int, count: Int = 120) -> Ranking {
    let positives = (0..<count).map { $0 % 5 < 2 }
    let scores = positives.indices.map { (index: Int) -> Double in
      let points = (index * 37) % 60 + (positives[index] ? skill : 0)
      return Double(points) / Double(60 + skill)
    }
    return Ranking(name, scores: scores, positives: positives)
  }

  static let rankings = [
    ranking("bidirectional GRU", skill: 50), ranking("filters", skill: 25),
    ranking("dense", skill: 8),
  ]

  private static func calibration(_ ranking: Ranking) -> Calibration {
    Calibration(probabilities: ranking.scores, positives: ranking.positives)
  }

  private static func byClass(_ ranking: Ranking) -> [(className: String, scores: [Double])] {
    let pairs = zip(ranking.scores, ranking.positives)
    return [
      ("positive", pairs.filter(\.1).map(\.0)), ("negative", pairs.filter { !$0.1 }.map(\.0)),
    ]
  }

  private static let noisyLosses = (0..<600).map { (batch: Int) -> Double in
    let mean = 0.7 / (1 + Double(batch) / 200)
    return mean + Double(batch * 37 % 50) / 300
  }

  static let curves: [(name: String, plot: Plot)] = [
    ("roc", rocPlot([rankings[0]], positive: "positive reviews")),
    ("roc-of-three", rocPlot(rankings, positive: "positive reviews")),
    ("precision-recall", precisionRecallPlot([rankings[0]], positive: "positive reviews")),
    ("precision-recall-of-three", precisionRecallPlot(rankings, positive: "positive reviews")),
    (
      "calibration",
      calibrationPlot(
        rankings.prefix(2).map { ($0.name, calibration($0)) }, positive: "positive reviews",
        unit: "reviews")
    ),
    (
      "score-density",
      scoreDensity(byClass(rankings[0]), threshold: 0.5, of: "score of positive")
    ),
    (
      "loss-with-flags",
      lossCurve(
        epochs(12) { $0 > 8 ? 2.5e-6 : $0 > 4 ? 0.0005 : 0.001 }, best: 6, baseline: 0.5,
        resumedAfter: [9])
    ),
    (
      "loss-with-rates",
      lossCurve(epochs(12) { 0.001 * (1 - Float($0) / 13) }, best: 6, resumedAfter: [7.25])
    ),
    (
      "losses-of-three",
      lossCurves([
        ("dense", epochs(12), 6), ("filters", epochs(9, scale: 0.9), 4),
        ("bidirectional GRU", epochs(6, scale: 0.8), 3),
      ])
    ),
    ("loss-spread", lossSpread((0..<5).map { epochs(12, scale: 1 + Double($0) / 20) })),
    (
      "loss-by-batch",
      batchLosses(noisyLosses, span: 40, batchesPerEpoch: 150)
    ),
  ]
}
