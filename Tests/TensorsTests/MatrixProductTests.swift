import Tensors
import Testing

/// Sizes on both sides of the limits between OpenBLAS and the products for small batches, with uneven edges.
@Suite struct `Matrix products of all sizes` {
  static let sizes = [
    [1, 260, 257], [3, 300, 250], [16, 333, 200], [17, 300, 249], [31, 256, 257], [32, 400, 170],
    [33, 300, 220], [64, 300, 250], [65, 300, 250], [129, 300, 250], [15, 5, 33], [100, 128, 48],
    [70, 129, 47],
    [2, 600, 31], [128, 700, 100],
  ]

  @Test(arguments: sizes, [false, true])
  func `agree with sums in double precision`(size: [Int], isRightTransposed: Bool) {
    let (rows, depth, columns) = (size[0], size[1], size[2])
    var random = SplitMix64(seed: 3)
    let normal = Initializer.normal(deviation: 1)
    let left = normal([rows, depth], using: &random)
    let right = normal(isRightTransposed ? [columns, depth] : [depth, columns], using: &random)
    let (a, b) = (left.scalars, right.scalars)
    func expected(_ row: Int, _ column: Int) -> Double {
      (0..<depth).reduce(0) { sum, k in
        let factor = isRightTransposed ? b[column * depth + k] : b[k * columns + column]
        return sum + Double(a[row * depth + k]) * Double(factor)
      }
    }
    let plain = matmul(left, right, transposingRight: isRightTransposed).scalars
    let transposed = matmul(
      Tensor(transposing(a, rows, depth), shape: [depth, rows]), right, transposingLeft: true,
      transposingRight: isRightTransposed
    ).scalars
    // Every seventh element is enough to meet every edge, and keeps the naive sums short.
    for place in Array(stride(from: 0, to: rows * columns, by: 7)) + [rows * columns - 1] {
      let value = expected(place / columns, place % columns)
      #expect(abs(Double(plain[place]) - value) < 1e-3)
      #expect(abs(Double(transposed[place]) - value) < 1e-3)
    }
  }

  private func transposing(_ scalars: [Float], _ rows: Int, _ columns: Int) -> [Float] {
    (0..<columns).flatMap { column in (0..<rows).map { scalars[$0 * columns + column] } }
  }
}
