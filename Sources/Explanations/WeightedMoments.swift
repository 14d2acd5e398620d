/// What a weighted linear fit to masks needs to know of them: their means and products about the means.
struct WeightedMoments: Sendable {
  /// The sum of the weights.
  let total: Double
  /// The mean of each word's column.
  let means: [Double]
  /// The mean of the values.
  let valueMean: Double
  /// The sum of squares of the values about their mean.
  let valueSquares: Double
  /// The sums of products of the columns about their means, row by row.
  let products: [Double]
  /// The sums of products of each column and the values about their means.
  let valueProducts: [Double]

  /// The moments of some samples, `kept` as in `Masks`.
  init(words: Int, kept: [[Int]], weights: [Double], values: [Double]) {
    var (total, sum, squares) = (0.0, 0.0, 0.0)
    var columns = Array(repeating: 0.0, count: words)
    var valueColumns = columns
    var products = Array(repeating: 0.0, count: words * words)
    for (row, (weight, value)) in zip(kept, zip(weights, values)) {
      total += weight
      sum += weight * value
      squares += weight * value * value
      for (place, word) in row.enumerated() {
        columns[word] += weight
        valueColumns[word] += weight * value
        for other in row[place...] { products[word * words + other] += weight }
      }
    }
    means = columns.map { $0 / total }
    valueMean = sum / total
    // What rounding leaves of equal values is no variance.
    let about = squares - total * valueMean * valueMean
    valueSquares = about > 1e-12 * squares ? about : 0
    for word in 0..<words {
      valueColumns[word] -= total * means[word] * valueMean
      for other in word..<words {
        products[word * words + other] -= total * means[word] * means[other]
        products[other * words + word] = products[word * words + other]
      }
    }
    self.total = total
    self.products = products
    valueProducts = valueColumns
  }

  /// How many words there are.
  var words: Int { means.count }
}
