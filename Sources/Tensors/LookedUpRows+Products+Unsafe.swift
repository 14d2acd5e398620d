import CKernels

/// The products of a dense layer whose inputs, `[documents, length * columns]`, are the rows of each document side by side.
///
/// They read the rows where they stand in the table, and add to the gradients of the table's rows: the inputs, which may be larger than
/// the weight, are never written down.
extension LookedUpRows {
  /// Whether the processor can do these products: they need AVX-512.
  static let haveProducts = octavo_batch_product_is_available() != 0

  /// The inputs by a weight: `[documents, outputs]`.
  func multiplied(by weight: Tensor) -> Tensor {
    let outputs = weight.shape[1]
    return unsafe withBatch(ids.values) { batch in
      unsafe weight.withPointer { weight, _ in
        unsafe .written([ids.shape[0], outputs]) { target in
          unsafe octavo_batch_product(batch, weight, outputs, target, outputs, 0)
        }
      }
    }
  }

  /// Writes, or adds, some rows of the weight's gradient, by that of the product; meanwhile what is read next is fetched.
  func openWeightGradient(
    from gradient: Tensor, rows: Range<Int>, into target: UnsafeMutablePointer<Float>, adding: Bool,
    fetching next: octavo_companions = octavo_companions()
  ) {
    unsafe withBatch(ids.values) { batch in
      unsafe gradient.withPointer { start, shape in
        unsafe octavo_batch_weight_gradient(
          batch, start, shape[1], target, rows.lowerBound, rows.upperBound, adding ? 1 : 0, next)
      }
    }
  }

  /// The gradient of the table, by that of the product.
  func tableGradient(from gradient: Tensor, weight: Tensor) -> Tensor {
    let distinct = DistinctIds(ids.values, below: table.shape[0])
    let rows = unsafe Tensor.summed([distinct.count, columns]) { target in
      unsafe withBatch(distinct.places) { batch in
        unsafe gradient.withPointer { gradient, _ in
          unsafe weight.withPointer { start, _ in
            unsafe octavo_batch_input_gradient(batch, gradient, start, weight.shape[1], target)
          }
        }
      }
    }
    return Tensor(terms: [.scattered(rows: rows, ids: distinct.ids)], shape: table.shape)
  }

  /// Lends the inputs to C, as rows of these numbers.
  private func withBatch<Result>(_ ids: [Int32], _ body: (octavo_batch) -> Result) -> Result {
    unsafe table.withPointer { table, _ in
      unsafe ids.withUnsafeBufferPointer { ids in
        let width = self.ids.shape[1] * columns
        return unsafe body(
          octavo_batch(
            start: table, ids: ids.baseAddress, stride: width, rows: self.ids.shape[0],
            columns: width, width: columns))
      }
    }
  }
}
