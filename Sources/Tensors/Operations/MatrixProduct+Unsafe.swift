import Preconditions

/// The matrix product, `[m, k] x [k, n] -> [m, n]`, of factors that may be taken transposed.
///
/// A left factor of more than two dimensions counts as rows of its last one: `[…, k] x [k, n] -> […, n]`.
///
/// - Precondition: the inner extents agree; only matrices are transposed.
public func matmul(
  _ left: Tensor, _ right: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
) -> Tensor {
  let a = Operand(left, transposed: transposingLeft, of: "left")
  let b = Operand(right, transposed: transposingRight, of: "right")
  require(
    right.shape.count == 2 && a.columns == b.rows,
    "matmul: [\(a.rows), \(a.columns)] x [\(b.rows), \(b.columns)], inner extents differ"
      + " (shapes \(left.shape) and \(right.shape))")
  if let (table, ids) = left.lookedUpDocuments, !transposingLeft, !transposingRight,
    LookedUpRows.haveProducts, min(table.shape[1], b.columns) >= 32, !ids.values.isEmpty
  {
    return lookUpProduct(table, ids, right)
  }
  if let sums = left.storage?.summedRows, sums.shape == left.shape, !transposingLeft,
    !transposingRight, let product = sums.multiplied(by: right)
  {
    return product
  }
  let rank = left.shape.count
  let shape = transposingLeft ? [a.rows, b.columns] : left.shape[..<(rank - 1)] + [b.columns]
  return product(a, b, shape: shape)
    .recorded(from: [left, right]) { gradient, wanted in
      let g = Operand(gradient.detached, rows: a.rows, columns: b.columns)
      let leftPart = {
        a.isTransposed
          ? product(b, g.transposed, shape: left.shape)
          : product(g, b.transposed, shape: left.shape)
      }
      let rightPart = {
        b.isTransposed
          ? outer(g, a, shape: right.shape)
          : outer(a, g, shape: right.shape)
      }
      return [wanted[0] ? leftPart() : nil, wanted[1] ? rightPart() : nil]
    }
}

/// A tensor seen as a matrix.
private struct Operand: Sendable {
  let tensor: Tensor
  /// The extents as the product takes them.
  let rows: Int
  let columns: Int
  var isTransposed = false

  init(_ tensor: Tensor, rows: Int, columns: Int, isTransposed: Bool = false) {
    self.tensor = tensor
    self.rows = rows
    self.columns = columns
    self.isTransposed = isTransposed
  }

  init(_ tensor: Tensor, transposed: Bool, of side: String) {
    let rank = tensor.shape.count
    require(
      transposed ? rank == 2 : rank >= 2,
      "matmul: the \(side) factor has the shape \(tensor.shape), no matrix")
    let columns = tensor.shape[rank - 1]
    let rows = tensor.shape[..<(rank - 1)].reduce(1, *)
    let plain = Operand(tensor.detached, rows: rows, columns: columns)
    self = transposed ? plain.transposed : plain
  }

  var transposed: Operand {
    Operand(tensor, rows: columns, columns: rows, isTransposed: !isTransposed)
  }

  func factor(_ start: UnsafePointer<Float>) -> Factor {
    unsafe Factor(
      start: start, rowStride: max(1, isTransposed ? rows : columns), isTransposed: isTransposed)
  }
}

private func product(_ a: Operand, _ b: Operand, shape: [Int]) -> Tensor {
  unsafe a.tensor.withPointer { left, _ in
    unsafe b.tensor.withPointer { right, _ in
      unsafe .written(shape) { target in
        unsafe multiply(
          a.factor(left), b.factor(right), into: target, rowStride: max(1, b.columns),
          size: (a.rows, b.columns, a.columns))
      }
    }
  }
}

/// The product of `a` transposed and `b`; left as a recipe where the factors are smaller than the product.
private func outer(_ a: Operand, _ b: Operand, shape: [Int]) -> Tensor {
  let isSmaller = a.rows * (a.columns + b.columns) < a.columns * b.columns
  guard isSmaller, !a.isTransposed, !b.isTransposed else {
    return product(a.transposed, b, shape: shape)
  }
  let left = a.tensor.reshapedUnrecorded([a.rows, a.columns])
  let right = b.tensor.reshapedUnrecorded([b.rows, b.columns])
  return Tensor(terms: [.product(left: left, right: right)], shape: shape)
}
