import FoundationEssentials
import Tensors

/// `Tests/Fixtures/Projections/projections.json`: points and what other packages make of them.
struct Fixture: Decodable {
  struct Affinities: Decodable {
    let points: Int
    let perplexity: Double
    let values: [Double]
  }
  struct Components: Decodable {
    let vectors: [[Double]]
    let variances: [Double]
    let shares: [Double]
  }
  struct Layout: Decodable {
    let points: [[Double]]
    let divergence: Double
    let preservation: Double
    let trustworthiness: Double
  }
  struct Steps: Decodable {
    let start: [[Double]]
    let exaggerated: [[Double]]
    let plain: [[Double]]
  }
  struct Neighbours: Decodable {
    let rows: [Int]
    let similarities: [Double]
  }
  struct Finished: Decodable {
    let scikitLearn: Double
    let openTSNE: Double
    let preservation: Double
    let trustworthiness: Double

    private enum CodingKeys: String, CodingKey {
      case scikitLearn = "scikit-learn"
      case openTSNE, preservation, trustworthiness
    }
  }

  let digits: [[Float]]
  let mixture: [[Float]]
  let affinities: Affinities
  let components: Components
  let layout: Layout
  let steps: Steps
  let neighbours: Neighbours
  let finished: [String: Finished]

  static func load() throws -> Fixture {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/Projections/projections.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }
}

/// Rows as a tensor `[rows, dimensions]`.
func tensor(_ rows: some Collection<[Float]>) -> Tensor {
  Tensor(rows.flatMap { $0 }, shape: [rows.count, rows.first?.count ?? 0])
}

/// Rows of two as places in the plane.
func places(_ rows: [[Double]]) -> [SIMD2<Double>] { rows.map { SIMD2($0[0], $0[1]) } }

/// The largest difference of a coordinate.
func largestDifference(_ one: [SIMD2<Double>], _ other: [SIMD2<Double>]) -> Double {
  zip(one, other).reduce(0) { largest, pair in
    let difference = pair.0 - pair.1
    return max(largest, abs(difference.x), abs(difference.y))
  }
}
