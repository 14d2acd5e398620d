import Preconditions
public import Tensors

/// A layer of long short-term memory, reading one way: `[b, t, inputs] -> [b, t, units]`.
///
/// The equations stand at the operation `lstm`; the gates are i, f, g and o, as PyTorch has them.
public struct LSTM: RecurrentLayer {
  /// Gates among the parameters.
  public static var gates: Int { 4 }

  /// The parameters: `inputWeight` `[inputs, 4 units]`, `hiddenWeight` `[units, 4 units]` and their biases.
  public var weights: RecurrentWeights
  /// Which way it reads.
  public let direction: ReadingDirection

  /// A layer with these parameters.
  ///
  /// - Precondition: 4 gates.
  public init(weights: RecurrentWeights, direction: ReadingDirection = .forward) {
    require(
      weights.hiddenBias.count == Self.gates * weights.units,
      "LSTM: hidden weights of shape \(weights.hiddenWeight.shape) are not those of 4 gates")
    self.weights = weights
    self.direction = direction
  }

  /// The outputs, at every position or at one of each document.
  public func outputs(for input: Tensor, lengths: [Int]?, at positions: [Int]?) -> Tensor {
    lstm(input, weights, direction: direction, lengths: lengths, at: positions)
  }
}
