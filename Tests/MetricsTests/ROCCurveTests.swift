import Metrics
import Testing

@Suite struct `An ROC curve` {
  @Test func `agrees with scikit-learn's, ties included`() throws {
    for expected in try Fixture.load().curves {
      let curve = try #require(ROCCurve(scores: expected.scores, positives: expected.positives))
      #expect(abs(curve.area - expected.area) < 1e-12)
      #expect(curve.points.count == expected.true.count)
      for (place, point) in curve.points.enumerated() {
        #expect(abs(point.falsePositiveRate - expected.false[place]) < 1e-12)
        #expect(abs(point.truePositiveRate - expected.true[place]) < 1e-12)
      }
    }
  }

  @Test func `has half the area when all scores are equal`() {
    #expect(ROCCurve(scores: [3, 3, 3], positives: [true, false, false])?.area == 0.5)
  }

  @Test func `has no meaning for one class`() {
    #expect(ROCCurve(scores: [1, 2], positives: [true, true]) == nil)
    #expect(ROCCurve(scores: [1, 2], positives: [false, false]) == nil)
    #expect(ROCCurve(scores: [], positives: []) == nil)
  }

  @Test func `refuses NaN`() async {
    await #expect(processExitsWith: .failure) {
      _ = ROCCurve(scores: [.nan, 1], positives: [true, false])
    }
  }
}
