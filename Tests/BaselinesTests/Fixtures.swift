import Baselines
import Datasets
import FoundationEssentials
import Tensors
import TestSupport

/// `Tests/Fixtures/Baselines/baselines.json`: what scikit-learn makes of some documents.
struct BaselinesFixture: Decodable {
  struct Rows: Decodable {
    let offsets: [Int]
    let columns: [Int32]
    let values: [Double]
  }
  struct Weighed: Decodable {
    let shortest: Int
    let longest: Int
    let minimumDocuments: Int
    let maximumShare: Double
    let maximumTerms: Int?
    let counts: TFIDF.Counts
    let inverseFrequency: TFIDF.InverseFrequency
    let norm: TFIDF.Norm
    let terms: [String]
    let inverseDocumentFrequencies: [Double]
    let fitted: Rows
    let new: Rows

    var options: TFIDF.Options {
      TFIDF.Options(
        words: shortest...longest, minimumDocuments: minimumDocuments, maximumShare: maximumShare,
        maximumTerms: maximumTerms ?? .max, counts: counts, inverseFrequency: inverseFrequency,
        norm: norm)
    }
  }
  struct Regression: Decodable {
    let documents: [String]
    let labels: [Int]
    let classes: Int
    let penalty: LogisticRegression.Penalty
    let cost: Double
    let isBalanced: Bool
    let hasIntercept: Bool
    let weights: [[Double]]
    let intercepts: [Double]
    let probabilities: [[Double]]
    let area: Double

    var options: LogisticRegression.Options {
      LogisticRegression.Options(
        penalty: penalty, cost: cost, tolerance: 1e-10, isBalanced: isBalanced,
        bias: hasIntercept ? 1 : nil)
    }
  }

  let fittedDocuments: [String]
  let newDocuments: [String]
  let weighed: [Weighed]
  let regressions: [Regression]

  static func load() throws -> BaselinesFixture {
    try fixture("Baselines/baselines.json", as: Self.self)
  }
}

/// `Tests/Fixtures/Baselines/trees.json`: what XGBoost from Python makes of some numbers.
struct TreesFixture: Decodable {
  struct Case: Decodable {
    let classes: Int
    let values: [[Float?]]
    let labels: [Int]
    let fitted: Int
    let trees: Int
    let grown: Int
    let patience: Int?
    let depth: Int
    let learningRate: Double
    let subsample: Double
    let columnShare: Double
    let minimumChildWeight: Double
    let minimumGain: Double
    let squaresPenalty: Double
    let amountsPenalty: Double
    let seed: UInt32
    let probabilities: [[Double]]
    let gains: [Double]

    var options: BoostedTrees.Options {
      var options = BoostedTrees.Options()
      options.trees = trees
      options.depth = depth
      options.learningRate = learningRate
      options.subsample = subsample
      options.columnShare = columnShare
      options.minimumChildWeight = minimumChildWeight
      options.minimumGain = minimumGain
      options.squaresPenalty = squaresPenalty
      options.amountsPenalty = amountsPenalty
      options.patience = patience ?? 10
      options.seed = seed
      return options
    }

    func table(_ rows: Range<Int>) -> FeatureTable {
      FeatureTable(
        Tensor(values[rows].flatMap { $0.map { $0 ?? .nan } }, shape: [rows.count, 5]),
        layer: "column")
    }
  }

  let cases: [Case]

  static func load() throws -> TreesFixture { try fixture("Baselines/trees.json", as: Self.self) }
}

/// The words between blanks.
func words(_ texts: [String]) -> [[String]] {
  texts.map { $0.split(separator: " ").map(String.init) }
}

/// The value after a round trip through JSON.
func throughJSON<Value: Codable>(_ value: Value) throws -> Value {
  try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
}

/// The folder of real data; the tests that need it are skipped where it is not set.
let realData = try? DataDirectory.fromEnvironment()
