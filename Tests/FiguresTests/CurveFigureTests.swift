import Metrics
import Plots
import TestSupport
import Testing

@testable import Figures

@Suite struct `The figures of scores` {
  private func words(_ plot: Plot) -> [String] {
    plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics()).items.compactMap {
      if case .text(let run) = $0 { run.string } else { nil }
    }
  }

  @Test func `say the area under a curve with its interval, and the rates in use`() throws {
    let ranking = Ranking(
      "", scores: [0.1, 0.4, 0.35, 0.8], positives: [false, false, true, true])
    let curve = try #require(ROCCurve(scores: ranking.scores, positives: ranking.positives))
    let interval = try #require(curve.areaInterval)
    let plot = rocPlot([ranking])
    // 0.35 beats one of the two negatives: three pairs of four.
    let bounds = [interval.lowerBound, interval.upperBound].map {
      NumberFormat.fixed($0, decimals: 3)
    }
    #expect(words(plot).contains("AUC 0.750 (\(bounds[0])–\(bounds[1]))"))
    #expect(
      words(plot).contains {
        $0.contains("true positive rate 0.50, false positive rate 0.00")
      })
    #expect(plot.summary.contains("0.750"))
  }

  @Test func `leave out what lies on the way, and no bend`() throws {
    let ranking = Samples.ranking("long", skill: 20, count: 400)
    let curve = try #require(ROCCurve(scores: ranking.scores, positives: ranking.positives))
    guard case .panels(let panels) = rocPlot([ranking], threshold: nil).content else { return }
    let line = try #require(
      panels[0].marks.compactMap { mark in
        if case .line(let line) = mark, line.name.contains("AUC") { line } else { nil }
      }.first)
    #expect(line.x.values.count < curve.points.count)
    // The area under the drawn line is the curve's.
    let pairs = zip(line.x.values, line.y.values).map { ($0, $1) }
    let area = zip(pairs, pairs.dropFirst()).reduce(0.0) { sum, step in
      sum + (step.1.0 - step.0.0) * (step.0.1 + step.1.1) / 2
    }
    #expect(abs(area - curve.area) < 1e-12)
  }

  @Test func `explain why documents of one class have no curve`() {
    let one = Ranking("one", scores: [0.2, 0.9], positives: [true, true])
    #expect(words(rocPlot([one])).contains("Documents of one class have no such curve."))
    let none = Ranking("none", scores: [0.2, 0.9], positives: [false, false])
    #expect(
      words(precisionRecallPlot([none])).contains(
        "Without positive documents there is no such curve."))
  }

  @Test func `have bands around a curve that is alone`() {
    func areas(_ plot: Plot) -> Int {
      guard case .panels(let panels) = plot.content else { return 0 }
      return panels.flatMap(\.marks).count { if case .area = $0 { true } else { false } }
    }
    #expect(areas(rocPlot([Samples.rankings[0]])) == 1)
    #expect(areas(rocPlot(Samples.rankings)) == 0)
    #expect(areas(precisionRecallPlot(Samples.rankings, showsBand: true)) == 3)
  }

  @Test func `do not let the first batch weigh more than others`() {
    #expect(exponentialMeans(of: [4, 4, 4], span: 10).allSatisfy { abs($0 - 4) < 1e-12 })
    // b = 1/3: (1/3·1·2/3 + 2/3·4) / (1 - 1/9).
    let means = exponentialMeans(of: [1, 4, .nan], span: 2)
    #expect(abs(means[1] - (2.0 / 9 + 8.0 / 3) / (8.0 / 9)) < 1e-12)
    #expect(means[2] == means[1])
  }
}
