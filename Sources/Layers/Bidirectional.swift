public import Tensors

/// Gated recurrent units reading both ways, the outputs side by side: `[b, t, inputs] -> [b, t, 2 units]`.
public typealias BidirectionalGRU = Bidirectional<GRU>

/// Long short-term memory reading both ways, the outputs side by side: `[b, t, inputs] -> [b, t, 2 units]`.
public typealias BidirectionalLSTM = Bidirectional<LSTM>

/// Two recurrent layers, one for each way to read; their outputs stand side by side, forward first.
///
/// Source: Schuster and Paliwal (1997), "Bidirectional recurrent neural networks".
public struct Bidirectional<Part: RecurrentLayer>: Layer {
  /// The layer that reads from the first token to the last.
  public var forward: Part
  /// The layer that reads from the last token to the first.
  public var backward: Part

  /// Two layers with weights drawn by an initializer and biases of zeros; each has `units` outputs.
  public init(
    inputs: Int, units: Int, initializer: Initializer = .xavier(),
    using generator: inout SplitMix64
  ) {
    forward = Part(
      inputs: inputs, units: units, direction: .forward, initializer: initializer,
      using: &generator)
    backward = Part(
      inputs: inputs, units: units, direction: .backward, initializer: initializer,
      using: &generator)
  }

  /// Two layers with these parameters.
  public init(forward: RecurrentWeights, backward: RecurrentWeights) {
    self.forward = Part(weights: forward, direction: .forward)
    self.backward = Part(weights: backward, direction: .backward)
  }

  /// The outputs at all positions, all of them valid.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    mode.noted(self(input, lengths: nil), by: self)
  }

  /// The outputs at all positions; the backward half starts at each document's last valid token.
  public func callAsFunction(_ input: Tensor, lengths: [Int]?) -> Tensor {
    concatenated([forward(input, lengths: lengths), backward(input, lengths: lengths)])
  }

  /// The outputs at each document's last valid token when everything is read, padding too: `[b, t, inputs] -> [b, 2 units]`.
  ///
  /// The same as `lastValid(self(input), lengths: lengths)`, without the steps that it doesn't depend on. The backward half
  /// has then seen the padding and the last token only; `finalStates` has seen the whole document both ways.
  public func lastValid(_ input: Tensor, lengths: [Int]) -> Tensor {
    concatenated([
      forward.lastValid(input, lengths: lengths), backward.lastValid(input, lengths: lengths),
    ])
  }

  /// The states with which both halves end, `[b, t, inputs] -> [b, 2 units]`: forward at the last valid token, backward
  /// at the first; padding is not read.
  public func finalStates(_ input: Tensor, lengths: [Int]? = nil) -> Tensor {
    concatenated([
      forward.finalState(input, lengths: lengths), backward.finalState(input, lengths: lengths),
    ])
  }

  /// Lends the parameters of `forward` and `backward`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    forward.forEachParameter(of: "forward", body)
    backward.forEachParameter(of: "backward", body)
  }
}
