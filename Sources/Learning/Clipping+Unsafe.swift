import CKernels
import Synchronization
import Tensors

/// What is done to a gradient that is too large.
public enum Clipping: Sendable, Hashable {
  /// Nothing.
  case none
  /// All gradients are scaled down together until the norm of all their numbers is at most this.
  ///
  /// Source: Pascanu, Mikolov and Bengio (2013), "On the difficulty of training recurrent neural networks", algorithm 1.
  case globalNorm(Float)
  /// Every number is brought between minus and plus this.
  case value(Float)

  /// What is done to each number of a gradient: clipping, then weight decay, which is not clipped.
  func rule(
    for gradient: some Parameterized, decay: Float, threads: Int
  ) -> octavo_gradient_rule {
    var rule = octavo_gradient_rule(scale: 1, limit: .infinity, decay: decay)
    switch self {
    case .none: break
    case .globalNorm(let limit):
      // The small number keeps a gradient of zeros from a division by zero; PyTorch has it too.
      rule.scale = min(1, limit / (norm(of: gradient, threads: threads) + 1e-6))
    case .value(let limit): rule.limit = limit
    }
    return rule
  }
}

/// The root of the sum of the squares of all numbers; the same for any number of threads.
private func norm(of gradient: some Parameterized, threads: Int) -> Float {
  let total = gradient.parameters.reduce(0) { sum, parameter in
    parameter.value.isUntouched ? sum : sum + squares(of: parameter.value, threads: threads)
  }
  return Float(total.squareRoot())
}

/// The sum of squares, row by row: where blocks begin depends on the threads, where rows begin doesn't.
private func squares(of tensor: Tensor, threads: Int) -> Double {
  let columns = tensor.count / max(1, tensor.shape.first ?? 1)
  let sums = Mutex<[(start: Int, rows: [Double])]>([])
  unsafe tensor.forEachBlock(threads: threads) { elements, block in
    let rows = stride(from: 0, to: elements.count, by: max(1, columns)).map { row in
      unsafe octavo_squares(block + row, columns)
    }
    sums.withLock { $0.append((elements.lowerBound, rows)) }
  }
  let ordered = sums.withLock { $0.sorted { $0.start < $1.start } }
  return ordered.reduce(0) { $1.rows.reduce($0, +) }
}
