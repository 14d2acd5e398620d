public import Datasets
public import Layers
import Preconditions
public import Tensors

/// The training of a network: an endless, lazy sequence of epochs.
///
/// Stop with `prefix` or `break`; log with a statement in the loop. The result depends on the arguments alone: each
/// epoch's shuffling and dropout come from the seed and the epoch's number, and the shards' gradients are added in order.
public struct Training<Rule: Optimizer>: Sequence, IteratorProtocol where Rule.Model: Classifier {
  /// Epochs done so far.
  public private(set) var epochs: Int

  private var trainer: Trainer<Rule>
  private let training: EncodedCorpus
  private let validation: EncodedCorpus?
  private let loss: Loss
  private let batchSize: Int
  private let buckets: Buckets?
  private let seed: UInt64
  private let shards: Int
  private let progress: Progress.Sink?

  /// A training that has not begun, or goes on.
  ///
  /// - Parameters:
  ///   - model: the network to begin with.
  ///   - optimizer: the rule, made for that network.
  ///   - training: the documents to learn from.
  ///   - validation: the documents that each epoch is judged by, when some are kept back.
  ///   - loss: what is made smaller, and what the network's scores mean.
  ///   - frozen: parameters that stay as they are, by name; none when nil.
  ///   - batchSize: documents in a step; the last step of an epoch may have fewer.
  ///   - buckets: widths that rows may be cut to, with documents of like length in a batch; every row whole when nil.
  ///   - seed: all that shuffling and dropout depend on, with the epoch's number.
  ///   - shards: parts that a batch is cut into, each on a thread of its own.
  ///   - epochs: epochs that `model` and `optimizer` have behind them.
  ///   - progress: who is told during an epoch.
  /// - Precondition: batches and shards of at least one; no empty corpus.
  public init(
    _ model: Rule.Model, optimizer: Rule, training: EncodedCorpus, validation: EncodedCorpus? = nil,
    loss: Loss = .softmaxCrossEntropy, frozen: NamePattern? = nil, batchSize: Int,
    buckets: Buckets? = nil, seed: UInt64, shards: Int = 2, after epochs: Int = 0,
    progress: Progress.Sink? = nil
  ) {
    require(batchSize > 0, "Training: batches of \(batchSize)")
    require(
      !training.labels.isEmpty && validation?.labels.isEmpty != true,
      "Training: \(training.labels.count) documents to learn from, \(validation?.labels.count ?? 0) to validate"
    )
    trainer = Trainer(model, optimizer: optimizer, loss: loss, frozen: frozen, shards: shards)
    self.training = training
    self.validation = validation
    self.loss = loss
    self.batchSize = batchSize
    self.buckets = buckets
    self.seed = seed
    self.shards = shards
    self.epochs = epochs
    self.progress = progress
  }

  /// The network as trained so far.
  var model: Rule.Model { trainer.model }
  /// The optimizer with its state.
  var optimizer: Rule { trainer.optimizer }
  /// What the epoch under way has behind it; nil between epochs.
  var partial: PartialEpoch?
  /// Whether the epoch under way is to stop after its batch.
  var isInterrupted: @Sendable () -> Bool = { false }

  /// Trains for one more epoch; nil when it was interrupted.
  public mutating func next() -> Epoch<Rule.Model>? {
    guard let trained = trainOneEpoch() else { return nil }
    epochs += 1
    let record = EpochRecord(
      epoch: epochs, training: trained.scores,
      validation: validation.map {
        trainer.model.scores(on: $0, loss: loss, batchSize: batchSize, threads: shards)
      }, learningRate: Float(trainer.optimizer.learningRate(at: trainer.optimizer.step)),
      batchLosses: trained.losses)
    return Epoch(record: record, model: trainer.model)
  }

  private mutating func trainOneEpoch() -> PartialEpoch? {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<epochs { _ = generator.split() }
    generator = generator.split()
    let batches =
      if let buckets {
        training.batches(of: batchSize, buckets: buckets, shuffledUsing: &generator)
      } else {
        training.batches(of: batchSize, shuffledUsing: &generator)
      }
    var state = partial ?? PartialEpoch(generator: generator)
    partial = nil
    var meter = ProgressMeter(
      epoch: epochs + 1, batches: batches.count, beginning: state, sink: progress)
    for batch in batches.dropFirst(state.batches).prefetched() {
      let scores = trainer.step(on: batch, generator: &state.generator)
      let count = Double(batch.count)
      state.note(loss: scores.loss * count, correct: scores.accuracy * count, of: batch.count)
      meter.report(state)
      if state.batches < batches.count, isInterrupted() {
        partial = state
        return nil
      }
    }
    return state
  }
}
