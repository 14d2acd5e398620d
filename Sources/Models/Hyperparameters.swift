/// How a network is trained, as far as numbers tell it; each network has those of its tutorial.
public struct Hyperparameters: Sendable, Hashable, Codable {
  /// How many times training goes through its documents.
  public var epochs: Int
  /// Documents in a step.
  public var batchSize: Int
  /// How far a step goes.
  public var learningRate: Float
  /// The share of every parameter that is added to its gradient.
  public var weightDecay: Float
  /// The share of a step that the next one repeats, where the optimizer knows momentum.
  public var momentum: Float

  /// These numbers.
  public init(
    epochs: Int, batchSize: Int, learningRate: Float, weightDecay: Float = 0, momentum: Float = 0
  ) {
    self.epochs = epochs
    self.batchSize = batchSize
    self.learningRate = learningRate
    self.weightDecay = weightDecay
    self.momentum = momentum
  }
}
