import FoundationEssentials
import Glibc

/// `Tests/Fixtures/Explanations/explanations.json`: what the Python package lime makes of some texts.
struct Fixture: Decodable {
  struct Fit: Decodable {
    let words: Int
    let kept: [[Int]]
    let values: [Double]
    let selection: String
    let count: Int
    let chosen: [Int]
    let weights: [Double]
    let intercept: Double
    let determination: Double
    let local: Double
  }
  struct Expectation: Decodable {
    let weights: [Double]
    let intercept: Double
  }
  struct Explained: Decodable {
    let text: String
    let words: [String]
    let mean: [Double]
    let deviation: [Double]
    let expectation: Expectation?
    let probability: Double
  }

  let judge: [String: Double]
  let fits: [Fit]
  let explanations: [Explained]

  static func load() throws -> Fixture {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/Explanations/explanations.json")
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: file))
  }

  /// The judge of the script: a logistic function of the words' weights, with a product where `not` meets `good`.
  func judge(_ texts: [String]) -> [[Double]] {
    texts.map { text in
      let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      var odds = words.reduce(0) { $0 + judge[$1, default: 0] }
      if words.contains("not"), words.contains("good") { odds -= 1.5 }
      let probability = 1 / (1 + exp(-odds))
      return [1 - probability, probability]
    }
  }
}
