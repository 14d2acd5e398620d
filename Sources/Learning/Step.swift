import Datasets
import Layers
import Tensors

/// The loss of one batch and its gradient, worked out shard by shard.
struct Step<Model: Classifier> {
  /// The mean cross-entropy, in nats.
  let loss: Double
  /// How many documents were classified right.
  let correct: Int
  /// The gradient of the mean.
  let gradient: Model

  /// The step at a model; each shard of the batch has its thread and its own generator.
  init(
    at model: Model, on batch: Batch, shards: Int, generator: inout SplitMix64,
    reduction: some Reduction
  ) {
    let parts = batch.shards(shards)
    let generators = parts.map { _ in generator.split() }
    let results = concurrentlyMapped(parts.count) { shard in
      Part(
        at: model, on: parts[shard], share: Float(parts[shard].count) / Float(batch.count),
        generator: generators[shard])
    }
    loss = results.reduce(0) { $0 + $1.loss }
    correct = results.reduce(0) { $0 + $1.correct }
    gradient = reduction.sum(results.map(\.gradient))
  }

  /// One shard's part of the sums.
  private struct Part: Sendable {
    let loss: Double
    let correct: Int
    let gradient: Model

    init(at model: Model, on batch: Batch, share: Float, generator: SplitMix64) {
      var correct = 0
      let (value, gradient) = valueWithGradient(at: model, weight: share) { model in
        var mode = Mode.training(generator)
        let logits = model(batch.inputs, mode: &mode)
        correct = logits.countOfCorrectRows(labels: batch.labels)
        return softmaxCrossEntropy(logits, labels: batch.labels)
      }
      self.loss = Double(value) * Double(share)
      self.correct = correct
      self.gradient = gradient
    }
  }
}
