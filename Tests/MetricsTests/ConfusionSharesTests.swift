import Metrics
import TestSupport
import Testing

@Suite struct `The shares of a confusion matrix` {
  struct Expected: Decodable {
    struct Case: Decodable {
      let classes: Int
      let truths: [Int]
      let predictions: [Int]
      let truth: [[Double]]
      let prediction: [[Double]]
      let all: [[Double]]
    }
    let cases: [Case]
  }

  @Test func `are scikit-learn's, but not a number where there is nothing to share`() throws {
    for expected in try fixture("Metrics/shares.json", as: Expected.self).cases {
      let matrix = ConfusionMatrix(
        truths: expected.truths, predictions: expected.predictions,
        classes: (0..<expected.classes).map { "\($0)" })
      for (way, theirs) in [
        (.truth, expected.truth), (.prediction, expected.prediction), (.all, expected.all),
      ] as [(ConfusionMatrix.Normalization, [[Double]])] {
        let ours = matrix.shares(of: way)
        for truth in matrix.classes.indices {
          for prediction in matrix.classes.indices {
            let isEmpty =
              way == .truth && matrix.supports[truth] == 0
              || way == .prediction && matrix.predictedCounts[prediction] == 0
            #expect(ours[truth][prediction].isNaN == isEmpty)
            let share = isEmpty ? 0 : ours[truth][prediction]
            #expect(abs(share - theirs[truth][prediction]) < 1e-15)
          }
        }
      }
    }
  }

  @Test func `are not numbers without documents`() {
    let nothing = ConfusionMatrix(counts: [[0]], classes: ["a"])
    for way in ConfusionMatrix.Normalization.allCases {
      #expect(nothing.shares(of: way)[0][0].isNaN)
    }
  }
}

@Suite struct `Counts of a confusion matrix` {
  private let matrix = ConfusionMatrix(
    counts: [[5, 2, 0], [1, 9, 1], [2, 0, 5]], classes: ["a", "b", "c"])

  @Test func `may come from elsewhere`() {
    #expect(
      ConfusionMatrix(counts: [[1, 1], [0, 1]], classes: ["a", "b"])
        == ConfusionMatrix(truths: [0, 0, 1], predictions: [0, 1, 1], classes: ["a", "b"]))
  }

  @Test func `are ordered by support, equal classes as they were`() {
    let ordered = matrix.orderedBySupport
    #expect(ordered.classes == ["b", "a", "c"])
    #expect(ordered.counts == [[9, 1, 1], [2, 5, 0], [0, 2, 5]])
    #expect(ordered.accuracy == matrix.accuracy)
  }

  @Test func `name the confusions, the most frequent first`() {
    let pairs = matrix.confusions.map { [$0.truth, $0.prediction, $0.count] }
    #expect(pairs == [[0, 1, 2], [2, 0, 2], [1, 0, 1], [1, 2, 1]])
    #expect(ConfusionMatrix(counts: [[3]], classes: ["a"]).confusions.isEmpty)
  }

  @Test func `refuse other shapes and numbers below zero`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix(counts: [[1, 2]], classes: ["a", "b"])
    }
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix(counts: [[1], [2]], classes: ["a", "b"])
    }
    await #expect(processExitsWith: .failure) {
      _ = ConfusionMatrix(counts: [[-1]], classes: ["a"])
    }
  }
}
