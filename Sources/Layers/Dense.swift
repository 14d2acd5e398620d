import Preconditions
public import Tensors

/// A fully connected layer, `activation(x weight + bias)`: `[…, inputs] -> […, outputs]`.
public struct Dense: Layer {
  /// The weight of every input in every output, `[inputs, outputs]` (PyTorch and MXNet keep the transpose).
  public var weight: Tensor
  /// What is added to every output, `[outputs]`.
  public var bias: Tensor
  /// What is done to every output.
  public let activation: Activation

  /// A layer with weights drawn by an initializer and a bias of zeros.
  public init(
    _ inputs: Int, _ outputs: Int, activation: Activation = .none,
    initializer: Initializer = .xavier(), using generator: inout SplitMix64
  ) {
    weight = initializer([inputs, outputs], using: &generator)
    bias = .zeros([outputs])
    self.activation = activation
  }

  /// A layer with these parameters.
  ///
  /// - Precondition: a matrix, and a bias as long as its rows.
  public init(weight: Tensor, bias: Tensor, activation: Activation = .none) {
    require(
      weight.shape.count == 2 && bias.shape == [weight.shape[1]],
      "Dense: a weight of shape \(weight.shape) with a bias of shape \(bias.shape)")
    self.weight = weight
    self.bias = bias
    self.activation = activation
  }

  /// The outputs for some inputs.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    require(
      input.shape.last == weight.shape[0],
      "Dense: expects \(weight.shape[0]) inputs, got the shape \(input.shape)")
    return mode.noted(activation(addingBias(matmul(input, weight), bias)), by: self)
  }

  /// Lends `weight` and `bias`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    body("weight", &weight)
    body("bias", &bias)
  }
}
