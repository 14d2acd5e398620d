import Datasets
import FoundationEssentials
import Layers
import Learning
import Tensors
import TestSupport
import Testing

@Suite struct `Running statistics` {
  /// The word task with batch normalization, and no dropout.
  private struct Network: Layer {
    var embedding: Embedding
    var normalization = BatchNormalization(48)
    var output: Dense

    init() {
      var random = SplitMix64(seed: 3)
      embedding = Embedding(tokens: 20, dimension: 8, using: &random)
      output = Dense(48, 2, using: &random)
    }

    func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
      let words = embedding(tokens, mode: &mode).flattened()  // [batch, 48]
      return output(normalization(words, mode: &mode), mode: &mode)  // [batch, 2]
    }

    mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
      embedding.forEachParameter(of: "embedding", body)
      normalization.forEachParameter(of: "normalization", body)
      output.forEachParameter(of: "output", body)
    }
  }

  private let batch = WordTask.training.batches(of: 16)[0]

  private func stepped(shards: Int, frozen: NamePattern? = nil) -> Network {
    var generator = SplitMix64(seed: 1)
    var trainer = Trainer(
      Network(), optimizer: AdamW(for: Network()), frozen: frozen, shards: shards)
    _ = trainer.step(on: batch, generator: &generator)
    return trainer.model
  }

  @Test func `of shards are the weighted mean of theirs`() {
    // The mean of all rows is the mean of the shards' means, whatever the shards.
    let means = [1, 2, 3].map { stepped(shards: $0).normalization.runningMean.scalars }
    #expect(means[0].contains { $0 != 0 })
    for other in means.dropFirst() {
      #expect(zip(means[0], other).allSatisfy { abs($0 - $1) < 1e-6 })
    }
    #expect(stepped(shards: 2).bits == stepped(shards: 2).bits)
  }

  /// Whatever is left over for the last batch, no shard has a single row, whose variance is none.
  @Test(arguments: [16, 17, 18, 19, 20, 21], [1, 2, 3])
  func `learn from corpora of any size`(documents: Int, shards: Int) {
    let corpus = WordTask.corpus(documents: documents, seed: 4)
    for buckets in [nil, Buckets(widths: [6])] {
      let training = Training(
        Network(), optimizer: AdamW(for: Network()), training: corpus, batchSize: 8,
        buckets: buckets, seed: 1, shards: shards)
      #expect(training.prefix(2).allSatisfy { $0.record.training.loss.isFinite })
    }
  }

  @Test func `stay when they are frozen`() {
    let model = stepped(shards: 2, frozen: "normalization.running")
    #expect(model.normalization.runningMean.scalars.allSatisfy { $0 == 0 })
    #expect(model.normalization.scale.scalars.contains { $0 != 1 })
  }

  @Test func `stand in checkpoints and are found again`() throws {
    try withTemporaryFolder { root in
      func run() throws -> TrainedRun<Network> {
        let network = Network()
        return try Run.train(
          name: "normalized", in: root, sources: [], configuration: ["hidden": 0], model: network,
          optimizer: Adam(for: network, learningRate: 0.01), training: WordTask.training,
          validation: WordTask.validation, epochs: 10, batchSize: 16, seed: 5)
      }
      let first = try run()
      #expect(try #require(first.best.validation).accuracy > 0.95)
      let again = try run()
      #expect(!again.wasTrained && again.model.bits == first.model.bits)
      #expect(again.model.normalization.runningVariance.scalars.contains { $0 != 1 })
    }
  }
}
