import Datasets
import Layers
import Learning
import Models
import Tensors

/// A network at a batch size, on random documents: what is timed under a name.
struct Configuration: Sendable {
  let name: String
  /// Times training and inference on some threads, in this number of blocks each.
  let measure: @Sendable (_ threads: Int, _ blocks: Int) -> [Measurement]

  /// - Parameters:
  ///   - name: the configuration's name, the same as the peers'.
  ///   - documents: what goes in.
  ///   - loss: what the optimizer makes smaller.
  ///   - frozen: parameters that stay as they are.
  ///   - network: the network.
  ///   - optimizer: the rule that trains it.
  init<Rule: Optimizer>(
    _ name: String, on documents: Documents, loss: Loss = .softmaxCrossEntropy,
    frozen: NamePattern? = nil,
    network: @escaping @Sendable (inout SplitMix64) -> Rule.Model,
    optimizer: @escaping @Sendable (Rule.Model) -> Rule
  ) where Rule.Model: Classifier {
    self.name = name
    measure = { threads, blocks in
      var random = SplitMix64(seed: 1)
      let network = network(&random)
      let batches = (0..<6).map { _ in documents.batch(using: &random) }
      func measurement(_ mode: String, of step: (Batch) -> Void) -> Measurement {
        var next = 0
        return Measurement(
          config: name, mode: mode, batch: documents.batch, threads: threads, blocks: blocks
        ) {
          step(batches[next % batches.count])
          next += 1
        }
      }
      var trainer = Trainer(
        network, optimizer: optimizer(network), loss: loss, frozen: frozen, shards: threads)
      let training = measurement("train") { _ = trainer.step(on: $0, generator: &random) }
      let trained = trainer.model
      // A thread takes its share of the batch, as in training.
      let share = (documents.batch + threads - 1) / threads
      let products = TableProducts()
      let inference = measurement("infer") { batch in
        _ = trained.probabilities(
          for: batch.inputs, loss: loss, batchSize: share, threads: threads,
          keeping: products)
      }
      return [training, inference]
    }
  }
}

/// Random documents: ids spread evenly over a vocabulary.
struct Documents: Sendable {
  /// How many there are in a batch.
  let batch: Int
  let length: Int
  let ids: Range<Int32>
  var classes = 2
  /// Whether the last fifth of a document may be padding, id 0, which then stands nowhere else.
  var isPadded = false

  func batch(using random: inout SplitMix64) -> Batch {
    var tokens = (0..<batch * length).map { _ in Int32.random(in: ids, using: &random) }
    if isPadded {
      for document in 0..<batch {
        let valid = Int.random(in: length * 4 / 5...length, using: &random)
        for place in valid..<length { tokens[document * length + place] = 0 }
      }
    }
    return Batch(
      inputs: Indices(tokens, shape: [batch, length]),
      labels: (0..<batch).map { _ in Int.random(in: 0..<classes, using: &random) })
  }
}
