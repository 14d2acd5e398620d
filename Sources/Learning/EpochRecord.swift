/// What one pass over the training data achieved; a line of a run's `metrics.jsonl`.
public struct EpochRecord: Sendable, Hashable, Codable {
  /// The epoch's number, from 1.
  public let epoch: Int
  /// Mean cross-entropy in nats and share of right predictions over the training batches, while training.
  public let training: Scores
  /// The same over the validation set after the epoch; nil where no documents were kept back for one.
  public let validation: Scores?
  /// The learning rate of the epoch's last step; nil where nobody noted it.
  public let learningRate: Float?
  /// The mean cross-entropy of each batch in nats, in the order of training; nil where nobody noted them.
  public let batchLosses: [Float]?

  /// Mean loss and accuracy over one set.
  public struct Scores: Sendable, Hashable, Codable {
    /// Mean cross-entropy in nats.
    public let loss: Double
    /// Share of right predictions, 0 to 1.
    public let accuracy: Double

    /// A loss and an accuracy.
    public init(loss: Double, accuracy: Double) {
      self.loss = loss
      self.accuracy = accuracy
    }
  }

  /// The record of an epoch.
  public init(
    epoch: Int, training: Scores, validation: Scores? = nil, learningRate: Float? = nil,
    batchLosses: [Float]? = nil
  ) {
    self.epoch = epoch
    self.training = training
    self.validation = validation
    self.learningRate = learningRate
    self.batchLosses = batchLosses
  }
}
