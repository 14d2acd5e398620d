import Preconditions
public import Tensors

/// Filters that slide over the rows of documents, `activation(convolution(x, weight) + bias)`:
/// `[batch, length, inputs] -> [batch, length - width + 1, outputs]`.
///
/// With pooling, the greatest of every `pooling` rows is left of that.
///
/// Source: LeCun et al. (1989), "Backpropagation applied to handwritten zip code recognition"; over text, Collobert et al.
/// (2011), "Natural language processing (almost) from scratch".
public struct Convolution: Layer {
  /// Every filter's factor for every input of a window's rows, `[width, inputs, outputs]` (PyTorch and MXNet keep
  /// `[outputs, inputs, width]`).
  public var weight: Tensor
  /// What is added to every output, `[outputs]`.
  public var bias: Tensor
  /// What is done to every output.
  public let activation: Activation
  /// How many results in a row are replaced by the greatest of them; one keeps all.
  public let pooling: Int

  /// A layer with weights drawn by an initializer and a bias of zeros.
  ///
  /// The initializer counts as fans the inputs of a window, `inputs * width`, and the windows' outputs that an input
  /// reaches, `outputs * width`, as MXNet does.
  ///
  /// - Parameters:
  ///   - width: rows of a window.
  ///   - inputs: numbers in a row.
  ///   - outputs: filters.
  ///   - activation: what is done to every output.
  ///   - pooling: how many results in a row are replaced by the greatest of them; one keeps all.
  ///   - initializer: how the weight begins.
  ///   - generator: the source of all randomness.
  public init(
    width: Int, inputs: Int, outputs: Int, activation: Activation = .none, pooling: Int = 1,
    initializer: Initializer = .xavier(), using generator: inout SplitMix64
  ) {
    self.init(
      weight: initializer(
        [width, inputs, outputs],
        fans: Initializer.Fans(input: inputs * width, output: outputs * width), using: &generator),
      bias: .zeros([outputs]), activation: activation, pooling: pooling)
  }

  /// A layer with these parameters.
  ///
  /// - Precondition: a weight of three dimensions, a bias as long as the last, and a pooling of 1 to 256.
  public init(weight: Tensor, bias: Tensor, activation: Activation = .none, pooling: Int = 1) {
    require(
      weight.shape.count == 3 && bias.shape == [weight.shape[2]]
        && (1...256).contains(pooling),
      "Convolution: a weight of shape \(weight.shape) with a bias of shape \(bias.shape), "
        + "pooling by \(pooling)")
    self.weight = weight
    self.bias = bias
    self.activation = activation
    self.pooling = pooling
  }

  /// The outputs for every window of some documents.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    guard pooling > 1 else {
      let isRectified = activation == .relu
      let outputs = convolution(input, weight, bias: bias, isRectified: isRectified)
      return mode.noted(isRectified ? outputs : activation(outputs), by: self)
    }
    // Neither a bias nor an activation changes which number is the greatest, so pooling may come first: then both
    // have less to do.
    let pooled = maximumPooling(convolution(input, weight), width: pooling)
    return mode.noted(activation(addingBias(pooled, bias)), by: self)
  }

  /// Lends `weight` and `bias`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    body("weight", &weight)
    body("bias", &bias)
  }
}
