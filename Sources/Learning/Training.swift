public import Datasets
public import Layers
import Tensors

/// The training of a network: an endless, lazy sequence of epochs.
///
/// Stop with `prefix` or `break`; log with a statement in the loop. The result depends on the arguments alone: each
/// epoch's shuffling and dropout come from the seed and the epoch's number, and the shards' gradients are added in order.
public struct Training<Rule: Optimizer>: Sequence, IteratorProtocol where Rule.Model: Classifier {
  /// Epochs done so far.
  public private(set) var epochs: Int

  private var trainer: Trainer<Rule>
  private let training: EncodedCorpus
  private let validation: EncodedCorpus
  private let batchSize: Int
  private let seed: UInt64
  private let shards: Int
  private let progress: Progress.Sink?

  /// A training that has not begun, or goes on.
  ///
  /// - Parameters:
  ///   - model: the network to begin with.
  ///   - optimizer: the rule, made for that network.
  ///   - training: the documents to learn from.
  ///   - validation: the documents that each epoch is judged by.
  ///   - batchSize: documents in a step; the last step of an epoch may have fewer.
  ///   - seed: all that shuffling and dropout depend on, with the epoch's number.
  ///   - shards: parts that a batch is cut into, each on a thread of its own.
  ///   - epochs: epochs that `model` and `optimizer` have behind them.
  ///   - progress: who is told during an epoch.
  /// - Precondition: batches and shards of at least one; no empty corpus.
  public init(
    _ model: Rule.Model, optimizer: Rule, training: EncodedCorpus, validation: EncodedCorpus,
    batchSize: Int, seed: UInt64, shards: Int = 2, after epochs: Int = 0,
    progress: Progress.Sink? = nil
  ) {
    precondition(batchSize > 0, "Training: batches of \(batchSize)")
    precondition(
      !training.labels.isEmpty && !validation.labels.isEmpty,
      "Training: \(training.labels.count) documents to learn from, \(validation.labels.count) to validate"
    )
    trainer = Trainer(model, optimizer: optimizer, shards: shards)
    self.training = training
    self.validation = validation
    self.batchSize = batchSize
    self.seed = seed
    self.shards = shards
    self.epochs = epochs
    self.progress = progress
  }

  /// The optimizer with its state, for a checkpoint.
  var optimizer: Rule { trainer.optimizer }

  /// Trains for one more epoch.
  public mutating func next() -> Epoch<Rule.Model>? {
    epochs += 1
    let trained = trainOneEpoch()
    let record = EpochRecord(
      epoch: epochs, training: trained,
      validation: trainer.model.scores(on: validation, batchSize: batchSize, threads: shards))
    return Epoch(record: record, model: trainer.model)
  }

  private mutating func trainOneEpoch() -> EpochRecord.Scores {
    var generator = SplitMix64(seed: seed)
    for _ in 1..<epochs { _ = generator.split() }
    generator = generator.split()
    let batches = training.batches(of: batchSize, shuffledUsing: &generator)
    var meter = ProgressMeter(epoch: epochs, batches: batches.count, sink: progress)
    var (loss, correct, samples) = (0.0, 0.0, 0)
    for (number, batch) in batches.enumerated() {
      let scores = trainer.step(on: batch, generator: &generator)
      loss += scores.loss * Double(batch.count)
      correct += scores.accuracy * Double(batch.count)
      samples += batch.count
      meter.report(batch: number + 1, samples: samples, loss: loss / Double(samples))
    }
    return EpochRecord.Scores(
      loss: loss / Double(samples), accuracy: correct / Double(samples))
  }
}
