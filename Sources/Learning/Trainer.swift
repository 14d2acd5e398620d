public import Datasets
public import Layers
public import Tensors

/// A network and the optimizer that moves it, one batch at a time.
public struct Trainer<Rule: Optimizer>: Sendable where Rule.Model: Classifier {
  /// The network as trained so far.
  public private(set) var model: Rule.Model
  /// The optimizer with its state.
  public private(set) var optimizer: Rule

  private let shards: Int

  /// A network with the optimizer made for it; `shards` parts of every batch run on a thread each.
  ///
  /// - Precondition: at least one shard.
  public init(_ model: Rule.Model, optimizer: Rule, shards: Int = 2) {
    precondition(shards > 0, "Trainer: batches in \(shards) shards")
    self.model = model
    self.optimizer = optimizer
    self.shards = shards
  }

  /// Moves the network along the gradient of one batch.
  ///
  /// The result depends on model, optimizer, batch, generator and the number of shards, not on timing.
  ///
  /// - Returns: the batch's mean loss in nats and share of right predictions, before the move.
  public mutating func step(
    on batch: Batch, generator: inout SplitMix64
  ) -> EpochRecord.Scores {
    let step = Step(
      at: model, on: batch, shards: shards, generator: &generator, reduction: OrderedSum())
    optimizer.update(&model, along: step.gradient, threads: shards)
    return EpochRecord.Scores(
      loss: step.loss, accuracy: Double(step.correct) / Double(batch.count))
  }
}
