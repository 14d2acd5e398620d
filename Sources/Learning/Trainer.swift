public import Datasets
public import Layers
import Preconditions
public import Tensors

/// A network and the optimizer that moves it, one batch at a time.
public struct Trainer<Rule: Optimizer>: Sendable where Rule.Model: Classifier {
  /// The network as trained so far.
  public private(set) var model: Rule.Model
  /// The optimizer with its state.
  public private(set) var optimizer: Rule

  private let loss: Loss
  private let frozen: Set<String>
  private let shards: Int

  /// A network with the optimizer made for it.
  ///
  /// - Parameters:
  ///   - model: the network to begin with.
  ///   - optimizer: the rule, made for that network.
  ///   - loss: what the optimizer makes smaller.
  ///   - frozen: parameters that stay as they are, whatever the optimizer; they cost no gradient.
  ///   - shards: parts of every batch that run on a thread each.
  /// - Precondition: at least one shard; a pattern that matches some parameter.
  public init(
    _ model: Rule.Model, optimizer: Rule, loss: Loss = .softmaxCrossEntropy,
    frozen: NamePattern? = nil, shards: Int = 2
  ) {
    require(shards > 0, "Trainer: batches in \(shards) shards")
    self.model = model
    self.optimizer = optimizer
    self.loss = loss
    self.frozen = frozen?.names(in: model) ?? []
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
      at: model, on: batch, loss: loss, frozen: frozen, shards: shards, generator: &generator,
      reduction: OrderedSum())
    optimizer.update(&model, along: step.gradient, threads: shards)
    if !step.observations.isEmpty {
      model = model.mappingParameters { place, value in step.observations[place] ?? value }
    }
    return EpochRecord.Scores(
      loss: step.loss, accuracy: Double(step.correct) / Double(batch.count))
  }
}
