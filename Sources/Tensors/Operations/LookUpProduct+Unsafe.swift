/// The matrix product of documents, whose words' rows stand side by side, and a weight: `[b, t * i] x [t * i, o] -> [b, o]`.
///
/// - Parameters:
///   - table: `[words, i]`, perhaps on a tape.
///   - ids: the words, `[b, t]`.
///   - weight: perhaps on the same tape.
func lookUpProduct(_ table: Tensor, _ ids: Indices, _ weight: Tensor) -> Tensor {
  let words = LookedUpRows(table: table.detached, ids: ids)
  let matrix = weight.detached
  return words.multiplied(by: matrix).recorded(from: [table, weight]) { gradient, wanted in
    [
      wanted[0] ? words.tableGradient(from: gradient, weight: matrix) : nil,
      wanted[1] ? weightGradient(words, gradient, shape: matrix.shape) : nil,
    ]
  }
}

/// The gradient of the weight; left as a recipe where its factors are smaller.
private func weightGradient(_ words: LookedUpRows, _ gradient: Tensor, shape: [Int]) -> Tensor {
  let (documents, outputs) = (gradient.shape[0], gradient.shape[1])
  if documents * (shape[0] + outputs) < shape[0] * outputs {
    let left = Tensor(Storage(words), shape: [documents, shape[0]])
    return Tensor(terms: [.product(left: left, right: gradient.detached)], shape: shape)
  }
  return unsafe .written(shape) { target in
    unsafe words.openWeightGradient(
      from: gradient, rows: 0..<shape[0], into: target, adding: false)
  }
}
