import CKernels
import Preconditions

/// The sum over a document's positions: `[b, t, c] -> [b, c]`.
///
/// Rows that `gather` found in a table are added as they stand there, or their products with the matrix that the sums meet.
///
/// - Parameters:
///   - input: the documents.
///   - lengths: how many positions of each document count, from the first on; `nil` for all.
/// - Precondition: three dimensions; a length for every document, none longer than the document.
public func sumOverTime(_ input: Tensor, lengths: [Int]? = nil) -> Tensor {
  let times = DocumentTimes(input, lengths: lengths, for: "sumOverTime")
  return sum(input, times, scales: times.counts.map { _ in 1 })
}

/// The mean over a document's positions: `[b, t, c] -> [b, c]`; zeros where none counts.
///
/// - Parameters:
///   - input: the documents.
///   - lengths: how many positions of each document count, from the first on; `nil` for all.
/// - Precondition: as for the sum.
public func meanOverTime(_ input: Tensor, lengths: [Int]? = nil) -> Tensor {
  let times = DocumentTimes(input, lengths: lengths, for: "meanOverTime")
  return sum(input, times, scales: times.counts.map { $0 == 0 ? 0 : 1 / Float($0) })
}

/// The positions of documents that count.
private struct DocumentTimes: Sendable {
  let documents: Int
  let length: Int
  let columns: Int
  /// How many positions count, for every document.
  let counts: [Int32]

  init(_ input: Tensor, lengths: [Int]?, for operation: String) {
    let shape = input.shape
    require(shape.count == 3, "\(operation): an input of shape \(shape) has no time")
    require(
      lengths.map { $0.count == shape[0] && $0.allSatisfy((0...shape[1]).contains) } ?? true,
      "\(operation): lengths \(lengths ?? []) of documents in the shape \(shape)")
    (documents, length, columns) = (shape[0], shape[1], shape[2])
    counts = (lengths ?? Array(repeating: shape[1], count: shape[0])).map(Int32.init)
  }
}

private func sum(_ input: Tensor, _ times: DocumentTimes, scales: [Float]) -> Tensor {
  if let (table, ids) = input.lookedUpRows {
    let rows = LookedUpRows(
      table: table.detached, ids: ids, products: input.storage?.rows?.products)
    return sumOfRows(SummedRows(rows: rows, counts: times.counts, scales: scales), of: table)
  }
  let (documents, length, columns) = (times.documents, times.length, times.columns)
  let result = unsafe input.withPointer { source, _ in
    unsafe Tensor.written([documents, columns]) {
      unsafe octavo_sum_over_time(source, documents, length, columns, times.counts, scales, $0)
    }
  }
  return result.recorded(from: input) { gradient in
    unsafe gradient.withPointer { gradient, _ in
      unsafe .written([documents, length, columns]) {
        unsafe octavo_spread_over_time(
          gradient, documents, length, columns, times.counts, scales, $0)
      }
    }
  }
}

/// The sum of rows that nobody has looked up; its gradient is a few rows of the table's.
private func sumOfRows(_ sums: SummedRows, of table: Tensor) -> Tensor {
  if sums.rows.products != nil { return Tensor(Storage(sums), shape: sums.shape) }
  let shape = table.shape
  return sums.sums(of: sums.rows.table).recorded(from: table) { gradient in
    let distinct = DistinctIds(sums.rows.ids.values, below: shape[0])
    let rows = unsafe gradient.withPointer { gradient, _ in
      unsafe Tensor.summed([distinct.count, shape[1]]) {
        unsafe octavo_add_rows_over_time(
          gradient, distinct.places, sums.counts.count, sums.rows.ids.shape[1], shape[1],
          sums.counts, sums.scales, $0)
      }
    }
    return Tensor(terms: [.scattered(rows: rows, ids: distinct.ids)], shape: shape)
  }
}
