import CKernels

/// Rows of a table by their numbers: `[rows, n]` and ids of shape `[…]` make `[…, n]`.
///
/// - Precondition: every id is a row of the table.
public func gather(_ table: Tensor, _ ids: Indices) -> Tensor {
  precondition(table.shape.count == 2, "gather: a table of shape \(table.shape) is no matrix")
  let (rows, columns) = (table.shape[0], table.shape[1])
  for id in ids.values {
    precondition(id >= 0 && id < rows, "gather: id \(id) in a table of \(rows) rows")
  }
  let shape = ids.shape + [columns]
  let result = unsafe table.withPointer { table, _ in
    unsafe ids.values.withUnsafeBufferPointer { ids in
      unsafe Tensor.written(shape) { target in
        guard let start = ids.baseAddress else { return }
        unsafe octavo_gather_rows(table, start, target, ids.count, columns)
      }
    }
  }
  return result.recorded(from: table) { gradient in
    unsafe gradient.withPointer { gradient, _ in
      unsafe ids.values.withUnsafeBufferPointer { ids in
        unsafe .summed([rows, columns]) { target in
          guard let start = ids.baseAddress else { return }
          unsafe octavo_scatter_add_rows(target, start, gradient, ids.count, columns)
        }
      }
    }
  }
}
