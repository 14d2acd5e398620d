import CXGBoost
import Tensors

/// Rows as XGBoost holds them; released when they go out of use.
@safe struct BoosterRows: ~Copyable {
  let handle: DMatrixHandle

  private init(_ handle: DMatrixHandle) { unsafe self.handle = handle }

  deinit { unsafe XGDMatrixFree(handle) }

  /// A copy of a table's values, and a label for each row where those are known.
  ///
  /// - Throws: `BaselineError`: a value is infinite, or XGBoost refuses the table.
  static func rows(
    _ table: FeatureTable, labels: [Int]? = nil
  ) throws(BaselineError) -> BoosterRows {
    // The library would name no place.
    if let place = table.values.scalars.firstIndex(where: \.isInfinite) {
      let width = table.names.count
      throw .notFinite(document: place / width, column: place % width)
    }
    var handle: DMatrixHandle?
    try check(
      unsafe table.values.withPointer { start, shape in
        unsafe XGDMatrixCreateFromMat(
          start, bst_ulong(shape[0]), bst_ulong(shape[1]), .nan, &handle)
      })
    guard let handle = unsafe handle else {
      throw .refused(library: "XGBoost", reason: "it gives no matrix")
    }
    let rows = unsafe BoosterRows(handle)
    if let labels {
      let values = labels.map(Float.init)
      try check(
        unsafe XGDMatrixSetFloatInfo(handle, "label", values, bst_ulong(values.count)))
    }
    return rows
  }
}
