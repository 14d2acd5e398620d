import CKernels
import COpenBLAS

/// A row-major matrix in memory, as a factor of a product.
@unsafe struct Factor {
  let start: UnsafePointer<Float>
  /// Elements from one row to the next, as stored.
  let rowStride: Int
  /// Whether the product takes the matrix transposed.
  let isTransposed: Bool
}

/// OpenBLAS works on one thread: the shards of a batch are the threads, and a product inside one has its core to itself.
private let singleThreaded: Void = openblas_set_num_threads(1)

/// The matrix product `left right`, written or added to `target`; `size` is rows, columns and the summed extent.
///
/// Meanwhile `next` is fetched where the product knows how.
func multiply(
  _ left: Factor, _ right: Factor, into target: UnsafeMutablePointer<Float>, rowStride: Int,
  size: (rows: Int, columns: Int, depth: Int), adding: Bool = false,
  fetching next: octavo_companions = octavo_companions()
) {
  guard size.rows > 0, size.columns > 0 else { return }
  let isDone = unsafe multiplyBatch(
    left, right, into: target, rowStride, size, adding: adding, fetching: next)
  if isDone { return }
  unsafe multiplyLarge(
    left, right, into: target, rowStride: rowStride, size: size, adding: adding)
}

/// The same by OpenBLAS, whatever the size; no extent is zero.
func multiplyLarge(
  _ left: Factor, _ right: Factor, into target: UnsafeMutablePointer<Float>, rowStride: Int,
  size: (rows: Int, columns: Int, depth: Int), adding: Bool = false
) {
  _ = singleThreaded
  unsafe cblas_sgemm(
    CblasRowMajor, left.isTransposed ? CblasTrans : CblasNoTrans,
    right.isTransposed ? CblasTrans : CblasNoTrans, Int32(size.rows), Int32(size.columns),
    Int32(size.depth), 1, left.start, Int32(left.rowStride), right.start, Int32(right.rowStride),
    adding ? 1 : 0, target, Int32(rowStride))
}
