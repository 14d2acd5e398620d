import Plots
import TestSupport
import Testing

@Suite struct `A mark` {
  private func scene(
    _ marks: [Mark], x: Axis = Axis("x"), y: Axis = Axis("y"), size: Size = .inches(6, 3)
  ) -> Scene {
    let plot = Plot(
      title: "Marks", summary: "Marks.", content: .panels([Panel(marks, x: x, y: y)]))
    for theme in [Theme.light, .dark] {
      #expect(plot.scene(size: size, theme: theme, metrics: FixedMetrics()).violations == [])
    }
    return plot.scene(size: size, theme: .light, metrics: FixedMetrics())
  }

  private func shapes(_ scene: Scene, role: String) -> [Scene.Shape] {
    scene.items.compactMap { item in
      if case .shape(let shape) = item, shape.role == role { shape } else { nil }
    }
  }

  private func lines(_ scene: Scene, role: String = "mark") -> [[Point]] {
    shapes(scene, role: role).compactMap { shape in
      if case .polyline(let points, false) = shape.path { points } else { nil }
    }
  }

  @Test func `in steps stays level until the next value`() throws {
    let line = Mark.Line(x: [0, 1, 2], y: [0, 1, 3], course: .steps)
    let points = try #require(lines(scene([.line(line)])).first)
    #expect(points.count == 5)
    #expect(points[0].y == points[1].y && points[1].x == points[2].x)
    #expect(points[2].y == points[3].y && points[3].x == points[4].x)
  }

  @Test func `of a million values keeps its peaks`() throws {
    var values = (0..<1_000_000).map { Double($0 % 10) / 10 }
    values[777_777] = 50
    let line = Mark.Line(x: Column((0..<1_000_000).map(Double.init)), y: Column(values))
    let points = try #require(lines(scene([.line(line)])).first)
    #expect(points.count < 4_000)
    let peak = try #require(points.min { $0.y < $1.y })
    #expect(points.count { $0.y < peak.y + 50 } == 1)
  }

  @Test func `of very many points becomes cells that hold them all`() {
    let values = (0..<20_000).map { Double(($0 * 7_919) % 1_000) }
    let points = Mark.Points(x: Column(values), y: Column(values.map { $0 * $0 }))
    let scene = scene([.points(points)])
    #expect(shapes(scene, role: "mark").isEmpty)
    #expect((100...6_000).contains(shapes(scene, role: "cell").count))
  }

  @Test func `between two lines ends where one has no number`() {
    let area = Mark.Area(x: [0, 1, 2, 3, 4], lower: [0, 0, .nan, 0, 0], upper: [1, 1, 1, 1, 1])
    #expect(shapes(scene([.area(area)]), role: "area").count == 2)
    let alone = Mark.Area(x: [0, 1, 2, 3], lower: [0, .nan, 0, .nan], upper: [1, 1, 0.5, 1])
    let lines = shapes(scene([.area(alone)]), role: "area")
    #expect(lines.count == 2 && lines.allSatisfy { $0.stroke != nil && $0.fill == nil })
  }

  @Test func `beyond the limits of its axis is cut off`() {
    let line = Mark.Line("line", x: [0, 1, 2], y: [0, 5, 0.5])
    let scene = scene([.line(line)], y: Axis("share", limits: 0...1))
    #expect(shapes(scene, role: "mark").allSatisfy { $0.clip != nil })
  }

  @Test func `of text stays inside its panel`() throws {
    let texts = Mark.Texts(
      ["at the very end", String(repeating: "W", count: 300)], x: [1, 0], y: [0, 1])
    let runs = scene([.texts(texts), .line(Mark.Line(x: [0, 1], y: [0, 1]))]).items.compactMap {
      if case .text(let run) = $0, run.role == "annotation" { run } else { nil }
    }
    #expect(runs.count == 2)
    #expect(runs.contains { $0.string.hasSuffix("…") && $0.tooltip?.count == 300 })
  }

  @Test func `of labels has none over another`() {
    let labels = Mark.Labels(
      (0..<40).map { "label \($0)" }, x: Column((0..<40).map { Double($0 % 5) / 50 }),
      y: Column((0..<40).map { Double($0 / 5) / 80 }))
    _ = scene([.labels(labels), .points(Mark.Points(x: [0, 1], y: [0, 1]))])
  }

  @Test func `that is an arrow points at its target`() throws {
    let scene = scene([
      .arrows(Mark.Arrows("here", at: (0, 0), pointingTo: (1, 1))),
      .points(Mark.Points(x: [1], y: [1])),
    ])
    let heads = shapes(scene, role: "mark").compactMap { shape -> Point? in
      if case .polyline(let points, true) = shape.path { points.first } else { nil }
    }
    let dots = shapes(scene, role: "mark").compactMap { shape -> Point? in
      if case .circle(let center, _) = shape.path { center } else { nil }
    }
    let (head, dot) = (try #require(heads.first), try #require(dots.first))
    #expect(abs(head.x - dot.x) < 4 && abs(head.y - dot.y) < 4)
  }

  @Test func `of cells says its values where they fit, in letters that can be read`() {
    let cells = Mark.Cells(
      [[-1, 0, 1], [0.5, .nan, -0.5]], colors: ColorScale("weight", map: .diverging),
      labels: [["−1", "0", "1"], ["0.5", "", "−0.5"]])
    let scene = scene(
      [.cells(cells)], x: Axis(kind: .category(["a", "b", "c"])),
      y: Axis(kind: .category(["first", "second"])))
    #expect(shapes(scene, role: "cell").count == 5)
    #expect(scene.description.contains("text value \"−0.5\""))
  }

  @Test func `of upright bars has names below that are broken or turned`() {
    let bars = Mark.Bars(upright: "2013", lengths: [3, 1, 2], labels: ["3", "1", "2"])
    let short = scene(
      [.bars(bars)],
      x: Axis("kind", kind: .category(["tools and home improvement", "baby", "pets"])))
    #expect(short.description.contains("text tick \"tools"))
    #expect(!short.description.contains("turned -90"))
    let long = scene(
      [.bars(Mark.Bars(upright: "", lengths: Column((0..<20).map(Double.init))))],
      x: Axis("kind", kind: .category((0..<20).map { "comp.sys.\($0)" })))
    #expect(long.description.contains("turned -90"))
  }

  @Test func `colored by value says in the legend what its colors mean`() {
    let points = Mark.Points(
      x: [0, 1, 2], y: [0, 1, 0], values: [10, 1_000, .nan], colors: ColorScale("occurrences"))
    let scene = scene([.points(points)])
    #expect(shapes(scene, role: "valued").count == 2)
    #expect(scene.description.contains("\"occurrences\""))
    #expect(scene.description.contains("\"1,000\""))
  }

  @Test func `of a strip covers the row of its category, the same way every time`() {
    let values = (0..<200).map { Double(($0 * 37) % 200) / 20 }
    let strip = Mark.Points("dense", strip: values, row: 1)
    #expect(strip.y.values.allSatisfy { abs($0 - 1) < 0.36 })
    #expect(strip == Mark.Points("dense", strip: values, row: 1))
    _ = scene([.points(strip)], y: Axis(kind: .category(["filters", "dense"])))
  }

  @Test func `upright has an interval's ends above each other`() throws {
    let intervals = Mark.Intervals("95 %", x: [1, 2], lower: [0.1, .nan], upper: [0.4, 0.5])
    let all = lines(scene([.intervals(intervals)]))
    #expect(all.count == 3)
    #expect(all[0][0].x == all[0][1].x && all[0][0].y > all[0][1].y)
  }
}
