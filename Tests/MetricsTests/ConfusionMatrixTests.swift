import Metrics
import Testing

@Suite struct `A confusion matrix` {
  private let matrix = ConfusionMatrix(
    truths: [0, 0, 0, 1, 1, 2], predictions: [0, 0, 1, 1, 0, 0], classes: ["a", "b", "c", "d"])

  @Test func `counts truths by rows and predictions by columns`() {
    #expect(matrix.counts == [[2, 1, 0, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
    #expect(matrix.total == 6)
    #expect(matrix.correct == 3)
    #expect(matrix.accuracy == 0.5)
    #expect(matrix.supports == [3, 2, 1, 0])
    #expect(matrix.predictedCounts == [4, 2, 0, 0])
  }

  @Test func `gives shares of rows, and none for an empty one`() {
    #expect(matrix.rowShares(of: 1) == [0.5, 0.5, 0, 0])
    #expect(matrix.rowShares(of: 3) == nil)
  }

  @Test func `gives shares of columns, and none for what was never predicted`() {
    #expect(matrix.columnShares(of: 0) == [0.5, 0.25, 0.25, 0])
    #expect(matrix.columnShares(of: 2) == nil)
  }

  @Test func `scores an empty class zero`() {
    let empty = ClassScores(precision: 0, recall: 0, f1: 0, support: 0)
    #expect(matrix.classScores[3] == empty)
    #expect(matrix.classScores[2].f1 == 0)
    let nothing = ConfusionMatrix(truths: [], predictions: [], classes: ["a", "b"])
    #expect(nothing.accuracy == 0)
    #expect(nothing.accuracyInterval == nil)
    #expect(nothing.macroAverage == empty)
    #expect(nothing.weightedAverage == empty)
    #expect(nothing.report().contains("0.00"))
  }

  @Test func `agrees with scikit-learn's scores`() throws {
    for expected in try Fixture.load().reports {
      let scores = ConfusionMatrix(
        truths: expected.truths, predictions: expected.predictions, classes: expected.classes
      ).classScores
      #expect(scores.map(\.support) == expected.support)
      for (label, score) in scores.enumerated() {
        #expect(abs(score.precision - expected.precision[label]) < 1e-15)
        #expect(abs(score.recall - expected.recall[label]) < 1e-15)
        #expect(abs(score.f1 - expected.f1[label]) < 1e-15)
      }
    }
  }

  @Test func `is reported in the bytes of scikit-learn`() throws {
    for expected in try Fixture.load().reports {
      let matrix = ConfusionMatrix(
        truths: expected.truths, predictions: expected.predictions, classes: expected.classes)
      #expect(matrix.report(digits: expected.digits) == expected.report)
    }
  }

  @Test func `is reported with whole supports where nothing is right`() {
    let report = ConfusionMatrix(truths: [0, 1], predictions: [1, 0], classes: ["a", "b"]).report()
    #expect(report.contains("    accuracy                           0.00         2\n"))
  }

  @Test func `refuses truths without predictions`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix(truths: [0], predictions: [], classes: ["a"])
    }
  }
}
