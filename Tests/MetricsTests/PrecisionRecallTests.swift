import Metrics
import Testing

@Suite struct `A precision-recall curve` {
  @Test func `agrees with scikit-learn's, ties included`() throws {
    for expected in try Fixture.load().curves {
      let curve = try #require(
        PrecisionRecallCurve(scores: expected.scores, positives: expected.positives))
      #expect(abs(curve.averagePrecision - expected.averagePrecision) < 1e-12)
      #expect(curve.points.count == expected.recall.count)
      for (place, point) in curve.points.enumerated() {
        #expect(abs(point.precision - expected.precision[place]) < 1e-12)
        #expect(abs(point.recall - expected.recall[place]) < 1e-12)
      }
    }
  }

  @Test func `has the share of positives as its average when all scores are equal`() {
    let curve = PrecisionRecallCurve(scores: [3, 3, 3, 3], positives: [true, false, false, false])
    #expect(curve?.averagePrecision == 0.25)
    #expect(curve?.points.count == 1)
  }

  @Test func `has nothing to recall without a positive document`() {
    #expect(PrecisionRecallCurve(scores: [1, 2], positives: [false, false]) == nil)
    #expect(PrecisionRecallCurve(scores: [], positives: []) == nil)
    #expect(PrecisionRecallCurve(scores: [1], positives: [true])?.averagePrecision == 1)
  }
}
