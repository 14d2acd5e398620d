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
  /// The values that parameters take by what the shards saw rather than by descent, by place: the weighted means.
  let observations: [Int: Tensor]

  /// The step at a model; each shard of the batch has its thread and its own generator.
  init(
    at model: Model, on batch: Batch, loss: Loss, frozen: Set<String>, shards: Int,
    generator: inout SplitMix64, reduction: some Reduction
  ) {
    let parts = batch.shards(shards)
    let generators = parts.map { _ in generator.split() }
    let results = concurrentlyMapped(parts.count) { shard in
      Part(
        at: model, on: parts[shard], loss: loss, frozen: frozen,
        share: Float(parts[shard].count) / Float(batch.count), generator: generators[shard])
    }
    self.loss = results.reduce(0) { $0 + $1.loss }
    correct = results.reduce(0) { $0 + $1.correct }
    gradient = reduction.sum(results.map(\.gradient))
    observations = results.dropFirst().reduce(into: results[0].observations) { sum, part in
      for (place, value) in part.observations { sum[place]?.accumulate(value) }
    }
  }

  /// One shard's part of the sums.
  private struct Part: Sendable {
    let loss: Double
    let correct: Int
    let gradient: Model
    let observations: [Int: Tensor]

    init(
      at model: Model, on batch: Batch, loss: Loss, frozen: Set<String>, share: Float,
      generator: SplitMix64
    ) {
      var correct = 0
      let evaluation = Evaluation(at: model, weight: share, frozen: frozen.contains) { model in
        var mode = Mode.training(generator)
        let logits = model(batch.inputs, mode: &mode)
        correct = loss.countOfCorrect(logits, labels: batch.labels)
        return loss(logits, labels: batch.labels)
      }
      self.loss = Double(evaluation.value) * Double(share)
      self.correct = correct
      gradient = evaluation.gradient
      observations = evaluation.observations
    }
  }
}
