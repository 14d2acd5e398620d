public import Datasets
public import Digests
public import FoundationEssentials
public import Layers
import Tensors

/// A training with a name, kept in a folder: found again when nothing changed, gone on with when it was interrupted.
///
/// The folder `<root>/<name>` holds `run.json` (a `RunRecord`), `metrics.jsonl` (an `EpochRecord` a line) and
/// `checkpoints/epoch-001.safetensors` with its `.json`, of the best and the last epoch.
public enum Run {
  /// Trains a network for some epochs and returns it as it was after the chosen one of them.
  ///
  /// A finished run of the same fingerprint is loaded, an interrupted one goes on after its last epoch with the same
  /// result as if it had not been interrupted, bit for bit; whatever else stands in the folder is replaced.
  ///
  /// - Parameters:
  ///   - name: the run's name and its folder's.
  ///   - root: the folder of all runs.
  ///   - fingerprint: what `fingerprint(sources:model:optimizer:corpora:epochs:batchSize:seed:shards:)` tells.
  ///   - configuration: what the network was made from, for the record.
  ///   - model: the network to begin with.
  ///   - optimizer: the rule, made for that network.
  ///   - training: the documents to learn from.
  ///   - validation: the documents that each epoch is judged by.
  ///   - test: documents that judge the chosen epoch's network, when there are such.
  ///   - epochs: how many times to go through the training documents.
  ///   - choosing: which epoch's network is kept.
  ///   - batchSize: documents in a step.
  ///   - seed: what shuffling and dropout depend on.
  ///   - shards: parts that a batch is cut into, each on a thread of its own.
  ///   - progress: who is told during an epoch.
  /// - Precondition: at least one epoch, batches and shards of at least one, no empty corpus.
  /// - Throws: `LearningError`: a file of the run can't be read or written, or is damaged.
  public static func train<Rule: Optimizer>(
    name: String, in root: URL, fingerprint: Digest, configuration: some Encodable,
    model: Rule.Model, optimizer: Rule, training: EncodedCorpus, validation: EncodedCorpus,
    test: EncodedCorpus? = nil, epochs: Int,
    choosing: EpochChoice = .lowestValidationLoss, batchSize: Int, seed: UInt64, shards: Int = 2,
    progress: Progress.Sink? = nil
  ) throws(LearningError) -> TrainedRun<Rule.Model> where Rule.Model: Classifier {
    precondition(epochs > 0, "Run \(name): \(epochs) epochs")
    let folder = RunFolder(root.appending(path: name))
    let beginning = Checkpoint(model: model, optimizer: optimizer, epochs: [])
    var state = beginning
    var record: RunRecord
    let known = folder.record(of: fingerprint)
    if let known, known.finished != nil {
      return try folder.load(known, into: beginning)
    } else if let known, let last = Checkpoint<Rule>.lastEpoch(in: folder.checkpoints) {
      record = known
      state = try .read(epoch: last, in: folder.checkpoints, into: model, optimizer)
    } else {
      var data = ["training": training.digest, "validation": validation.digest]
      if let test { data["test"] = test.digest }
      record = RunRecord(
        name: name, fingerprint: fingerprint, configuration: try folder.json(configuration),
        optimizer: optimizer.description, data: data, seed: seed, parameters: model.parameterCount,
        epochs: epochs, batchSize: batchSize, shards: shards, started: Date(), finished: nil,
        seconds: 0, bestEpoch: nil, scores: [:])
      try folder.begin(record)
    }

    let sitting = ContinuousClock.now
    let before = record.seconds
    var rest = Training(
      state.model, optimizer: state.optimizer, training: training, validation: validation,
      batchSize: batchSize, seed: seed, shards: shards, after: state.epochs.count,
      progress: progress)
    var best = try folder.model(
      of: choosing.choice(among: state.epochs), beginning: beginning)
    while state.epochs.count < epochs, let epoch = rest.next() {
      state = Checkpoint(
        model: epoch.model, optimizer: rest.optimizer, epochs: state.epochs + [epoch.record])
      let chosen = choosing.choice(among: state.epochs)
      if chosen == epoch.record { best = epoch.model }
      record.seconds = before + (ContinuousClock.now - sitting) / .seconds(1)
      record.note(chosen)
      try folder.keep(state, record)
    }

    if let test {
      record.scores["test"] = best.scores(on: test, batchSize: batchSize, threads: shards)
    }
    record.finished = Date()
    try folder.write(record)
    return TrainedRun(
      directory: folder.url, record: record, epochs: state.epochs, model: best, wasTrained: true)
  }
}

extension RunRecord {
  /// Writes down which epoch is the chosen one so far, and its scores.
  fileprivate mutating func note(_ best: EpochRecord?) {
    guard let best else { return }
    bestEpoch = best.epoch
    scores["training"] = best.training
    scores["validation"] = best.validation
  }
}
