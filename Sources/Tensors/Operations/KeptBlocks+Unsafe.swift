import CKernels

/// What the inputs' product of a recurrent layer gives for every word of a table, for documents of such words.
struct KeptBlocks {
  /// The blocks of every word, `[words, 4 units]`.
  let blocks: Tensor
  /// The documents' words, token by token.
  let ids: [Int32]

  /// Writes the blocks of the tokens that stand at some places of the documents.
  func write(at places: ArraySlice<Int32>, into target: UnsafeMutablePointer<Float>) {
    let words = places.map { ids[Int($0)] }
    unsafe blocks.withPointer { blocks, shape in
      unsafe octavo_gather_rows(blocks, words, target, words.count, shape[1])
    }
  }
}

extension Recurrence {
  /// The blocks of all words, where `input` is rows of a table whose products are kept.
  func keptBlocks(for input: Tensor, _ weights: RecurrentWeights) -> KeptBlocks? {
    guard let rows = input.storage?.rows, rows.shape == input.shape, let products = rows.products
    else { return nil }
    let words = rows.table.shape[0]
    let blocks = products.product(of: [rows.table] + weights.tensors, columns: blockWidth) {
      unsafe rows.table.withPointer { table, _ in
        unsafe .written([words, blockWidth]) {
          unsafe multiplyInputs(table, rows: words, into: $0)
        }
      }
    }
    return blocks.map { KeptBlocks(blocks: $0, ids: rows.ids.values) }
  }
}
