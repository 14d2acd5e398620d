import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A plot` {
  static let plot = Plot(
    title: "Loss", summary: "Loss by epoch.",
    content: .panels([
      Panel(
        [
          .area(Mark.Area(x: [1, 2, 3], lower: [0.1, 0.2, 0.1], upper: [0.5, 0.6, 0.4])),
          .line(Mark.Line("a", x: [1, 2, 3], y: [0.3, .nan, 0.2], showsPoints: true)),
          .line(Mark.Line("b", x: [1, 2, 3], y: [0.3, .infinity, 0.2], hue: .green)),
          .rule(Mark.Rule(.horizontal, at: 0.25, label: "chance")),
        ], x: Axis("epoch", kind: .integer), y: Axis("loss"))
    ]))

  @Test func `survives JSON with the identical scene`() throws {
    let data = try JSONEncoder().encode(Self.plot)
    let copy = try JSONDecoder().decode(Plot.self, from: data)
    #expect(copy == Self.plot)
    let size = Size(width: 468, height: 300)
    #expect(
      copy.scene(size: size, theme: .light, metrics: FixedMetrics())
        == Self.plot.scene(size: size, theme: .light, metrics: FixedMetrics()))
  }

  @Test func `lays itself out at any size and in any theme alike`() {
    for size in [Size.inches(6.5, 4), .inches(3.15, 2.5), .inches(10, 7)] {
      let light = Self.plot.scene(size: size, theme: .light, metrics: FixedMetrics())
      let dark = Self.plot.scene(size: size, theme: .dark, metrics: FixedMetrics())
      #expect(light.violations == [])
      #expect(dark.violations == [])
      #expect(light.withoutColors == dark.withoutColors)
      #expect(light != dark)
    }
  }

  @Test func `keeps its proportions at another width, or the height of its rows`() {
    let size = Self.plot.size(width: 234, metrics: FixedMetrics())
    #expect(size.width == 234)
    #expect(abs(size.height - Self.plot.preferredSize.height / 2) < 1e-9)
    let rows = Plot(
      title: "Rows", summary: "Rows.",
      content: .panels([
        Panel(
          [.bars(Mark.Bars(lengths: [1], labels: ["1"]))], y: Axis(kind: .category(["a"])))
      ]), preferredSize: Size(width: 468, height: 60))
    #expect(rows.size(width: 234, metrics: FixedMetrics()) == Size(width: 234, height: 60))
  }

  @Test func `says where a line has no number`() {
    let scene = Self.plot.scene(size: .inches(6.5, 4), theme: .light, metrics: FixedMetrics())
    #expect(scene.description.contains("× a NaN at epoch 2"))
    #expect(scene.description.contains("× b inf at epoch 2"))
  }

  @Test func `has a legend instead of labels when lines are many`() {
    let lines = (0..<8).map { index in
      Mark.line(
        Mark.Line(
          "series \(index)", x: [0, 1], y: [0.5, 0.5], hue: .series(index),
          pattern: index > 4 ? .dashed : .solid))
    }
    let plot = Plot(title: "Many", summary: "Eight.", content: .panels([Panel(lines)]))
    let scene = plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics())
    #expect(scene.violations == [])
    #expect(
      scene.items.count { if case .text(let run) = $0 { run.role == "legend" } else { false } } == 8
    )
  }

  @Test func `gives its data as CSV`() {
    #expect(Self.plot.csv.contains("loss,a,2.0,nan\r\n"))
    let grid = Grid(rows: ["a, \"b\""], columns: ["c"], cells: [[Grid.Cell(["1"])]])
    let plot = Plot(title: "", summary: "x", content: .grids([grid]))
    #expect(plot.csv == ",c\r\n\"a, \"\"b\"\"\",1\r\n")
  }

  @Test func `gives the values of cells in full, and those of several matrices in one table`() {
    let share = Grid.Cell(["33 %"], datum: "0.3333333333333333")
    let one = Grid(columns: ["share"], cells: [[share]])
    let other = Grid(title: "m", rows: ["r"], cells: [[Grid.Cell(["7"]), share]])
    func plot(_ grids: [Grid]) -> Plot { Plot(title: "", summary: "x", content: .grids(grids)) }
    #expect(plot([one]).csv == "share\r\n0.3333333333333333\r\n")
    #expect(plot([one]).tables[0].rows == [["33 %"]])
    #expect(
      plot([one, other]).csv == """
        matrix,row,column,value\r
        1,1,share,0.3333333333333333\r
        m,r,1,7\r
        m,r,2,0.3333333333333333\r

        """)
  }
}
