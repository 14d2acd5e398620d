import CKernels

/// Sums of the rows of documents' words in a table, before anybody has worked them out.
///
/// A product of such sums is a sum of products, `(sum of table[id]) weight = sum of (table weight)[id]`: where those of the
/// table are kept, they are added up, and they are shorter.
struct SummedRows: Recipe {
  /// The words, `[documents, length]`, and their table.
  let rows: LookedUpRows
  /// How many words of each document count, from the first on.
  let counts: [Int32]
  /// What each sum is multiplied by.
  let scales: [Float]

  /// The shape of the sums.
  var shape: [Int] { [counts.count, rows.columns] }

  /// The sums, worked out.
  var scalars: [Float] { sums(of: rows.table).scalars }

  /// The sums by a weight, `[documents, outputs]`, from products that are kept; `nil` where they are not.
  func multiplied(by weight: Tensor) -> Tensor? {
    guard weight.shape[1] <= rows.columns else { return nil }
    let products = rows.products?.product(of: [rows.table, weight], columns: weight.shape[1]) {
      matmul(rows.table, weight)
    }
    return products.map(sums)
  }

  /// The sums of a table's rows.
  func sums(of table: Tensor) -> Tensor {
    let columns = table.shape[1]
    return unsafe table.withPointer { table, _ in
      unsafe Tensor.written([counts.count, columns]) {
        unsafe octavo_sum_rows_over_time(
          table, rows.ids.values, counts.count, rows.ids.shape[1], columns, counts, scales, $0)
      }
    }
  }
}
