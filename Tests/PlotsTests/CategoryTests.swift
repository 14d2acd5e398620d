import Plots
import TestSupport
import Testing

@Suite struct `An axis of categories` {
  private func plot(
    _ marks: [Mark], names: [String], namePlace: Axis.NamePlace = .acrossZero,
    includes: [Double] = [-1, 1]
  ) -> Plot {
    Plot(
      title: "Rows", summary: "Rows.",
      content: .panels([
        Panel(
          marks, x: Axis("value", includes: includes),
          y: Axis(kind: .category(names), namePlace: namePlace))
      ]), preferredSize: Size(width: 468, height: 160))
  }

  private func runs(_ plot: Plot, width: Double = 468) -> [TextRun] {
    let scene = plot.scene(
      size: Size(width: width, height: 160), theme: .light, metrics: FixedMetrics())
    #expect(scene.violations == [])
    return scene.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  private func run(_ string: String, in runs: [TextRun]) throws -> TextRun {
    try #require(runs.first { $0.string == string }, "no \(string)")
  }

  /// Where a value stands, by the labels of two ticks.
  private func place(_ value: Double, in runs: [TextRun]) throws -> Double {
    let ticks = runs.filter { $0.role == "tick" && $0.anchor == .middle }.compactMap { run in
      Double(run.string.replacing("−", with: "-")).map { (value: $0, place: run.position.x) }
    }
    let (first, last) = (try #require(ticks.first), try #require(ticks.last))
    try #require(first.value < last.value)
    return first.place
      + (value - first.value) / (last.value - first.value) * (last.place - first.place)
  }

  @Test func `has each name across zero from its bar, and its value at the bar's end`() throws {
    let bars = Mark.Bars(lengths: [0.5, -0.25], labels: ["+0.50", "−0.25"])
    let all = runs(plot([.bars(bars)], names: ["for", "against"]))
    let zero = try place(0, in: all)
    let (name, other) = (try run("for", in: all), try run("against", in: all))
    #expect(name.box.right < zero && name.box.right > zero - 8)
    #expect(other.box.left > zero && other.box.left < zero + 8)
    let (half, quarter) = (try place(0.5, in: all), try place(-0.25, in: all))
    let (value, otherValue) = (try run("+0.50", in: all), try run("−0.25", in: all))
    #expect(value.box.left > half && value.box.left < half + 8)
    #expect(otherValue.box.right < quarter && otherValue.box.right > quarter - 8)
  }

  @Test func `keeps names and values clear of intervals`() throws {
    let bars = Mark.Bars(lengths: [0.2], labels: ["+0.2"])
    let interval = Mark.Intervals(y: [0], lower: [-0.5], upper: [0.5])
    let all = runs(plot([.bars(bars), .intervals(interval)], names: ["word"]))
    #expect(try run("word", in: all).box.right < place(-0.5, in: all))
    #expect(try run("+0.2", in: all).box.left > place(0.5, in: all))
  }

  @Test func `makes room for long names at the end of a scale`() throws {
    let name = "a name of more than thirty letters"
    let interval = Mark.Intervals(y: [0], lower: [-1], upper: [1], labels: ["a long label"])
    let all = runs(
      plot(
        [.bars(Mark.Bars(lengths: [0.9], labels: [""])), .intervals(interval)], names: [name]))
    #expect(all.contains { $0.string == name })
    #expect(all.contains { $0.string == "a long label" })
  }

  @Test func `shortens what a narrow page has no room for`() {
    let names = [String(repeating: "W", count: 80), "b"]
    let bars = Mark.Bars(lengths: [0.5, -0.5], labels: ["+0.500", "−0.500"])
    let all = runs(plot([.bars(bars)], names: names), width: 160)
    #expect(all.contains { $0.string.hasSuffix("…") && $0.tooltip == names[0] })
  }

  @Test func `has points and intervals at rows whose scale has no zero`() throws {
    let points = Mark.Points(x: [0.72, 0.86], y: [0, 1], radius: 3)
    let intervals = Mark.Intervals(
      "95 %", y: [0, 1], lower: [0.7, 0.84], upper: [0.75, 0.88], labels: ["72 %", "86 %"])
    let plot = plot(
      [.intervals(intervals), .points(points)], names: ["conv", "dense"], namePlace: .margin,
      includes: [])
    let all = runs(plot)
    let name = try run("dense", in: all)
    #expect(try run("86 %", in: all).position.y == name.position.y)
    #expect(name.box.right < 80)
    #expect(
      plot.csv == """
        panel,series,x,y\r
        ,95 % from,conv,0.7\r
        ,95 % to,conv,0.75\r
        ,95 % from,dense,0.84\r
        ,95 % to,dense,0.88\r
        ,,conv,0.72\r
        ,,dense,0.86\r

        """)
  }

  @Test func `leaves out intervals that are no numbers`() {
    let interval = Mark.Intervals(
      y: [0, 1, 2], lower: [.nan, -.infinity, 0], upper: [0, 1, .infinity])
    _ = runs(plot([.intervals(interval)], names: ["a", "b", "c"]))
  }
}
