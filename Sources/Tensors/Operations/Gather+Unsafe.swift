import CKernels
import Preconditions

/// Rows of a table by their numbers: `[rows, n]` and ids of shape `[…]` make `[…, n]`.
///
/// The result takes no memory until it is read, and operations on words may work on the table instead.
///
/// - Parameters:
///   - table: the rows.
///   - ids: their numbers.
///   - products: where such operations may keep what they work out for the whole table, while no gradient is recorded.
/// - Precondition: every id is a row of the table.
public func gather(
  _ table: Tensor, _ ids: Indices, keeping products: TableProducts? = nil
) -> Tensor {
  require(table.shape.count == 2, "gather: a table of shape \(table.shape) is no matrix")
  let shape = table.shape
  for id in ids.values {
    require(id >= 0 && id < shape[0], "gather: id \(id) in a table of \(shape[0]) rows")
  }
  return .lookedUp(ids, in: table, keeping: products) { gradient in
    let distinct = DistinctIds(ids.values, below: shape[0])
    let rows = unsafe gradient.withPointer { gradient, _ in
      unsafe Tensor.summed([distinct.count, shape[1]]) { target in
        unsafe octavo_scatter_add_rows(
          target, distinct.places, gradient, distinct.places.count, shape[1])
      }
    }
    return Tensor(terms: [.scattered(rows: rows, ids: distinct.ids)], shape: shape)
  }
}
