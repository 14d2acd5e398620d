public import Tensors

/// A function with parameters: a part of a network, or all of it.
///
/// A network is a struct of layers. It calls them in `callAsFunction`, which reads as its equation, and names them in
/// `forEachParameter`.
public protocol Layer<Input, Output>: Parameterized {
  /// What goes in.
  associatedtype Input
  /// What comes out.
  associatedtype Output

  /// The layer's value.
  func callAsFunction(_ input: Input, mode: inout Mode) -> Output
}

extension Layer {
  /// The layer's value in inference.
  public func callAsFunction(_ input: Input) -> Output {
    var mode = Mode.inference
    return self(input, mode: &mode)
  }
}

/// A network from token ids `[batch, length]` to scores: one for every class, `[batch, classes]`, or a single one, `[batch, 1]`, of two.
///
/// The scores are logits: the softmax of several is the probabilities, the sigmoid of a single one that of class 1.
public typealias Classifier = Layer<Indices, Tensor>
