import FoundationEssentials

/// `Tests/Fixtures/Metrics/metrics.json`: what scikit-learn and scipy make of some predictions.
struct Fixture: Decodable {
  struct Report: Decodable, Sendable {
    let classes: [String]
    let truths: [Int]
    let predictions: [Int]
    let digits: Int
    let report: String
    let precision: [Double]
    let recall: [Double]
    let f1: [Double]
    let support: [Int]
  }
  struct Curve: Decodable {
    let scores: [Double]
    let positives: [Bool]
    let area: Double
    let `false`: [Double]
    let `true`: [Double]
    let error: Double?
    let precision: [Double]
    let recall: [Double]
    let averagePrecision: Double
  }
  struct Calibrated: Decodable {
    let probabilities: [Double]
    let positives: [Bool]
    let bins: Int
    let shares: [Double]
    let means: [Double]
    let brier: Double
  }
  struct Test: Decodable {
    let onlyFirst: Int
    let onlySecond: Int
    let pValue: Double
  }
  struct Million: Decodable {
    let area: Double
    let averagePrecision: Double
    let brier: Double
    let shares: [Double]
    let means: [Double]
    let accuracy: Double
    let precision: [Double]
    let recall: [Double]
  }
  struct Interval: Decodable {
    let successes: Int
    let trials: Int
    let low: Double
    let high: Double
  }
  struct Fixed: Decodable {
    let number: Double
    let decimals: Int
    let text: String
  }

  let reports: [Report]
  let curves: [Curve]
  let intervals: [Interval]
  let fixed: [Fixed]
  let calibrations: [Calibrated]
  let tests: [Test]
  let million: Million

  static func load() throws -> Fixture {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/Metrics/metrics.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }
}
