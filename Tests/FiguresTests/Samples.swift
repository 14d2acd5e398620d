import Explanations
import Figures
import Learning
import Metrics
import Plots

/// Plots that a reader would want, the same every time.
enum Samples {
  static func epochs(
    _ count: Int, missing: Int? = nil, scale: Double = 1, rate: (Int) -> Float? = { _ in nil }
  ) -> [EpochRecord] {
    (1...count).map { epoch in
      let time = Double(epoch)
      let validation = epoch == missing ? Double.nan : (0.38 + 0.35 / time + 0.012 * time) * scale
      return EpochRecord(
        epoch: epoch,
        training: .init(loss: 0.72 / (1 + 0.35 * time) * scale, accuracy: 1 - 0.35 / time),
        validation: .init(loss: validation, accuracy: max(0.87 - 0.25 / time - 0.002 * time, 0.1)),
        learningRate: rate(epoch))
    }
  }

  static func confusion(_ classes: [String], scale: Int = 60) -> ConfusionMatrix {
    var truths: [Int] = []
    var predictions: [Int] = []
    for truth in classes.indices {
      for prediction in classes.indices {
        let distance = abs(truth - prediction)
        let count =
          distance == 0
          ? scale * (2 + truth % 3) : scale / (1 + 4 * distance) * ((truth * 7 + prediction) % 3)
        truths += Array(repeating: truth, count: count)
        predictions += Array(repeating: prediction, count: count)
      }
    }
    return ConfusionMatrix(truths: truths, predictions: predictions, classes: classes)
  }

  static func matrix(_ rows: Int, _ columns: Int) -> [[Double]] {
    (0..<rows).map { row -> [Double] in
      (0..<columns).map { column -> Double in
        let step: Int = (row * 7 + column * 5) % 11 - 5
        return Double(step) / 5
      }
    }
  }

  static func map(_ words: [String]) -> Plot {
    let positions = words.indices.map { index -> Point in
      let spread = Double((index * 37) % 101)
      return Point(x: spread * 0.7 + Double(index % 5) * 9, y: Double((index * 53) % 89))
    }
    return wordMap(
      words, positions: positions, polarities: words.indices.map { Double($0 % 3 - 1) },
      perplexity: 12, divergence: 0.4321, neighbourhood: 0.5)
  }

  static let words = [
    "film", "movie", "great", "awful", "plot", "acting", "director", "boring", "moving", "funny",
    "script", "dull", "charming", "mess", "heart", "comedy", "thriller", "cast", "story", "scene",
  ]

  /// A made-up judgement: words count for their own, and `not` turns the next one round.
  static func judge(_ texts: [String]) -> [[Double]] {
    let worth = [
      "wonderful": 0.3, "great": 0.22, "charming": 0.15, "moving": 0.1, "heart": 0.06,
      "dull": -0.25, "mess": -0.2, "boring": -0.18, "long": -0.05,
    ]
    return texts.map { text in
      var score = 0.45
      var sign = 1.0
      for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        score += sign * worth[String(word), default: 0]
        sign = word == "not" ? -0.5 : 1
      }
      let probability = min(max(score, 0.01), 0.99)
      return [1 - probability, probability]
    }
  }

  static func explanation(
    _ text: String, words: Int = 10, samples: Int = 500, label: Int? = 1
  ) -> Explanation {
    var explainer = TextExplainer()
    (explainer.words, explainer.samples) = (words, samples)
    return explainer.explain(text, label: label, predict: judge)
  }

  static let classes = ["negative", "positive"]

  static let sentence = "Wonderful heart, great cast; not dull but <long> & long."

  static let review = """
    The plot is a mess, and a long one at that. The first hour is dull, not boring so much as simply unsure of what it \
    wants to be: a thriller, a comedy, or a portrait of a family.

    Then it finds its heart. The last act is wonderful, the cast is charming throughout, and the ending is moving without \
    being sweet. A great film? Not quite. But great actors, and a wonderful score.
    """

  static var comparison: Comparison {
    var comparison = Comparison([.share("test accuracy"), .number("area under the curve")])
    comparison.add(
      "side by side, frozen",
      scores: [Score(0.711, in: 0.69...0.731), Score(0.842, in: 0.8...0.88)])
    comparison.add(
      "mean, frozen", scores: [Score(0.729, in: 0.708...0.749), Score(0.861, in: 0.82...0.9)])
    comparison.add("mean, trained along", scores: [Score(0.886, in: 0.87...0.9), Score(0.95)])
    comparison.add("counted words", scores: [Score(0.87), nil])
    return comparison
  }

  static let all = figures + grids + curves + networks + maps

  private static let figures: [(name: String, plot: Plot)] = [
    ("loss-12-epochs", lossCurve(epochs(12), best: 6, baseline: 0.5)),
    ("loss-1-epoch", lossCurve(epochs(1), best: 1)),
    ("loss-with-a-gap", lossCurve(epochs(12, missing: 4), best: 10)),
    ("loss-200-epochs", lossCurve(epochs(200), best: 6, baseline: 0.52)),
    ("confusion-2-classes", confusionMatrix(confusion(["negative", "positive"]))),
    (
      "confusion-5-classes",
      confusionMatrix(
        confusion(["very negative", "negative", "neutral", "positive", "very positive"]))
    ),
    ("word-map", map(words)),
    (
      "one-hot-vectors",
      oneHotPicture(
        ["the", "film", "is", "great"], vocabulary: ["a", "film", "great", "is", "movie", "the"])
    ),
    (
      "encoded-sentence",
      encodedSentencePicture(
        ["a", "surprisingly", "moving", "film", "·", "·"], ids: [4, 1_829, 512, 9, 0, 0])
    ),
    (
      "embedding-matrix",
      matrixPicture(
        matrix(6, 5), rows: ["the", "film", "is", "great", "but", "long"],
        columns: ["1", "2", "3", "4", "5"], title: "Word vectors", columnTitle: "dimension")
    ),
    (
      "convolution-window",
      convolutionPicture(
        words: ["I", "like", "this", "movie", "very", "much", "!"], vectors: matrix(7, 5),
        filter: matrix(3, 5), position: 1)
    ),
    (
      "lengths",
      histogram(
        (0..<400).map { ($0 * $0) % 53 }, title: "Review lengths", of: "tokens", unit: "reviews",
        marking: (45, "cut at 45"))
    ),
    (
      "frequent-words",
      barChart(
        [("film", 1_800), ("movie", 1_520), ("one", 900), ("like", 821)], unit: "occurrences",
        title: "Most frequent words")
    ),
    ("word-weights", wordWeights(explanation(sentence), classes: classes)),
    (
      "word-weights-of-a-review",
      wordWeights(explanation(review, words: 14), classes: classes, words: 9)
    ),
    ("highlighted-sentence", highlightedText(explanation(sentence), classes: classes)),
    ("highlighted-review", highlightedText(explanation(review), classes: classes)),
    ("comparison", comparisonPlot(comparison, baseline: 0.25)),
    ("comparison-of-areas", comparisonPlot(comparison, measure: 1, title: "Which one ranks best")),
    (
      "scores",
      scoreHistogram(
        (0..<200).map { Double($0 * 37 % 200) / 200 },
        truths: (0..<200).map { (index: Int) -> Bool in (index * 37 % 200) + index % 90 > 140 })
    ),
  ]
}
