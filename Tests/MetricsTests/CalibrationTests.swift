import Metrics
import Testing

@Suite struct `A calibration` {
  @Test func `agrees with scikit-learn's`() throws {
    for expected in try Fixture.load().calibrations {
      let calibration = Calibration(
        probabilities: expected.probabilities, positives: expected.positives, bins: expected.bins)
      #expect(calibration.bins.count == expected.means.count)
      for (place, bin) in calibration.bins.enumerated() {
        #expect(abs(bin.meanProbability - expected.means[place]) < 1e-12)
        #expect(abs(bin.positiveShare - expected.shares[place]) < 1e-12)
      }
      #expect(abs(calibration.brierScore - expected.brier) < 1e-12)
      #expect(calibration.bins.reduce(0) { $0 + $1.count } == expected.positives.count)
    }
  }

  @Test func `has no error where every bin keeps its word`() {
    let probabilities = Array(repeating: 0.25, count: 4) + Array(repeating: 0.75, count: 4)
    let positives = [true, false, false, false, true, true, true, false]
    let calibration = Calibration(probabilities: probabilities, positives: positives)
    #expect(calibration.expectedError == 0)
    #expect(
      Calibration(probabilities: [0.75, 0.75], positives: [true, false]).expectedError == 0.25)
    #expect(calibration.brierScore == 0.1875)
  }

  @Test func `of nothing has no bins`() {
    let calibration = Calibration(probabilities: [], positives: [])
    #expect(calibration.bins.isEmpty && calibration.brierScore == 0)
  }

  @Test func `refuses what is no probability`() async {
    await #expect(processExitsWith: .failure) {
      _ = Calibration(probabilities: [1.5], positives: [true])
    }
  }
}
