public import Datasets
import Digests
public import FoundationEssentials
public import Layers
import Preconditions
public import Tensors

/// A training with a name, kept in a folder: found again when nothing changed, gone on with when it was interrupted.
///
/// The folder `<root>/<name>` holds `run.json` (a `RunRecord`), `metrics.jsonl` (an `EpochRecord` a line) and
/// `checkpoints/epoch-001.safetensors` with its `.json`, of the best and the last epoch; `epoch-002-partial` after Ctrl-C.
public enum Run {
  /// Trains a network for some epochs and returns it as it was after the chosen one of them.
  ///
  /// A finished run of the same fingerprint is loaded, an interrupted one goes on from its last checkpoint with the same
  /// result as if it had not been interrupted, bit for bit; whatever else stands in the folder is replaced. Ctrl-C ends
  /// the training after the batch, with a checkpoint; a second one ends the process.
  ///
  /// - Parameters:
  ///   - name: the run's name and its folder's; no path.
  ///   - root: the folder of all runs.
  ///   - sources: whatever else must lead to a new training when it changes, such as digests of source files.
  ///   - configuration: what the network was made from, for the record.
  ///   - model: the network to begin with.
  ///   - optimizer: the rule, made for that network.
  ///   - training: the documents to learn from.
  ///   - validation: the documents that each epoch is judged by, when some are kept back.
  ///   - test: documents that judge the chosen epoch's network, when there are such.
  ///   - epochs: how many times to go through the training documents.
  ///   - choosing: which epoch's network is kept.
  ///   - loss: what is made smaller, and what the network's scores mean.
  ///   - frozen: parameters that stay as they are, by name; none when nil.
  ///   - batchSize: documents in a step.
  ///   - buckets: widths that rows may be cut to, with documents of like length in a batch; every row whole when nil.
  ///   - seed: what shuffling and dropout depend on.
  ///   - shards: parts that a batch is cut into, each on a thread of its own.
  ///   - progress: who is told during an epoch.
  /// - Precondition: at least one epoch, batches and shards of at least one, no empty corpus; validation documents where
  ///   the epoch is chosen by them.
  /// - Throws: `LearningError`: a file of the run can't be read or written, or is damaged; `interrupted` after Ctrl-C;
  ///   `diverged` after an epoch whose loss is not a number.
  public static func train<Rule: Optimizer>(
    name: String, in root: URL, sources: [String], configuration: some Encodable,
    model: Rule.Model, optimizer: Rule, training: EncodedCorpus, validation: EncodedCorpus? = nil,
    test: EncodedCorpus? = nil, epochs: Int,
    choosing: EpochChoice = .lowestValidationLoss, loss: Loss = .softmaxCrossEntropy,
    frozen: NamePattern? = nil, batchSize: Int, buckets: Buckets? = nil, seed: UInt64,
    shards: Int = 2,
    progress: Progress.Sink? = nil
  ) throws(LearningError) -> TrainedRun<Rule.Model> where Rule.Model: Classifier {
    require(RunFolder.isName(name), "Run: \"\(name)\" is no name of a folder")
    require(epochs > 0, "Run \(name): \(epochs) epochs")
    require(
      validation != nil || choosing == .last,
      "Run \(name): no validation documents to choose an epoch by; choose the last")
    let fingerprint = fingerprint(
      sources: sources, model: model, optimizer: optimizer, training: training,
      validation: validation, test: test, epochs: epochs, choosing: choosing, loss: loss,
      frozen: frozen, batchSize: batchSize, buckets: buckets, seed: seed, shards: shards)
    let folder = RunFolder(root.appending(path: name))
    let beginning = Checkpoint(model: model, optimizer: optimizer, epochs: [])
    var state = beginning
    var record: RunRecord
    let known = try folder.record(of: fingerprint)
    if let known, known.finished != nil {
      return try folder.load(known, into: beginning)
    } else if let known, let last = CheckpointName.all(in: folder.checkpoints).last {
      record = known
      state = try .read(last, in: folder.checkpoints, into: model, optimizer)
      let part = Double(state.partial?.samples ?? 0) / Double(training.labels.count)
      if state.epochs.count < epochs {
        record.resumptions = (record.resumptions ?? []) + [Double(state.epochs.count) + part]
      }
    } else {
      var data = ["training": training.digest]
      data["validation"] = validation?.digest
      data["test"] = test?.digest
      record = RunRecord(
        name: name, fingerprint: fingerprint, configuration: try folder.json(configuration),
        optimizer: optimizer.description, data: data, seed: seed, parameters: model.parameterCount,
        epochs: epochs, batchSize: batchSize, shards: shards, started: Date(), finished: nil,
        seconds: 0, bestEpoch: nil, scores: [:])
      try folder.begin(record)
    }

    var rest = Training(
      state.model, optimizer: state.optimizer, training: training, validation: validation,
      loss: loss, frozen: frozen, batchSize: batchSize, buckets: buckets, seed: seed,
      shards: shards,
      after: state.epochs.count, progress: progress)
    rest.partial = state.partial
    rest.isInterrupted = { Interruption.isRequested }
    let best = try Interruption.heard { () throws(LearningError) in
      try folder.complete(
        &rest, &record, after: state.epochs, of: epochs, choosing: choosing, beginning: beginning)
    }
    if let test {
      record.scores["test"] = best.model.scores(
        on: test, loss: loss, batchSize: batchSize, threads: shards)
    }
    record.finished = Date()
    try folder.write(record)
    return TrainedRun(
      directory: folder.url, record: record, epochs: best.epochs, model: best.model,
      wasTrained: true)
  }
}

extension RunFolder {
  /// Trains the epochs that are left, with a checkpoint after each, and returns all records and the chosen model.
  fileprivate func complete<Rule: Optimizer>(
    _ training: inout Training<Rule>, _ record: inout RunRecord, after done: [EpochRecord],
    of epochs: Int, choosing: EpochChoice, beginning: Checkpoint<Rule>
  ) throws(LearningError) -> (epochs: [EpochRecord], model: Rule.Model)
  where Rule.Model: Classifier {
    let sitting = ContinuousClock.now
    let before = record.seconds
    var done = done
    var best = try model(of: choosing.choice(among: done), beginning: beginning)
    while done.count < epochs {
      let epoch = training.next()
      if let epoch, !epoch.record.training.loss.isFinite {
        throw .diverged(run: record.name, epoch: done.count + 1)
      }
      if let epoch { done.append(epoch.record) }
      let chosen = choosing.choice(among: done)
      if let epoch, chosen == epoch.record { best = epoch.model }
      record.seconds = before + (ContinuousClock.now - sitting) / .seconds(1)
      record.note(chosen)
      try keep(
        Checkpoint(
          model: training.model, optimizer: training.optimizer, epochs: done,
          partial: training.partial), record)
      if done.count < epochs, Interruption.isRequested {
        throw .interrupted(
          run: record.name, epoch: done.count + 1, batches: training.partial?.batches ?? 0)
      }
    }
    return (done, best)
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
