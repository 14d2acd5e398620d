import Preconditions
public import Tensors

/// Every feature at mean 0 and variance 1, scaled and shifted as learned: `[…, features] -> […, features]`.
///
/// While training, the statistics are those of the batch (of the shard, where a batch is cut into several), over all
/// positions but the last dimension; the running statistics follow them and serve in inference. They are parameters, so that
/// they are saved and loaded, but no gradient reaches them: the training step gives them their observed values, the mean
/// over shards. Frozen by name, they stay. Source: Ioffe and Szegedy (2015).
public struct BatchNormalization: Layer {
  /// The factor of every feature, `[features]`; 1 at first.
  public var scale: Tensor
  /// What is added to every feature, `[features]`; 0 at first.
  public var shift: Tensor
  /// The running mean of every feature, `[features]`; 0 at first.
  public var runningMean: Tensor
  /// The running, unbiased variance of every feature, `[features]`; 1 at first.
  public var runningVariance: Tensor
  /// The part of a batch's statistics in the running ones, 0 to 1.
  public let momentum: Float
  /// What is added to a variance before its root is taken.
  public let epsilon: Float

  /// Normalization of some features.
  ///
  /// - Precondition: a momentum of 0 to 1 and a positive epsilon.
  public init(_ features: Int, momentum: Float = 0.1, epsilon: Float = 1e-5) {
    require(
      (0...1).contains(momentum) && epsilon > 0,
      "BatchNormalization: momentum \(momentum), epsilon \(epsilon)")
    let ones = Tensor(Array(repeating: 1, count: features), shape: [features])
    scale = ones
    shift = .zeros([features])
    runningMean = .zeros([features])
    runningVariance = ones
    self.momentum = momentum
    self.epsilon = epsilon
  }

  /// The input with every feature normalized.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    let output =
      mode.isTraining
      ? batchNormalization(
        input, scale: scale, shift: shift, runningMean: runningMean,
        runningVariance: runningVariance, momentum: momentum, epsilon: epsilon)
      : normalization(
        input, scale: scale, shift: shift, mean: runningMean, variance: runningVariance,
        epsilon: epsilon)
    return mode.noted(output, by: self)
  }

  /// Lends `scale`, `shift`, `runningMean` and `runningVariance`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    body("scale", &scale)
    body("shift", &shift)
    body("runningMean", &runningMean)
    body("runningVariance", &runningVariance)
  }
}
