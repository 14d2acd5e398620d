import Preconditions
public import Tensors

/// A layer of gated recurrent units, reading one way: `[b, t, inputs] -> [b, t, units]`.
///
/// The equations stand at the operation `gru`; the gates are r, z and n, as PyTorch has them.
public struct GRU: RecurrentLayer {
  /// Gates among the parameters.
  public static var gates: Int { 3 }

  /// The parameters: `inputWeight` `[inputs, 3 units]`, `hiddenWeight` `[units, 3 units]` and their biases.
  public var weights: RecurrentWeights
  /// Which way it reads.
  public let direction: ReadingDirection

  /// A layer with these parameters.
  ///
  /// - Precondition: 3 gates.
  public init(weights: RecurrentWeights, direction: ReadingDirection = .forward) {
    require(
      weights.hiddenBias.count == Self.gates * weights.units,
      "GRU: hidden weights of shape \(weights.hiddenWeight.shape) are not those of 3 gates")
    self.weights = weights
    self.direction = direction
  }

  /// The outputs, at every position or at one of each document.
  public func outputs(for input: Tensor, lengths: [Int]?, at positions: [Int]?) -> Tensor {
    gru(input, weights, direction: direction, lengths: lengths, at: positions)
  }
}
