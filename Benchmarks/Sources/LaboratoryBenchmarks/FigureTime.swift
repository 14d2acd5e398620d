import Drawing
import Foundation
import Octavo

/// How long figures take, in a process that has drawn them before: laid out, and written as PNG at twice the resolution of a
/// page, as PDF and as SVG.
struct FigureTime: Encodable {
  let framework = "octavo"
  let config: String
  let mode = "figure"
  /// Seconds, the median of the blocks.
  let layout: Double
  let png: Double
  let pdf: Double
  let svg: Double
  /// Words of a map that have no label; nil for other figures.
  let missing: Int?

  init(name: String, plot: Plot, blocks: Int) throws {
    let metrics = PangoMetrics()
    let size = plot.size(width: plot.preferredSize.width, metrics: metrics)
    func median(_ work: () throws -> Void) rethrows -> Double {
      try work()
      return try ContinuousClock().median(of: blocks, work)
    }
    let scene = plot.scene(size: size, theme: .light, metrics: metrics)
    let dark = plot.scene(size: size, theme: .dark, metrics: metrics)
    config = Self.name(name)
    layout = median { _ = plot.scene(size: size, theme: .light, metrics: metrics) }
    png = try median { _ = try scene.png(scale: 2) }
    pdf = try median { _ = try scene.pdf() }
    svg = median { _ = scene.svg(id: "figure", dark: dark) }
    if case .map(let map) = plot.content {
      let labels = scene.items.count {
        if case .text(let run) = $0 { run.role == "word" } else { false }
      }
      missing = map.texts.count - labels
    } else {
      missing = nil
    }
  }

  static func name(_ figure: String) -> String { "figure_\(figure)" }

  /// The figures by name.
  static let plots: [(name: String, plot: @Sendable () -> Plot)] = [
    ("loss", { lossCurve(epochs, best: 6, baseline: 0.5) }),
    ("confusion", { confusionMatrix(confusion) }),
    ("roc", { rocPlot([ranking], showsBand: false) }),
    ("histogram", { histogram(ranking.scores, title: "Scores", of: "score") }),
    ("scatter", { scatter }),
    ("map_100", { map(100) }),
    ("map_500", { map(500) }),
  ]

  private static let epochs = (1...12).map { epoch in
    let time = Double(epoch)
    return EpochRecord(
      epoch: epoch, training: .init(loss: 0.72 / (1 + 0.35 * time), accuracy: 1 - 0.35 / time),
      validation: .init(loss: 0.38 + 0.35 / time + 0.012 * time, accuracy: 0.87 - 0.25 / time))
  }

  private static let confusion = ConfusionMatrix(
    counts: (0..<5).map { row in (0..<5).map { $0 == row ? 400 + row : 20 + $0 } },
    classes: ["very negative", "negative", "neutral", "positive", "very positive"])

  private static let ranking: Ranking = {
    var generator = SplitMix64(seed: 1)
    let positives = (0..<1_000).map { $0 % 2 == 0 }
    let scores = positives.map { isPositive in
      min(max(Double.random(in: 0..<0.7, using: &generator) + (isPositive ? 0.3 : 0), 0), 1)
    }
    return Ranking("model", scores: scores, positives: positives)
  }()

  private static var scatter: Plot {
    let places = normal(1_000, seed: 2)
    return Plot(
      title: "Points", summary: "Points.",
      content: .panels([
        Panel(
          [.points(Mark.Points(x: Column(places.map(\.x)), y: Column(places.map(\.y))))],
          x: Axis("x"), y: Axis("y"))
      ]))
  }

  /// Words at places that crowd in the middle, on half a page for 100 and a full one for more.
  private static func map(_ count: Int) -> Plot {
    let letters = Array("etaoinshrdlu")
    let words = (0..<count).map { (index: Int) -> String in
      let length = 3 + index % 7
      return String(
        (0..<length).map { (place: Int) -> Character in
          letters[(index * 5 + place * place * 3) % letters.count]
        })
    }
    var plot = wordMap(
      words, positions: normal(count, seed: 3).map { Point(x: $0.x, y: $0.y) }, perplexity: 30)
    plot.preferredSize = Size.inches(6.5, count > 100 ? 9 : 6.5)
    return plot
  }

  private static func normal(_ count: Int, seed: UInt64) -> [(x: Double, y: Double)] {
    var generator = SplitMix64(seed: seed)
    func draw() -> Double {
      (0..<12).reduce(-6) { sum, _ in sum + .random(in: 0..<1, using: &generator) }
    }
    return (0..<count).map { _ in (draw(), draw()) }
  }
}
