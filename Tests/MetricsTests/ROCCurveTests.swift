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

  @Test func `has the standard error that comparing every pair gives`() throws {
    for expected in try Fixture.load().curves {
      let curve = try #require(ROCCurve(scores: expected.scores, positives: expected.positives))
      #expect((curve.standardError == nil) == (expected.error == nil))
      guard let error = curve.standardError, let wanted = expected.error else { continue }
      #expect(abs(error - wanted) < 1e-9)
      let interval = try #require(curve.areaInterval)
      #expect(interval.contains(curve.area) && interval.lowerBound >= 0 && interval.upperBound <= 1)
    }
  }

  @Test func `has an interval that stays within 0 to 1`() throws {
    let curve = try #require(
      ROCCurve(
        scores: [1, 2, 3, 4, 5, 6], positives: [false, false, true, false, true, true]))
    let interval = try #require(curve.areaInterval)
    let reach = 1.96 * (curve.standardError ?? 0)
    #expect(curve.area + reach > 1 && interval.upperBound < 1 && interval.contains(curve.area))
    let perfect = ROCCurve(scores: [1, 2, 3, 4], positives: [false, false, true, true])
    #expect(perfect?.areaInterval == 1...1)
    #expect(ROCCurve(scores: [1, 2, 3], positives: [false, true, true])?.areaInterval == nil)
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
