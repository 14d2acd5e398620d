import Metrics
import Testing

@Suite struct `Metrics of a million documents` {
  /// Numbers that the fixture's script draws, too: 1,024 different scores, so that there are ties everywhere.
  private struct Draw {
    let score: UInt64
    let noise: UInt64

    init(_ number: UInt64) {
      score = number * 2_654_435_761 % (1 << 32) / (1 << 22)
      noise = (number * 40_503 + 12_345) % (1 << 16) / (1 << 6)
    }
  }

  private static let draws: [Draw] = (0..<1_000_000).map(Draw.init)
  private let scores = Self.draws.map { Double($0.score) / 1_024 }
  private let positives = Self.draws.map { $0.score + $0.noise > 1_024 }

  @Test func `agree with scikit-learn's`() throws {
    let expected = try Fixture.load().million
    let curve = try #require(ROCCurve(scores: scores, positives: positives))
    #expect(abs(curve.area - expected.area) < 1e-12)
    let recall = try #require(PrecisionRecallCurve(scores: scores, positives: positives))
    #expect(abs(recall.averagePrecision - expected.averagePrecision) < 1e-12)
    let calibration = Calibration(probabilities: scores, positives: positives)
    #expect(abs(calibration.brierScore - expected.brier) < 1e-12)
    for (place, bin) in calibration.bins.enumerated() {
      #expect(abs(bin.meanProbability - expected.means[place]) < 1e-12)
      #expect(abs(bin.positiveShare - expected.shares[place]) < 1e-12)
    }
    let matrix = ConfusionMatrix(
      truths: positives.map { $0 ? 1 : 0 }, predictions: scores.map { $0 > 0.5 ? 1 : 0 },
      classes: ["negative", "positive"])
    #expect(abs(matrix.accuracy - expected.accuracy) < 1e-12)
    for (label, scores) in matrix.classScores.enumerated() {
      #expect(abs(scores.precision - expected.precision[label]) < 1e-12)
      #expect(abs(scores.recall - expected.recall[label]) < 1e-12)
    }
  }
}
