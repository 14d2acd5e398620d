import Drawing
import Figures
import Metrics
import Plots
import TestSupport
import Testing

@Suite struct `The figure of a confusion matrix` {
  private let matrix = ConfusionMatrix(counts: [[6, 2], [0, 4]], classes: ["no", "yes"])

  private func scene(_ plot: Plot, theme: Theme = .light) -> Scene {
    let metrics = FixedMetrics()
    return plot.scene(
      size: plot.size(width: plot.preferredSize.width, metrics: metrics), theme: theme,
      metrics: metrics)
  }

  private func runs(_ plot: Plot) -> [TextRun] {
    scene(plot).items.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  private func words(_ plot: Plot) -> [String] { runs(plot).map(\.string) }

  private func cells(_ plot: Plot) -> [Scene.Shape] {
    scene(plot).items.compactMap {
      if case .shape(let shape) = $0, shape.role == "cell" { shape } else { nil }
    }
  }

  @Test(
    arguments: [
      (.truth, ["75.0\u{A0}%", "25.0\u{A0}%", "0.0\u{A0}%", "100.0\u{A0}%"], "each true class"),
      (
        .prediction, ["100.0\u{A0}%", "33.3\u{A0}%", "0.0\u{A0}%", "66.7\u{A0}%"], "predicted class"
      ),
      (.all, ["50.0\u{A0}%", "16.7\u{A0}%", "0.0\u{A0}%", "33.3\u{A0}%"], "of all"),
    ] as [(ConfusionMatrix.Normalization, [String], String)])
  func `prints and colors shares of what it says`(
    _ way: ConfusionMatrix.Normalization, _ shares: [String], _ words: String
  ) {
    let plot = confusionMatrix(matrix, normalization: way)
    let values = runs(plot).filter { $0.role == "value" }.map(\.string)
    #expect(values == [("6", 0), ("2", 1), ("0", 2), ("4", 3)].flatMap { [$0, shares[$1]] })
    #expect(plot.subtitle.hasSuffix(words))
    // Shares of all, which are small, use all of the colors.
    let greatest = way == .all ? 0.5 : 1
    let expected = matrix.shares(of: way).joined().map { Color.cividis($0 / greatest) }
    #expect(cells(plot).map(\.fill) == expected)
  }

  @Test func `says which numbers the corner has`() throws {
    let runs = runs(confusionMatrix(matrix))
    for (number, name) in [("12", "total"), ("83.3\u{A0}%", "accuracy")] {
      let number = try #require(runs.last { $0.string == number })
      let name = try #require(runs.first { $0.string == name })
      #expect(name.position.x == number.position.x && name.anchor == number.anchor)
      #expect((0...12).contains(name.position.y - number.position.y))
    }
  }

  @Test func `prints zeros of few classes, hides those of many, and does as it is told`() {
    let few = ConfusionMatrix(counts: Samples.counts(5, scale: 20), classes: Samples.feelings)
    let many = Samples.confusion(8, name: "topic")
    let note = "Cells without a number are 0."
    for (matrix, option, shows) in [
      (few, nil, true), (few, false, false), (many, nil, false), (many, true, true),
    ] as [(ConfusionMatrix, Bool?, Bool)] {
      let plot = confusionMatrix(matrix, showsZeros: option)
      let zeros = runs(plot).count { $0.role == "value" && $0.string == "0" }
      #expect(zeros == (shows ? matrix.counts.joined().count { $0 == 0 } : 0))
      #expect(words(plot).contains(note) == !shows)
      // The data keep them.
      #expect(plot.csv.contains(",0,"))
    }
  }

  @Test func `marks a class without documents by dashes, not by zeros`() {
    var counts = Samples.counts(7, scale: 20)
    counts[2] = Array(repeating: 0, count: 7)
    let plot = confusionMatrix(
      ConfusionMatrix(counts: counts, classes: (0..<7).map { "topic \($0)" }))
    #expect(runs(plot).count { $0.role == "value" && $0.string == "–" } == 7)
  }

  @Test func `names the most frequent confusions`() {
    let plot = confusionMatrix(
      ConfusionMatrix(counts: [[5, 2, 0], [1, 9, 4], [2, 0, 5]], classes: ["a", "b", "c"]))
    #expect(
      plot.notes == [
        "Most often confused: b taken for c, 4 of 14; a taken for b, 2 of 7; c taken for a, 2 of 7."
      ])
    #expect(plot.summary.hasSuffix("most often confused: b taken for c, 4 of 14."))
    let ties = ConfusionMatrix(
      counts: [[5, 2, 1], [1, 9, 4], [1, 0, 5]], classes: ["a", "b", "c"])
    #expect(
      confusionMatrix(ties).notes == [
        "Most often confused: b taken for c, 4 of 14; a taken for b, 2 of 8; "
          + "a taken for c, 1 of 8; 2 more as often."
      ])
    let right = ConfusionMatrix(
      counts: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], classes: ["a", "b", "c"])
    #expect(confusionMatrix(right).notes == [])
  }

  @Test(arguments: [2, 5, 12, 20, 40, 50])
  func `stays readable with names of thirty characters`(_ count: Int) {
    let plot = confusionMatrix(Samples.confusion(count, name: "a thirty character long name"))
    for (metrics, theme) in [
      (FixedMetrics(), .dark), (PangoMetrics(), .light),
    ] as [(any TextMetrics, Theme)] {
      let size = plot.size(width: plot.preferredSize.width, metrics: metrics)
      #expect(size.height <= 590)
      #expect(plot.scene(size: size, theme: theme, metrics: metrics).violations == [])
    }
    let words = words(plot)
    #expect(words.contains { $0.hasSuffix("colors only.") } == (count > 20))
    #expect(words.contains("share of each true class") == (count > 20))
  }

  @Test func `tells a shortened name in full where a reader points`() throws {
    let long = String(repeating: "endless ", count: 25) + "name"
    let runs = runs(
      confusionMatrix(
        ConfusionMatrix(counts: [[3, 1], [1, 3]], classes: [long, "short"])))
    for role in ["row name", "column name"] {
      let shortened = try #require(runs.last { $0.role == role && $0.string.hasSuffix("…") })
      #expect(shortened.tooltip == long)
      #expect(runs.allSatisfy { $0.string != "short" || $0.tooltip == nil })
    }
  }

  @Test func `tells every mistake of fifty classes within the limit of tooltips`() {
    let names = (0..<50).map { "class \($0)" }
    // All cells differ, and all are mistakes or hits.
    let counts = (0..<50).map { row in (0..<50).map { row * 50 + $0 + 1 } }
    let told = cells(confusionMatrix(ConfusionMatrix(counts: counts, classes: names)))
      .compactMap(\.tooltip)
    #expect(told.count == 1_800)
    #expect(!told.contains { $0.contains(": 700,") } && told.contains { $0.contains(": 701,") })
  }

  @Test func `takes at most 200 kilobytes for fifty classes`() {
    let plot = confusionMatrix(Samples.confusion(50, name: "a thirty character long name"))
    let svg = scene(plot).svg(id: "octavo-plot-fig-confusion", dark: scene(plot, theme: .dark))
    #expect(svg.utf8.count <= 200_000)
  }
}
