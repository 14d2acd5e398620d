import FoundationEssentials
import Metrics
import Testing

@Suite struct `The band of a curve` {
  /// `Tests/Fixtures/Metrics/bands.json`: bands of 20,000 samples by numpy and scikit-learn.
  private struct Bands: Decodable {
    struct Band: Decodable {
      let lower: [Double]
      let upper: [Double]
    }
    let scores: [Double]
    let positives: [Bool]
    let places: [Double]
    let truePositiveRates: Band
    let precisions: Band

    static func load() throws -> Bands {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let file = folder.appending(path: "Fixtures/Metrics/bands.json")
      return try JSONDecoder().decode(Bands.self, from: Data(contentsOf: file))
    }
  }

  private func check(_ band: CurveBand, _ expected: Bands.Band, places: [Double]) {
    #expect(zip(band.places, places).allSatisfy { abs($0 - $1) < 1e-12 })
    // The curve of 80 documents is a staircase: a quantile may fall on the next step.
    for (ours, theirs) in [(band.lower, expected.lower), (band.upper, expected.upper)] {
      #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) < 0.032 })
      let mean = zip(ours, theirs).map { abs($0 - $1) }.reduce(0, +) / Double(ours.count)
      #expect(mean < 0.01)
    }
  }

  @Test func `is the reference's for a ROC curve`() throws {
    let fixture = try Bands.load()
    var generator = Steps()
    let band = try #require(
      CurveBand.truePositiveRates(
        scores: fixture.scores, positives: fixture.positives, resamples: 8_000, places: 11,
        using: &generator))
    check(band, fixture.truePositiveRates, places: fixture.places)
  }

  @Test func `is the reference's for precisions`() throws {
    let fixture = try Bands.load()
    var generator = Steps()
    let band = try #require(
      CurveBand.precisions(
        scores: fixture.scores, positives: fixture.positives, resamples: 8_000, places: 11,
        using: &generator))
    check(band, fixture.precisions, places: fixture.places)
  }

  @Test func `has no width where every sample is perfect`() throws {
    var generator = Steps()
    let scores = [0.1, 0.2, 0.8, 0.9]
    let positives = [false, false, true, true]
    let rates = try #require(
      CurveBand.truePositiveRates(scores: scores, positives: positives, using: &generator))
    #expect(rates.lower.allSatisfy { $0 == 1 } && rates.upper.allSatisfy { $0 == 1 })
    let precisions = try #require(
      CurveBand.precisions(scores: scores, positives: positives, using: &generator))
    #expect(precisions.lower.allSatisfy { $0 == 1 })
  }

  @Test func `is the same again, and is none of one class`() {
    let scores = [0.3, 0.4, 0.6]
    func band() -> CurveBand? {
      var generator = Steps()
      return CurveBand.truePositiveRates(
        scores: scores, positives: [true, false, true], using: &generator)
    }
    #expect(band() == band() && band() != nil)
    var generator = Steps()
    #expect(
      CurveBand.truePositiveRates(
        scores: scores, positives: [true, true, true], using: &generator) == nil)
    #expect(
      CurveBand.precisions(scores: scores, positives: [false, false, false], using: &generator)
        == nil)
  }
}
