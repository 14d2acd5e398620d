import Plots
import TestSupport
import Testing

@Suite struct `Small multiples` {
  private func panels(_ count: Int) -> [Panel] {
    (0..<count).map { index in
      let values = Column((1...5).map { Double($0 * (index + 1)) })
      return Panel(
        [.line(Mark.Line("loss", x: [1, 2, 3, 4, 5], y: values))], title: "part \(index)",
        x: Axis("epoch", kind: .integer), y: Axis("loss"))
    }
  }

  private func scene(_ multiples: Multiples, size: Size = .inches(6.5, 5)) -> Scene {
    let plot = Plot(title: "Parts", summary: "Parts.", content: .multiples(multiples))
    for theme in [Theme.light, .dark] {
      #expect(plot.scene(size: size, theme: theme, metrics: FixedMetrics()).violations == [])
    }
    return plot.scene(size: size, theme: .light, metrics: FixedMetrics())
  }

  private func lines(_ scene: Scene) -> [[Point]] {
    scene.items.compactMap { item in
      if case .shape(let shape) = item, shape.role == "mark",
        case .polyline(let points, false) = shape.path
      {
        points
      } else {
        nil
      }
    }
  }

  @Test func `share both scales, so that lines compare`() {
    let lines = lines(scene(Multiples(panels(5), columns: 3)))
    #expect(lines.count == 5)
    // The line of panel k rises k + 1 times as steeply, in frames of one size.
    let slopes = lines.map { ($0[0].y - $0[4].y) / ($0[4].x - $0[0].x) }
    for (index, slope) in slopes.enumerated() {
      #expect(abs(slope / slopes[0] - Double(index + 1)) < 1e-6)
    }
  }

  @Test func `have labels of shared axes once a row and once a column`() {
    let runs = scene(Multiples(panels(6), columns: 3)).items.compactMap {
      if case .text(let run) = $0 { run } else { nil }
    }
    #expect(runs.count { $0.string == "epoch" } == 3)
    #expect(runs.count { $0.role == "axis title" && $0.string == "loss" } == 1)
    #expect(runs.count { $0.string.hasPrefix("part ") } == 6)
  }

  @Test func `with scales of their own fill their frames`() {
    let lines = lines(
      scene(Multiples(panels(4), columns: 2, sharesX: false, sharesY: false), size: .inches(6.5, 6))
    )
    let heights = lines.map { $0[0].y - $0[4].y }
    #expect(heights.allSatisfy { abs($0 - heights[0]) < 1e-6 })
  }

  @Test(arguments: [0, 1, 2, 7, 30]) func `stand in any number`(_ count: Int) {
    _ = scene(Multiples(panels(count), columns: 4), size: .inches(7, 8))
  }

  @Test func `refuse to stand in no column`() async {
    await #expect(processExitsWith: .failure) { _ = Multiples([], columns: 0) }
  }
}
