import Drawing
import Explanations
import Figures
import Plots
import TestSupport
import Testing

@Suite struct `The figures of an explanation` {
  private func scene(_ plot: Plot) -> Scene {
    plot.scene(
      size: plot.size(width: 468, metrics: FixedMetrics()), theme: .light, metrics: FixedMetrics())
  }

  private func words(_ plot: Plot) -> [String] {
    scene(plot).items.compactMap { if case .text(let run) = $0 { run.string } else { nil } }
  }

  @Test func `say what the network and the linear model say, and of how much`() {
    let long = Samples.explanation(Samples.review)
    let header = words(wordWeights(long, classes: Samples.classes))[1]
    #expect(
      header
        == "probability of positive 99.0\u{A0}%, local prediction "
        + NumberFormat.percent(long.localPrediction)
        + ", R² \(NumberFormat.fixed(long.determination, decimals: 2)), 500 samples, seed 1")
    let short = Samples.explanation(Samples.sentence)
    #expect(
      words(highlightedText(short, classes: Samples.classes))[1].hasSuffix(", all 256 samples"))
  }

  @Test func `have the words by falling weight with their weights at the bars`() throws {
    let explanation = Samples.explanation(Samples.sentence)
    let all = words(wordWeights(explanation, classes: Samples.classes))
    let names = all.filter { name in explanation.words.contains { $0.word == name } }
    #expect(names == explanation.words.map(\.word))
    for word in explanation.words {
      #expect(all.contains(NumberFormat.signed(word.weight, decimals: 3)))
    }
    #expect(!all.contains { $0.hasPrefix("Whiskers") })
  }

  @Test func `sum the words beyond a count in one bar, and count those without a weight`() {
    let explanation = Samples.explanation(Samples.review, words: 14)
    let plot = wordWeights(explanation, classes: Samples.classes, words: 9)
    let rest = explanation.words.dropFirst(9).reduce(0) { $0 + $1.weight }
    let all = words(plot)
    #expect(all.contains("5 other words"))
    #expect(all.contains(NumberFormat.signed(rest, decimals: 3)))
    #expect(plot.csv.contains("5 other words,\(rest)\r\n"))
    #expect(
      all.contains("The linear model leaves out \(explanation.otherWords) other words."))
    #expect(all.contains { $0.hasPrefix("Whiskers") })
  }

  @Test func `share a range, so that bars of several figures compare`() throws {
    /// Points for a weight of 1, by the bar of the greatest weight above 0.
    func scale(_ text: String) throws -> Double {
      let explanation = Samples.explanation(text)
      let scene = scene(wordWeights(explanation, classes: Samples.classes, range: 0.3))
      let word = try #require(explanation.words.first { $0.weight > 0 })
      let bars = scene.items.compactMap { item -> Rectangle? in
        guard case .shape(let shape) = item, case .rectangle(let box) = shape.path,
          shape.tooltip?.hasPrefix("\(word.word): ") == true
        else { return nil }
        return box
      }
      return try #require(bars.first).size.width / word.weight
    }
    let (one, other) = (try scale("a wonderful cast"), try scale("not a dull but a great film"))
    #expect(abs(one - other) < 1e-6)
  }

  @Test func `mark every place of a word, in the text as it was written`() {
    let explanation = Samples.explanation(Samples.sentence)
    let plot = highlightedText(explanation, classes: Samples.classes)
    let lines = scene(plot).items.compactMap { item -> TextRun? in
      if case .text(let run) = item, run.role == "passage" { run } else { nil }
    }
    #expect(lines.map(\.string) == [Samples.sentence])
    let marked = lines.flatMap { line in
      line.parts.map { String(decoding: Array(line.string.utf8)[$0.place], as: UTF8.self) }
    }
    #expect(marked.count { $0 == "long" } == 2)
    #expect(marked.count == explanation.words.flatMap(\.places).count)
  }

  @Test func `have alternative texts that name the words and the class`() {
    let explanation = Samples.explanation(Samples.sentence)
    #expect(
      wordWeights(explanation, classes: Samples.classes).summary.hasPrefix(
        "Words for and against positive, probability 99.0\u{A0}%: Wonderful +0.265, not +0.224"))
    #expect(
      highlightedText(explanation, classes: Samples.classes).summary.contains(
        "marked in 9 places; for positive Wonderful, not, great, heart; against positive long"))
  }

  @Test func `take at most 15 kilobytes for a review of three hundred words`() {
    let sentence = Samples.review.split(whereSeparator: \.isWhitespace)
    let text = (0..<300).map { String(sentence[$0 % sentence.count]) }.joined(separator: " ")
    let plot = highlightedText(Samples.explanation(text), classes: Samples.classes)
    let metrics = PangoMetrics()
    let size = plot.size(width: 468, metrics: metrics)
    let light = plot.scene(size: size, theme: .light, metrics: metrics)
    let dark = plot.scene(size: size, theme: .dark, metrics: metrics)
    let svg = light.svg(id: "octavo-plot-fig-why-text", dark: dark)
    #expect(svg.utf8.count <= 15_000)
    #expect(light.violations == [] && dark.violations == [])
  }

  @Test func `refuse a class without a name, and a range without extent`() async {
    await #expect(processExitsWith: .failure) {
      _ = wordWeights(Samples.explanation("great"), classes: ["negative"])
    }
    await #expect(processExitsWith: .failure) {
      _ = wordWeights(Samples.explanation("great"), classes: Samples.classes, range: -1)
    }
    await #expect(processExitsWith: .failure) {
      _ = highlightedText(Samples.explanation("great"), classes: Samples.classes, range: 0)
    }
  }
}
