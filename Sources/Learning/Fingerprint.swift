public import Datasets
public import Digests
import Tensors

extension Run {
  /// The digest of all that a training's result depends on: another digest, another run.
  ///
  /// - Parameters:
  ///   - sources: whatever else must lead to a new training when it changes, such as digests of source files.
  ///   - model: the network as it begins; names, shapes and every bit of its parameters count.
  ///   - optimizer: its description counts.
  ///   - corpora: the sets, in the order training, validation, test.
  ///   - epochs: how many are asked for.
  ///   - batchSize: documents in a step.
  ///   - seed: what shuffling and dropout depend on.
  ///   - shards: parts that a batch is cut into.
  public static func fingerprint<Rule: Optimizer>(
    sources: [String], model: Rule.Model, optimizer: Rule, corpora: [EncodedCorpus], epochs: Int,
    batchSize: Int, seed: UInt64, shards: Int = 2
  ) -> Digest {
    let parameters = model.parameters.flatMap { name, value in
      [name, "\(value.shape)", Digest(bytes: value.bytes).description]
    }
    let numbers = [epochs, batchSize, shards].map(String.init) + [String(seed)]
    // Counts keep lists apart that follow each other.
    return Digest(
      of: ["\(sources.count)"] + sources + ["\(parameters.count)"] + parameters
        + [optimizer.description] + corpora.map(\.digest.description) + numbers)
  }
}
