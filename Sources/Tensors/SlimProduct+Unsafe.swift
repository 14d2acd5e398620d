import CKernels

/// The three products of a dense layer and a small batch, where they are faster than a general product: read the large
/// matrix once, as it stands, instead of rearranging it first.
///
/// The limits are measured: beyond them OpenBLAS was as fast or faster. Returns whether the product was done.
func multiplySlim(
  _ left: Factor, _ right: Factor, into target: UnsafeMutablePointer<Float>, _ rowStride: Int,
  _ size: (rows: Int, columns: Int, depth: Int), adding: Bool
) -> Bool {
  guard isAvailable, size.depth > 0 else { return false }
  let isLarge = size.columns * size.depth >= 1 << 16
  let isPacked = unsafe left.rowStride == size.depth
  switch unsafe (left.isTransposed, right.isTransposed) {
  case (true, false) where size.depth <= 128 && size.columns >= 32:
    // The weight's gradient: inputs transposed by the outputs' gradient.
    unsafe octavo_slim_product(
      1, left.start, left.rowStride, right.start, right.rowStride, target, rowStride, size.rows,
      size.columns, size.depth, adding ? 1 : 0)
  case (false, false) where size.rows <= 64 && size.columns >= 32 && isLarge && isPacked:
    // The outputs: inputs by weight.
    unsafe withTransposed(left.start, rows: size.rows, columns: size.depth) { inputs in
      unsafe octavo_slim_product(
        1, inputs, size.rows, right.start, right.rowStride, target, rowStride, size.rows,
        size.columns, size.depth, adding ? 1 : 0)
    }
  case (false, true)
  where size.rows <= 32 && isLarge && !adding && rowStride == size.columns && isPacked:
    // The inputs' gradient: the outputs' gradient by the weight transposed, worked out transposed.
    unsafe withTransposed(left.start, rows: size.rows, columns: size.depth) { outputs in
      let result = unsafe Tensor.written([size.columns, size.rows]) { result in
        unsafe octavo_slim_product(
          0, right.start, right.rowStride, outputs, size.rows, result, size.rows, size.columns,
          size.rows, size.depth, 0)
      }
      unsafe result.withPointer { result, _ in
        unsafe octavo_transpose(result, target, size.columns, size.rows)
      }
    }
  default: return false
  }
  return true
}

private let isAvailable = octavo_slim_product_is_available() != 0

/// Lends the transpose of a matrix.
private func withTransposed(
  _ matrix: UnsafePointer<Float>, rows: Int, columns: Int, _ body: (UnsafePointer<Float>) -> Void
) {
  let transposed = unsafe Tensor.written([columns, rows]) { target in
    unsafe octavo_transpose(matrix, target, rows, columns)
  }
  unsafe transposed.withPointer { start, _ in unsafe body(start) }
}
