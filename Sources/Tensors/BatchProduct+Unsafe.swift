import CKernels

/// The three products of a dense layer and a batch, where they are faster than a general product: read the large
/// matrix once, as it stands, instead of rearranging it first.
///
/// The limits are measured: beyond them OpenBLAS was as fast or faster. Returns whether the product was done.
func multiplyBatch(
  _ left: Factor, _ right: Factor, into target: UnsafeMutablePointer<Float>, _ rowStride: Int,
  _ size: (rows: Int, columns: Int, depth: Int), adding: Bool, fetching next: octavo_companions
) -> Bool {
  guard LookedUpRows.haveProducts, size.depth > 0 else { return false }
  let isLarge = size.columns * size.depth >= 1 << 16
  switch unsafe (left.isTransposed, right.isTransposed) {
  case (true, false)
  where unsafe size.depth <= 128 && size.columns >= 32 && right.rowStride == size.columns
    && rowStride == size.columns:
    // The weight's gradient: inputs transposed by the outputs' gradient.
    unsafe octavo_batch_weight_gradient(
      matrix(left, rows: size.depth, columns: size.rows), right.start, size.columns, target, 0,
      size.rows, adding ? 1 : 0, next)
  case (false, false)
  where unsafe size.rows <= 128 && size.columns >= 32 && isLarge && right.rowStride == size.columns:
    // The outputs: inputs by weight.
    unsafe octavo_batch_product(
      matrix(left, rows: size.rows, columns: size.depth), right.start, size.columns, target,
      rowStride, adding ? 1 : 0)
  case (false, true)
  where unsafe size.rows <= 64 && isLarge && !adding && left.rowStride == size.depth
    && right.rowStride == size.depth:
    // The inputs' gradient: the outputs' gradient by the weight transposed.
    let inputs = unsafe octavo_batch(
      start: nil, ids: nil, stride: rowStride, rows: size.rows, columns: size.columns,
      width: blockWidth(of: size.columns))
    unsafe octavo_batch_input_gradient(inputs, left.start, right.start, size.depth, target)
  default: return false
  }
  return true
}

/// Adds the product of a step's few rows and a weight that stays in the cache from step to step.
///
/// A general product would rearrange the weight anew for every step. `size` is rows, columns and the summed extent.
func multiplyStep(
  _ left: Factor, by right: UnsafePointer<Float>, into target: UnsafeMutablePointer<Float>,
  stride: Int, size: (rows: Int, columns: Int, depth: Int)
) {
  guard size.rows > 0, size.columns > 0, size.depth > 0 else { return }
  if LookedUpRows.haveProducts, size.columns * size.depth <= 1 << 16 {
    unsafe octavo_batch_product(
      matrix(left, rows: size.rows, columns: size.depth), right, size.columns, target, stride, 1)
  } else {
    unsafe multiply(
      left, Factor(start: right, rowStride: size.columns, isTransposed: false), into: target,
      rowStride: stride, size: size, adding: true)
  }
}

/// A matrix in memory as the inputs of a batch.
private func matrix(_ factor: Factor, rows: Int, columns: Int) -> octavo_batch {
  unsafe octavo_batch(
    start: factor.start, ids: nil, stride: factor.rowStride, rows: rows, columns: columns,
    width: blockWidth(of: columns))
}

/// How many columns of a matrix are taken at a time; any number would do.
private func blockWidth(of columns: Int) -> Int { max(1, min(columns, 64)) }
