import CKernels

/// Rows of a table by their numbers: what to look up, before anybody has.
///
/// A text's words come from a table with far fewer rows than the text has words. Operations that know this work on
/// the table; all others read the rows, which are then written down once.
struct LookedUpRows: Recipe {
  /// The matrix; off any tape.
  let table: Tensor
  /// Rows of the table, each in its range.
  let ids: Indices
  /// Where products of the whole table are kept, in inference.
  var products: TableProducts?

  /// The shape of the rows side by side.
  var shape: [Int] { ids.shape + [columns] }
  /// The length of a row.
  var columns: Int { table.shape[1] }

  /// The rows, written down.
  var scalars: [Float] {
    unsafe table.withPointer { table, _ in
      unsafe ids.values.withUnsafeBufferPointer { ids in
        unsafe Storage.elements(count: ids.count * columns) { target in
          guard let ids = ids.baseAddress, let target = target.baseAddress else { return }
          unsafe octavo_gather_rows(table, ids, target, self.ids.values.count, columns)
        }
      }
    }
  }
}
