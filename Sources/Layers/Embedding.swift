import Preconditions
public import Tensors

/// A vector for every token: ids `[batch, length]` to `[batch, length, dimension]`.
public struct Embedding: Layer {
  /// The vectors, `[tokens, dimension]`.
  public var weight: Tensor

  /// Vectors drawn by an initializer.
  public init(
    tokens: Int, dimension: Int, initializer: Initializer = .xavier(),
    using generator: inout SplitMix64
  ) {
    // As MXNet counts: a unit is a token here, and the table its weights.
    weight = initializer(
      [tokens, dimension], fans: Initializer.Fans(input: dimension, output: tokens),
      using: &generator)
  }

  /// Vectors learned elsewhere, whose extents count then, or drawn by an initializer where there are none.
  ///
  /// - Precondition: the vectors are a matrix.
  public init(
    vectors: Tensor?, tokens: Int, dimension: Int, initializer: Initializer = .xavier(),
    using generator: inout SplitMix64
  ) {
    if let vectors {
      self.init(weight: vectors)
    } else {
      self.init(
        tokens: tokens, dimension: dimension, initializer: initializer, using: &generator)
    }
  }

  /// Vectors learned elsewhere, `[tokens, dimension]`.
  ///
  /// - Precondition: a matrix.
  public init(weight: Tensor) {
    require(weight.shape.count == 2, "Embedding: a table of shape \(weight.shape)")
    self.weight = weight
  }

  /// The vectors of some tokens.
  public func callAsFunction(_ ids: Indices, mode: inout Mode) -> Tensor {
    mode.noted(gather(weight, ids, keeping: mode.products), by: self)
  }

  /// Lends `weight`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    body("weight", &weight)
  }
}
