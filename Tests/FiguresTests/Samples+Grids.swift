import Figures
import Metrics
import Plots

extension Samples {
  static let feelings = ["very negative", "negative", "neutral", "positive", "very positive"]

  /// Counts that add up to any size, the more the nearer to the diagonal.
  static func counts(_ classes: Int, scale: Int) -> [[Int]] {
    (0..<classes).map { (truth: Int) -> [Int] in
      (0..<classes).map { (prediction: Int) -> Int in
        let distance = abs(truth - prediction)
        return distance == 0
          ? scale * (2 + truth % 3) : scale / (1 + 4 * distance) * ((truth * 7 + prediction) % 3)
      }
    }
  }

  static func confusion(_ count: Int, scale: Int = 40, name: String) -> ConfusionMatrix {
    ConfusionMatrix(
      counts: counts(count, scale: scale), classes: (0..<count).map { "\(name) \($0)" })
  }

  static let matrixWithGaps: [[Double]] = {
    var values = matrix(4, 6)
    (values[1][2], values[3][5], values[2][0]) = (.nan, .infinity, .nan)
    return values
  }()

  static let grids: [(name: String, plot: Plot)] = [
    (
      "confusion-by-prediction",
      confusionMatrix(
        confusion(feelings), normalization: .prediction, showsZeros: false)
    ),
    ("confusion-of-all", confusionMatrix(confusion(feelings), normalization: .all)),
    (
      "confusion-12-long-names",
      confusionMatrix(confusion(12, name: "a thirty character long name"))
    ),
    ("confusion-33-classes", confusionMatrix(confusion(33, name: "topic").orderedBySupport)),
    (
      "matrix-with-gaps",
      matrixPicture(
        matrixWithGaps, rows: ["a", "b", "c", "d"], title: "Weights of attention",
        rowTitle: "head", columnTitle: "position", showsValues: false, shading: .sequential,
        range: -0.8...0.8)
    ),
    ("matrix-130-rows", matrixPicture(matrix(130, 12), title: "Means of blocks")),
  ]
}
