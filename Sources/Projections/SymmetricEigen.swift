/// The eigenvalues and eigenvectors of a symmetric matrix, largest eigenvalue first.
///
/// Source: Golub and Van Loan (2013), "Matrix computations", 4th edition: Householder
/// tridiagonalization (section 8.3.1) and the implicit symmetric QR step with Wilkinson's shift
/// (algorithms 8.3.2 and 8.3.3).
struct SymmetricEigen {
  /// In falling order.
  let values: [Double]
  /// Unit vectors, each as long as the matrix is wide, in the order of `values`.
  let vectors: [[Double]]

  /// Decomposes a matrix given by rows; only its symmetric part counts.
  init(_ matrix: [[Double]]) {
    var (diagonal, offDiagonal, vectors) = Self.tridiagonalized(matrix)
    Self.diagonalize(&diagonal, &offDiagonal, &vectors)
    let order = diagonal.indices.sorted { (diagonal[$1], $0) < (diagonal[$0], $1) }
    values = order.map { diagonal[$0] }
    self.vectors = order.map { vectors[$0] }
  }

  /// A tridiagonal matrix T and the rows of Q with `matrix` = Qᵀ T Q.
  private static func tridiagonalized(
    _ matrix: [[Double]]
  ) -> (diagonal: [Double], offDiagonal: [Double], rows: [[Double]]) {
    let size = matrix.count
    var matrix = matrix
    var rows = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    var offDiagonal = [Double](repeating: 0, count: max(0, size - 1))
    for column in 0..<max(0, size - 1) {
      // The reflection I - 2 v vᵀ takes the column below the diagonal to a multiple of one axis.
      var vector = [Double](repeating: 0, count: size)
      for row in (column + 1)..<size { vector[row] = matrix[row][column] }
      let length = dot(vector, vector).squareRoot()
      let sign: Double = vector[column + 1] < 0 ? -1 : 1
      offDiagonal[column] = -sign * length
      vector[column + 1] += sign * length
      let norm = dot(vector, vector).squareRoot()
      guard column + 2 < size, norm > 0 else {
        // The last column needs no reflection, nor does one that is zero.
        offDiagonal[column] = matrix[column + 1][column]
        continue
      }
      for row in (column + 1)..<size { vector[row] /= norm }

      // A - v wᵀ - w vᵀ with w = 2 (A v - (vᵀ A v) v).
      let image = matrix.map { dot($0, vector) }
      let stretch = dot(image, vector)
      let update = zip(image, vector).map { 2 * ($0 - stretch * $1) }
      for row in column..<size {
        let (own, updated) = (vector[row], update[row])
        for place in column..<size {
          matrix[row][place] -= own * update[place] + updated * vector[place]
        }
      }
      // Q becomes H Q: every row loses its part along v.
      var along = [Double](repeating: 0, count: size)
      for row in (column + 1)..<size { add(vector[row], rows[row], to: &along) }
      for row in (column + 1)..<size { add(-2 * vector[row], along, to: &rows[row]) }
    }
    return ((0..<size).map { matrix[$0][$0] }, offDiagonal, rows)
  }

  /// Makes a tridiagonal matrix diagonal by rotations, which turn `rows` as well.
  private static func diagonalize(
    _ diagonal: inout [Double], _ offDiagonal: inout [Double], _ rows: inout [[Double]]
  ) {
    var last = diagonal.count - 1
    while last > 0 {
      for place in 0..<last
      where abs(offDiagonal[place])
        <= .ulpOfOne * (abs(diagonal[place]) + abs(diagonal[place + 1]))
      {
        offDiagonal[place] = 0
      }
      guard offDiagonal[last - 1] != 0 else {
        last -= 1
        continue
      }
      var first = last - 1
      while first > 0 && offDiagonal[first - 1] != 0 { first -= 1 }
      sweep(first...last, &diagonal, &offDiagonal, &rows)
    }
  }

  /// One implicit QR step on an unreduced block.
  private static func sweep(
    _ block: ClosedRange<Int>, _ diagonal: inout [Double], _ offDiagonal: inout [Double],
    _ rows: inout [[Double]]
  ) {
    let last = block.upperBound
    let half = (diagonal[last - 1] - diagonal[last]) / 2
    let square = offDiagonal[last - 1] * offDiagonal[last - 1]
    let root = (half * half + square).squareRoot()
    let shift = diagonal[last] - square / (half + (half < 0 ? -root : root))
    var along = diagonal[block.lowerBound] - shift
    var bulge = offDiagonal[block.lowerBound]
    for place in block.lowerBound..<last {
      let length = (along * along + bulge * bulge).squareRoot()
      let (cosine, sine) = length > 0 ? (along / length, bulge / length) : (1, 0)
      if place > block.lowerBound { offDiagonal[place - 1] = length }
      let (upper, lower, between) = (diagonal[place], diagonal[place + 1], offDiagonal[place])
      diagonal[place] =
        cosine * cosine * upper + 2 * cosine * sine * between + sine * sine * lower
      diagonal[place + 1] =
        sine * sine * upper - 2 * cosine * sine * between + cosine * cosine * lower
      offDiagonal[place] =
        cosine * sine * (lower - upper) + (cosine * cosine - sine * sine) * between
      if place + 1 < last {
        along = offDiagonal[place]
        bulge = sine * offDiagonal[place + 1]
        offDiagonal[place + 1] *= cosine
      }
      for column in rows[place].indices {
        let (one, other) = (rows[place][column], rows[place + 1][column])
        rows[place][column] = cosine * one + sine * other
        rows[place + 1][column] = cosine * other - sine * one
      }
    }
  }
}

/// The sum of products.
func dot(_ one: [Double], _ other: [Double]) -> Double {
  var sum = 0.0
  for place in one.indices { sum += one[place] * other[place] }
  return sum
}

/// Adds a multiple of a vector to another.
private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
  for place in sum.indices { sum[place] += factor * vector[place] }
}
