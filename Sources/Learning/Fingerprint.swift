public import Datasets
public import Digests
public import Tensors

extension Run {
  /// The digest of all that a training's result depends on: another digest, another run.
  ///
  /// - Parameters:
  ///   - sources: whatever else must lead to a new training when it changes, such as digests of source files.
  ///   - model: the network as it begins; names, shapes and every bit of its parameters count.
  ///   - optimizer: its description counts.
  ///   - training: the documents to learn from.
  ///   - validation: the documents that each epoch is judged by, when some are kept back.
  ///   - test: documents that judge the chosen network, when there are such.
  ///   - epochs: how many are asked for.
  ///   - choosing: which epoch's network is kept.
  ///   - loss: what is made smaller, and what the network's scores mean.
  ///   - frozen: parameters that stay as they are, by name; none when nil.
  ///   - batchSize: documents in a step.
  ///   - buckets: widths that rows may be cut to, with documents of like length in a batch; every row whole when nil.
  ///   - seed: what shuffling and dropout depend on.
  ///   - shards: parts that a batch is cut into.
  public static func fingerprint<Rule: Optimizer>(
    sources: [String], model: Rule.Model, optimizer: Rule, training: EncodedCorpus,
    validation: EncodedCorpus? = nil, test: EncodedCorpus? = nil, epochs: Int,
    choosing: EpochChoice = .lowestValidationLoss, loss: Loss = .softmaxCrossEntropy,
    frozen: NamePattern? = nil, batchSize: Int, buckets: Buckets? = nil, seed: UInt64,
    shards: Int = 2
  ) -> Digest {
    let parameters = model.parameters.flatMap { name, value in
      [name, "\(value.shape)", Digest(bytes: value.bytes).description]
    }
    let numbers = [epochs, batchSize, shards].map(String.init) + [String(seed)]
    let corpora = [training, validation, test].map { $0?.digest.description ?? "" }
    // Counts keep lists apart that follow each other.
    return Digest(
      of: ["\(sources.count)"] + sources + ["\(parameters.count)"] + parameters
        + [optimizer.description] + corpora
        + [choosing.rawValue, loss.rawValue, frozen?.description ?? ""]
        + ["\(buckets?.widths ?? [])"] + numbers)
  }
}
