import Explanations
import Foundation

/// An explanation's own time: a text of forty words and a judge that costs next to nothing.
struct ExplanationTime: Encodable {
  static let name = "lime"

  let framework = "octavo"
  let config = Self.name
  let mode = "explain"
  let words = 40
  let samples: Int
  /// The median over the blocks, in seconds, the judge included.
  let seconds: Double
  /// What the judge took of it, in the last block.
  let judgeSeconds: Double

  init(blocks: Int) {
    let text = (0..<words).map { "word\($0)" }.joined(separator: " ")
    var explainer = TextExplainer()
    explainer.words = 15
    let clock = ContinuousClock()
    var judging = Duration.zero
    func judge(_ texts: [String]) -> [[Double]] {
      var answers: [[Double]] = []
      judging += clock.measure {
        answers = texts.map { text in
          let odds = [0.1, 0.4, 0.7, 1].map { exp(Double(text.utf8.count) * ($0 - 1) / 160) }
          let sum = odds.reduce(0, +)
          return odds.map { $0 / sum }
        }
      }
      return answers
    }
    samples = explainer.samples
    seconds = clock.median(of: blocks) {
      judging = .zero
      _ = explainer.explain(text, label: 3, predict: judge)
    }
    judgeSeconds = judging / .seconds(1)
  }
}
