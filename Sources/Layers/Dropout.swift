import Preconditions
public import Tensors

/// Elements put to zero at random while training; nothing in inference.
public struct Dropout: Layer {
  /// The chance of each element to be put to zero.
  public let probability: Float

  /// Dropout with a probability of at least 0 and below 1.
  public init(_ probability: Float) {
    require(
      (0..<1).contains(probability), "Dropout: a probability of \(probability) is not in 0..<1")
    self.probability = probability
  }

  /// The input with some elements gone and the others scaled up, in training.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    guard probability > 0, var generator = mode.generator else {
      return mode.noted(input, by: self)
    }
    defer { mode.generator = generator }
    return dropout(input, probability: probability, using: &generator)
  }

  /// Lends nothing: there are no parameters.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {}
}
