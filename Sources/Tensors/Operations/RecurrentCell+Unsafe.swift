import CKernels

/// What one step of a recurrent layer does; all else is the same for every cell.
///
/// A step works on four blocks of `units` columns. The inputs' product fills some of them, the hidden product is added to
/// some, in one product each: the blocks are arranged so that both are neighbours.
enum RecurrentCell: Sendable {
  /// Blocks n (input part), r, z, n (hidden part).
  case gru
  /// Blocks i, f, g, o.
  case lstm

  /// Blocks of a step.
  static let blocks = 4

  /// Gates among the parameters.
  var gates: Int { self == .gru ? 3 : 4 }

  /// The parameters' gates in the order of the blocks that the inputs' product fills, from the first block on.
  var inputGates: [Int] { self == .gru ? [2, 0, 1] : [0, 1, 2, 3] }

  /// The first block of the hidden product, whose gates are in the parameters' order.
  var hiddenBlock: Int { self == .gru ? 1 : 0 }

  /// Vectors of `units` that go from step to step; the first is the output.
  var stateParts: Int { self == .gru ? 1 : 2 }

  /// One step of `rows` documents, in place; what the state was goes to `before`.
  @unsafe func step(
    _ gates: UnsafeMutablePointer<Float>, _ state: UnsafeMutablePointer<Float>,
    before: UnsafeMutablePointer<Float>, rows: Int, units: Int
  ) {
    switch self {
    case .gru: unsafe octavo_gru_step(gates, state, before, rows, units)
    case .lstm: unsafe octavo_lstm_step(gates, state, before, rows, units)
    }
  }

  /// The pullback of `step`.
  @unsafe func gradient(
    _ gates: UnsafePointer<Float>, before: UnsafePointer<Float>,
    state: UnsafeMutablePointer<Float>, into target: UnsafeMutablePointer<Float>, rows: Int,
    units: Int
  ) {
    switch self {
    case .gru: unsafe octavo_gru_step_gradient(gates, before, state, target, rows, units)
    case .lstm: unsafe octavo_lstm_step_gradient(gates, before, state, target, rows, units)
    }
  }
}

extension RecurrentCell {
  /// The columns of `matrix`, gate by gate, put in the order of the blocks.
  func arranged(_ matrix: Tensor) -> Tensor { reordered(matrix, by: inputGates) }

  /// The columns of `matrix`, block by block, put in the order of the gates.
  func restored(_ matrix: Tensor) -> Tensor {
    reordered(matrix, by: inputGates.indices.map { gate in inputGates.firstIndex(of: gate) ?? 0 })
  }

  private func reordered(_ matrix: Tensor, by order: [Int]) -> Tensor {
    guard order != Array(order.indices) else { return matrix.detached }
    let units = (matrix.shape.last ?? 0) / gates
    let scalars = matrix.scalars
    var result: [Float] = []
    result.reserveCapacity(matrix.count)
    for row in 0..<(matrix.count / max(1, gates * units)) {
      for gate in order {
        let start = (row * gates + gate) * units
        result.append(contentsOf: scalars[start..<start + units])
      }
    }
    return Tensor(result, shape: matrix.shape)
  }

  /// Both biases in one row of all blocks, `[4 units]`.
  func bias(_ weights: RecurrentWeights) -> Tensor {
    let units = weights.units
    var result = [Float](repeating: 0, count: Self.blocks * units)
    for (place, value) in arranged(weights.inputBias).scalars.enumerated() {
      result[place] += value
    }
    for (place, value) in weights.hiddenBias.scalars.enumerated() {
      result[hiddenBlock * units + place] += value
    }
    return Tensor(result, shape: [Self.blocks * units])
  }
}
