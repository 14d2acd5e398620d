import Figures
import Metrics
import Plots
import TestSupport
import Testing

@Suite struct `The figures` {
  private func words(_ plot: Plot) -> [String] {
    plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics()).items.compactMap {
      if case .text(let run) = $0 { run.string } else { nil }
    }
  }

  @Test func `mark the best epoch with its numbers`() {
    let plot = lossCurve(Samples.epochs(12), best: 5, baseline: 0.5)
    #expect(words(plot).contains("best: epoch 5, loss 0.510, accuracy 81.0\u{A0}%"))
    let other = lossCurve(Samples.epochs(12), best: 6)
    #expect(words(other).contains("kept: epoch 6, loss 0.510, accuracy 81.6\u{A0}%"))
    #expect(plot.summary.contains("12 epochs"))
  }

  @Test func `print counts, shares, recall, precision and accuracy of a confusion matrix`() {
    let matrix = ConfusionMatrix(
      truths: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1], predictions: [0, 0, 0, 1, 1, 1, 1, 1, 1, 0],
      classes: ["no", "yes"])
    let words = words(confusionMatrix(matrix))
    // 3 of 4 and 5 of 6 right: recall 75 % and 83.3 %, precision 3 of 4 and 5 of 6, accuracy 8 of 10.
    #expect(words.count { $0 == "75.0\u{A0}%" } == 3)
    #expect(words.count { $0 == "83.3\u{A0}%" } == 3)
    #expect(words.contains("80.0\u{A0}%"))
    #expect(words.contains("accuracy 80.0\u{A0}% of 10; shares of each true class"))
  }

  @Test func `print counts of twenty classes`() {
    let classes = (0..<20).map { "comp.sys.topic.\($0)" }
    let matrix = Samples.confusion(classes)
    #expect(words(confusionMatrix(matrix)).contains("\(matrix.counts[2][2])"))
  }

  @Test func `put scores of a grid into their own bins`() {
    // 0.3 and 0.7 are just below their edges in binary.
    let scores = (0...10).map { Double($0) / 10 } + [0.1 * 3, 0.1 * 7]
    let plot = scoreHistogram(scores, truths: scores.map { $0 >= 0.5 })
    // Two scores in the bin from 0.3, none in the one before it.
    #expect(plot.csv.contains(",-2.0\r\n"))
    #expect(plot.summary.contains("13 of 13 right"))
  }

  @Test func `compute what a filter finds`() {
    let plot = convolutionPicture(
      words: ["a", "b", "c"], vectors: [[1, 0], [0, 1], [1, 1]], filter: [[2, 0], [0, 3]],
      position: 0)
    // (1, 0)·(2, 0) + (0, 1)·(0, 3) = 5; (0, 1)·(2, 0) + (1, 1)·(0, 3) = 3.
    #expect(words(plot).contains("5.0"))
    #expect(plot.summary.contains("it gives 5.00"))
  }
}
