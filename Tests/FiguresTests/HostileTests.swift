import Figures
import Foundation
import Learning
import Metrics
import Plots
import TestSupport
import Testing

@testable import Explanations

@Suite struct `Hostile input` {
  static let names = [
    "", " ", "a", "negative", "a name of thirty characters ok", String(repeating: "W", count: 60),
    "very long names that have many words in them, more than fit", "中文的類別名稱", "日本語",
    "🙂🙃", "e\u{301}galite\u{301}", "שלום עולם",
  ]

  private func check(_ plot: Plot, _ comment: String) {
    for theme in [Theme.light, .dark, .print, .highContrast] {
      let scene = plot.scene(size: plot.preferredSize, theme: theme, metrics: FixedMetrics())
      #expect(scene.violations == [], "\(comment)")
    }
  }

  @Test(arguments: [1, 2, 3, 5, 8, 12, 13, 20, 31, 40])
  func `leaves a confusion matrix readable`(_ count: Int) {
    for shift in [0, 5] {
      let classes = (0..<count).map { Self.names[($0 + shift) % Self.names.count] }
      check(confusionMatrix(Samples.confusion(classes, scale: 7)), "\(count) classes")
    }
    let long = (0..<count).map { "a thirty character long name \($0)" }
    check(confusionMatrix(Samples.confusion(long, scale: 3_000 / count)), "\(count) long names")
  }

  @Test func `leaves an empty confusion matrix readable`() {
    check(
      confusionMatrix(ConfusionMatrix(truths: [], predictions: [], classes: ["a", "b"])), "empty")
    check(confusionMatrix(ConfusionMatrix(counts: [], classes: [])), "no class")
    for count in [1, 6, 40] {
      let nothing = ConfusionMatrix(
        counts: Array(repeating: Array(repeating: 0, count: count), count: count),
        classes: (0..<count).map { "class \($0)" })
      for normalization in ConfusionMatrix.Normalization.allCases {
        check(confusionMatrix(nothing, normalization: normalization), "\(count) empty classes")
      }
    }
  }

  @Test(arguments: [1, 2, 6, 13, 31])
  func `leaves a confusion matrix of great counts readable`(_ count: Int) {
    let names = (0..<count).map { $0 == 1 ? String(repeating: "longer ", count: 28) : "n\($0)" }
    let matrix = ConfusionMatrix(
      counts: Samples.counts(count, scale: 1_000_000_000), classes: names)
    for normalization in ConfusionMatrix.Normalization.allCases {
      check(
        confusionMatrix(matrix, normalization: normalization, showsZeros: true),
        "\(count) classes, \(normalization)")
    }
  }

  @Test(arguments: [0, 1, 2, 12, 40])
  func `leaves a comparison readable`(_ count: Int) {
    for scores in [
      [nil], [Score(.nan)], [Score(0.5), nil], [Score(0.5, in: 0...1)],
      [Score(0, in: 0...0), Score(1, in: 0.9...1)], [Score(0.9312, in: 0.9311...0.9313)],
      [Score(-1e9), Score(1e9, in: 0...1e12)],
    ] {
      for isShare in [true, false] {
        var comparison = Comparison([isShare ? .share("score") : .number("score")])
        for row in 0..<count {
          comparison.add(
            Self.names[row % Self.names.count], scores: [scores[row % scores.count]])
        }
        check(comparisonPlot(comparison), "\(count) of \(scores)")
        check(comparisonPlot(comparison, baseline: 0.5), "\(count) of \(scores) and a baseline")
      }
    }
  }

  @Test(arguments: [1, 2, 3, 12, 40, 41, 200, 500])
  func `leaves loss curves readable`(_ count: Int) {
    for scale in [1.0, 0, 1e-300, 1e300, -1] {
      check(
        lossCurve(
          Samples.epochs(count, missing: count / 2, scale: scale), best: count, baseline: 0.5),
        "\(count) epochs times \(scale)")
    }
  }

  @Test func `leaves loss curves without any number readable`() {
    let nothing = EpochRecord.Scores(loss: .nan, accuracy: .infinity)
    let records = (1...3).map { EpochRecord(epoch: $0, training: nothing, validation: nothing) }
    check(lossCurve(records, best: 2), "no number")
    check(lossCurve([]), "no epoch")
  }

  @Test func `leaves loss curves without validation readable, the training alone`() {
    let records = (1...3).map {
      EpochRecord(epoch: $0, training: .init(loss: 1 / Double($0), accuracy: 0.5))
    }
    let plot = lossCurve(records, best: 3)
    check(plot, "no validation")
    #expect(!plot.summary.contains("validation"))
  }

  @Test func `leaves wide ranges readable`() {
    let epochs = [1e-300, 1e300, 0.5].enumerated().map { index, loss in
      EpochRecord(
        epoch: index + 1, training: .init(loss: loss, accuracy: 0.5),
        validation: .init(loss: loss, accuracy: 0.5))
    }
    check(lossCurve(epochs, best: 3, baseline: 0.5), "wide")
  }

  @Test func `leaves bars readable`() {
    let values = [0, 1, 1, -5, 1e300, 1e-300, .nan, .infinity, 7, 8, 9, 10]
    check(
      barChart(zip(Self.names, values).map { (name: $0, value: $1) }, title: "Bars"), "values")
    check(
      barChart(Self.names.map { (name: $0, count: 3) }, unit: "things", title: "Names"), "names")
    check(barChart([(name: String, count: Int)](), title: "None"), "none")
  }

  static let columns: [[Double]] = [
    [], [0], [3, 3, 3], [1e-300, 1e300], [.nan, .infinity, 1, 2], [-1e300, 1e300],
    [1, 1 + 1e-15], [0.1, 0.2, 0.3, 0.7],
  ]

  @Test(arguments: columns)
  func `leaves histograms readable`(_ values: [Double]) {
    check(histogram(values, title: "Values", of: "value"), "\(values)")
  }

  @Test func `leaves word maps readable`() {
    check(Samples.map(Self.names), "names")
    check(Samples.map([]), "none")
    check(Samples.map(["lone"]), "one")
    check(
      wordMap(
        Self.names,
        positions: Self.names.indices.map { Point(x: $0 == 0 ? .nan : 1, y: 1) }), "one place")
    check(
      wordMap(
        Self.names, positions: Self.names.indices.map { Point(x: Double($0) * 1e300, y: 0) }),
      "far apart")
  }

  static let texts = [
    "", "?!", "one", String(repeating: "W", count: 300), "the the the the", "<b>&amp;</b> ]]>",
    names.joined(separator: " "), names.joined(separator: "\n\n"),
    (0..<300).map { "word\($0)" }.joined(separator: " "),
  ]

  @Test(arguments: texts) func `leaves explanations readable`(_ text: String) {
    let masked = MaskedText(text)
    for value in [0, 1e-12, 1e300, .nan, .infinity] {
      let words = masked.words.indices.prefix(12).map { index in
        Explanation.Word(
          word: masked.words[index], weight: index % 2 == 0 ? value : -value / 3,
          deviation: index % 3 == 0 ? value : 0, places: masked.places[index])
      }
      let explanation = Explanation(
        text: text, label: 1, probability: value, words: words,
        otherWords: masked.words.count - words.count, intercept: value, localPrediction: value,
        determination: value, samples: 60, seed: .max)
      let classes = Array(Self.names[(value > 1 ? 5 : 3)...])
      check(wordWeights(explanation, classes: classes), "bars of \(value)")
      check(wordWeights(explanation, classes: classes, range: 0.1, words: 3), "three bars")
      check(highlightedText(explanation, classes: classes), "text of \(value)")
    }
  }

  static let scored: [[Double]] = [
    [], [0.5], [.nan, .nan], [0, 0, 0, 0], [1, 0, 1, 0, .nan], [.infinity, -.infinity, 0.2],
    (0..<3_000).map { Double($0 % 997) / 997 },
  ]

  @Test(arguments: scored) func `leaves curves of scores readable`(_ scores: [Double]) {
    for divisor in [1, 2, 4_000] {
      let positives = scores.indices.map { $0 % divisor == 0 }
      let rankings = Self.names.map { Ranking($0, scores: scores, positives: positives) }
      for count in [0, 1, 3, Self.names.count] {
        let some = Array(rankings.prefix(count))
        check(rocPlot(some, showsBand: count == 1 && scores.count < 99), "ROC of \(count)")
        check(
          precisionRecallPlot(some, showsBand: count == 1 && scores.count < 99),
          "precision of \(count)")
      }
      let shares = scores.filter { (0...1).contains($0) }
      let calibration = Calibration(
        probabilities: shares, positives: shares.indices.map { $0 % divisor == 0 })
      check(calibrationPlot(Self.names.prefix(5).map { ($0, calibration) }), "calibration")
      check(scoreDensity(Self.names.prefix(5).map { ($0, shares) }), "density")
      check(scoreHistogram(scores, truths: positives), "histogram")
    }
  }

  @Test(arguments: [0, 1, 2, 12, 200])
  func `leaves losses of several trainings readable`(_ count: Int) {
    for scale in [1.0, 0, 1e-300, 1e300] {
      let epochs = count == 0 ? [] : Samples.epochs(count, missing: 2, scale: scale)
      let runs = Self.names.map { (name: $0, epochs: epochs, best: Int?(1)) }
      check(lossCurves(Array(runs.prefix(3))), "three of \(count)")
      check(lossCurves(runs), "all of \(count)")
      check(lossSpread(runs.map(\.epochs)), "spread of \(count)")
      check(lossSpread([]), "no seed")
      check(batchLosses(epochs.map(\.training.loss), span: 3), "batches of \(count)")
      let rates: [(Int) -> Float?] = [
        { $0 < 4 ? 1 : 0.1 }, { Float(pow(0.1, Double($0))) }, { $0 % 2 == 0 ? .nan : 1 },
        { $0 == 2 ? nil : 0 },
      ]
      for rate in rates where count > 0 {
        check(
          lossCurve(
            Samples.epochs(count, scale: scale, rate: rate), best: 1,
            resumedAfter: [0, 1, 1, 0.5]), "flags of \(count)")
      }
    }
  }

  @Test func `leaves matrices readable`() {
    check(matrixPicture([[.nan, 0], [1e300, -1e-300]], title: "Ends"), "ends")
    check(matrixPicture([], title: "None"), "none")
    check(matrixPicture([[]], title: "No column"), "no column")
    for shading in [Grid.Shading.sequential, .tint, .diverging] {
      for values in [[[1e300, -1e300]], [[.nan, .nan]], [[.infinity]], [[3, 3]], [[0]], [[-2]]] {
        check(matrixPicture(values, title: "Ends", shading: shading), "\(values) \(shading)")
        check(
          matrixPicture(
            values, title: "Ends", showsValues: false, shading: shading, range: -1...1e-9),
          "\(values) \(shading) in a range")
      }
    }
    check(
      matrixPicture(
        Samples.matrix(200, 3), rows: (0..<200).map { Self.names[$0 % Self.names.count] },
        columns: Array(Self.names[4..<7]), title: "Tall"), "tall")
    check(matrixPicture(Samples.matrix(1, 500), title: "Wide"), "wide")
    check(
      matrixPicture(
        Samples.matrix(12, 12), rows: Self.names, columns: Self.names, title: Self.names[6],
        rowTitle: Self.names[5], columnTitle: Self.names[5]), "names")
    check(oneHotPicture(Self.names, vocabulary: Self.names), "one-hot")
  }
}
