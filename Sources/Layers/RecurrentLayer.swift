public import Tensors

/// A layer that reads documents token by token and carries a state along: `[b, t, inputs] -> [b, t, units]`.
public protocol RecurrentLayer: Layer<Tensor, Tensor> {
  /// Gates among the parameters.
  static var gates: Int { get }

  /// The parameters.
  var weights: RecurrentWeights { get set }
  /// Which way it reads.
  var direction: ReadingDirection { get }

  /// A layer with these parameters.
  init(weights: RecurrentWeights, direction: ReadingDirection)

  /// The outputs: at every position, or, when `positions` are given, at one of each document, `[b, units]`.
  ///
  /// Beyond `lengths` (all valid when `nil`) a document's state stays as it is.
  func outputs(for input: Tensor, lengths: [Int]?, at positions: [Int]?) -> Tensor
}

extension RecurrentLayer {
  /// A layer with weights drawn by an initializer and biases of zeros.
  ///
  /// Each weight is drawn as one matrix for all gates, as MXNet does.
  public init(
    inputs: Int, units: Int, direction: ReadingDirection = .forward,
    initializer: Initializer = .xavier(), using generator: inout SplitMix64
  ) {
    let width = Self.gates * units
    self.init(
      weights: RecurrentWeights(
        inputWeight: initializer([inputs, width], using: &generator),
        hiddenWeight: initializer([units, width], using: &generator),
        inputBias: .zeros([width]), hiddenBias: .zeros([width])),
      direction: direction)
  }

  /// The outputs at all positions, all of them valid.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    mode.noted(outputs(for: input, lengths: nil, at: nil), by: self)
  }

  /// The outputs at all positions; beyond its length a document's state stays as it is.
  public func callAsFunction(_ input: Tensor, lengths: [Int]?) -> Tensor {
    outputs(for: input, lengths: lengths, at: nil)
  }

  /// The output at each document's last valid token when everything is read, padding too: `[b, t, inputs] -> [b, units]`.
  ///
  /// The same as `lastValid(self(input), lengths: lengths)`, without the steps that it doesn't depend on: backward, that
  /// is every step after the first few, which read the padding.
  public func lastValid(_ input: Tensor, lengths: [Int]) -> Tensor {
    outputs(for: input, lengths: nil, at: lengths.map { $0 - 1 })
  }

  /// The state with which each document ends, `[b, t, inputs] -> [b, units]`; padding is not read.
  ///
  /// Forward that is the output at the last valid token, backward at the first (PyTorch's `h_n` of packed sequences).
  public func finalState(_ input: Tensor, lengths: [Int]? = nil) -> Tensor {
    let documents = input.shape.first ?? 0
    let length = input.shape.count > 1 ? input.shape[1] : 0
    let last = direction == .forward ? length - 1 : min(0, length - 1)
    return outputs(
      for: input, lengths: lengths, at: Array(repeating: last, count: documents))
  }

  /// Lends `inputWeight`, `hiddenWeight`, `inputBias` and `hiddenBias`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    weights.forEachParameter(body)
  }
}
