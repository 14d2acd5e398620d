public import Tensors

/// What a layer does to every element of its result.
public enum Activation: String, Sendable, Hashable, Codable {
  /// Nothing.
  case none
  /// The rectifier, `max(x, 0)`.
  case relu
  /// The logistic function, `1 / (1 + exp(-x))`.
  case sigmoid
  /// The hyperbolic tangent.
  case tanh

  /// The activation of every element.
  public func callAsFunction(_ input: Tensor) -> Tensor {
    switch self {
    case .none: input
    case .relu: Tensors.relu(input)
    case .sigmoid: Tensors.sigmoid(input)
    case .tanh: Tensors.tanh(input)
    }
  }
}
