/// A linear model of some words' presence, fitted by weighted least squares with a penalty on its weights.
///
/// The intercept is not penalized. Source: Hoerl and Kennard (1970), "Ridge regression: biased estimation for nonorthogonal
/// problems".
struct RidgeFit: Sendable {
  /// A weight for every word of the fit, in its order.
  let weights: [Double]
  /// The value where no word is there.
  let intercept: Double
  /// The share of the values' variance that the model explains, at most 1; 0 where they don't vary.
  let determination: Double

  /// The fit of some words.
  init(_ moments: WeightedMoments, words: [Int], penalty: Double) {
    var matrix = words.map { row in words.map { moments.products[row * moments.words + $0] } }
    for place in words.indices { matrix[place][place] += penalty }
    let right = words.map { moments.valueProducts[$0] }
    let weights = solve(matrix, right)
    intercept =
      moments.valueMean
      - zip(words, weights).reduce(0) { $0 + $1.1 * moments.means[$1.0] }
    // The residual's squares, from the moments alone.
    var residual = moments.valueSquares
    for (place, word) in words.enumerated() {
      let own = words.enumerated().reduce(0) { sum, other in
        sum + moments.products[word * moments.words + other.element] * weights[other.offset]
      }
      residual += weights[place] * (own - 2 * right[place])
    }
    determination = moments.valueSquares > 0 ? 1 - residual / moments.valueSquares : 0
    self.weights = weights
  }
}

/// Solves a symmetric, positive semidefinite system by Cholesky's decomposition; directions without extent get 0.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
  var lower = matrix
  var solution = right
  let tiny = 1e-13 * (matrix.indices.map { matrix[$0][$0] }.max() ?? 0)
  for row in lower.indices {
    for column in 0...row {
      let known = (0..<column).reduce(0) { $0 + lower[row][$1] * lower[column][$1] }
      let rest = matrix[row][column] - known
      if column < row {
        lower[row][column] = lower[column][column] > 0 ? rest / lower[column][column] : 0
      } else {
        lower[row][row] = rest > tiny ? rest.squareRoot() : 0
      }
    }
    let known = (0..<row).reduce(0) { $0 + lower[row][$1] * solution[$1] }
    solution[row] = lower[row][row] > 0 ? (solution[row] - known) / lower[row][row] : 0
  }
  for row in lower.indices.reversed() {
    let known = (row + 1..<lower.count).reduce(0) { $0 + lower[$1][row] * solution[$1] }
    solution[row] = lower[row][row] > 0 ? (solution[row] - known) / lower[row][row] : 0
  }
  return solution
}
