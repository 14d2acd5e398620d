import Datasets
import Layers
import Learning
import Models
import Tensors

/// A network at a batch size, on random documents.
struct Configuration {
  let name: String
  let batch: Int
  let threads = 2

  static let all = [
    Configuration(name: "dense_b32", batch: 32), Configuration(name: "dense_b128", batch: 128),
  ]

  func measure() -> [Measurement] {
    var random = SplitMix64(seed: 1)
    let sizes = DenseNetwork.Configuration()
    let network = DenseNetwork(sizes, using: &random)
    let batches = (0..<6).map { _ in
      Batch(
        inputs: Indices(
          (0..<batch * sizes.length).map { _ in
            Int32.random(in: 0..<Int32(sizes.vocabulary), using: &random)
          }, shape: [batch, sizes.length]),
        labels: (0..<batch).map { _ in Int.random(in: 0..<sizes.classes, using: &random) })
    }
    var trainer = Trainer(network, optimizer: Adam(for: network), shards: threads)
    var next = 0
    let training = Measurement(
      config: name, mode: "train", batch: batch, threads: threads, samples: batch
    ) {
      _ = trainer.step(on: batches[next % batches.count], generator: &random)
      next += 1
    }
    let documents = Indices(
      batches.flatMap(\.inputs.values), shape: [batch * batches.count, sizes.length])
    let inference = Measurement(
      config: name, mode: "infer", batch: batch, threads: threads, samples: documents.shape[0]
    ) {
      _ = network.probabilities(for: documents, batchSize: batch, threads: threads)
    }
    return [training, inference]
  }
}
