import CKernels

/// Documents whose words come from a table, as a convolution with a weight sees them.
///
/// With the places of a window taken apart, `y[t] = sum over k of table[ids[t + k]] weight[k]`, the product of a word and a
/// place of the weight is the same wherever the word stands: one product over the different words has them all.
struct WordWindows: Sendable {
  /// `[words, i]`, on the tape.
  let table: Tensor
  /// `[w, i, o]`, on the tape.
  let weight: Tensor
  let ids: Indices
  /// The different words that there are; all words of the table where their products are kept.
  let distinct: DistinctIds
  /// What every word of the table contributes, `[words, w * o]`, where that is known already.
  private let kept: Tensor?

  /// The windows of rows that have not been looked up; `nil` for other inputs.
  init?(_ input: Tensor, _ weight: Tensor) {
    guard let (table, ids) = input.lookedUpRows else { return nil }
    self.table = table
    self.weight = weight
    self.ids = ids
    kept = input.storage?.rows?.products?.product(
      of: [table, weight], columns: weight.shape[0] * weight.shape[2]
    ) { matmul(table, arranged(weight)) }
    distinct =
      kept == nil
      ? DistinctIds(ids.values, below: table.shape[0])
      : DistinctIds(all: table.shape[0], at: ids.values)
  }

  /// Whether words come again so often that products of the different ones cost less than products of all windows.
  ///
  /// Adding the products up takes time, too: about as long as a quarter of the windows' product.
  var areRepeated: Bool { kept != nil || 4 * distinct.count <= 3 * distinct.places.count }

  var documents: Int { ids.shape[0] }
  var length: Int { ids.shape[1] }
  var width: Int { weight.shape[0] }
  var inputs: Int { weight.shape[1] }
  var outputs: Int { weight.shape[2] }
  /// How many windows a document has.
  var positions: Int { length - width + 1 }
  /// What a word contributes: `outputs` numbers for every place of a window.
  var row: Int { width * outputs }

  /// The same, off the tape: what a pullback may keep.
  var detached: WordWindows { WordWindows(self) }

  private init(_ windows: WordWindows) {
    table = windows.table.detached
    weight = windows.weight.detached
    ids = windows.ids
    distinct = windows.distinct
    kept = windows.kept
  }

  /// The weight as one matrix, `[i, w * o]`, the last place of the window first.
  ///
  /// In this order the windows that hold a word lie in the output as its contributions lie in its row.
  var arrangedWeight: Tensor { arranged(weight) }

  /// A matrix like `arrangedWeight` in the order of the weight.
  func inOrder(_ arranged: Tensor) -> Tensor {
    unsafe arranged.withPointer { source, _ in
      unsafe .written(weight.shape) { target in
        forEachRow(of: weight) { plain, arranged in
          unsafe (target + plain).update(from: source + arranged, count: outputs)
        }
      }
    }
  }

  /// What every different word contributes.
  private var distinctProducts: Tensor {
    let words = LookedUpRows(
      table: table.detached, ids: Indices(distinct.ids, shape: [distinct.count, 1]))
    return LookedUpRows.haveProducts
      ? words.multiplied(by: arrangedWeight)
      : matmul(Tensor(Storage(words), shape: [distinct.count, inputs]), arrangedWeight)
  }

  /// Lends the kernels what every different word contributes.
  func withContributions(bias: Tensor, _ body: (octavo_word_convolution) -> Void) {
    let products = kept ?? distinctProducts
    unsafe products.withPointer { products, _ in
      unsafe bias.withPointer { bias, _ in
        unsafe distinct.places.withUnsafeBufferPointer { places in
          guard let places = places.baseAddress else { return }
          unsafe body(
            octavo_word_convolution(
              products: products, places: places, bias: bias, documents: documents,
              length: length, width: width, columns: outputs))
        }
      }
    }
  }
}

/// The weight of a convolution, `[w, i, o]`, as one matrix, `[i, w * o]`, the last place of the window first.
private func arranged(_ weight: Tensor) -> Tensor {
  let (width, inputs, outputs) = (weight.shape[0], weight.shape[1], weight.shape[2])
  return unsafe weight.withPointer { source, _ in
    unsafe .written([inputs, width * outputs]) { target in
      forEachRow(of: weight) { plain, arranged in
        unsafe (target + arranged).update(from: source + plain, count: outputs)
      }
    }
  }
}

/// Where each row of a convolution's weight begins, in the weight and in its arrangement as one matrix.
private func forEachRow(of weight: Tensor, _ body: (_ plain: Int, _ arranged: Int) -> Void) {
  let (width, inputs, outputs) = (weight.shape[0], weight.shape[1], weight.shape[2])
  for k in 0..<width {
    for input in 0..<inputs {
      body((k * inputs + input) * outputs, (input * width + width - 1 - k) * outputs)
    }
  }
}
