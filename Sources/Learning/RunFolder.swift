import Digests
import FoundationEssentials
import Tensors

/// The files of one run.
struct RunFolder {
  let url: URL

  init(_ url: URL) { self.url = url }

  var checkpoints: URL { url.appending(path: "checkpoints") }

  private var recordFile: URL { url.appending(path: "run.json") }
  private var metricsFile: URL { url.appending(path: "metrics.jsonl") }

  /// The record of a run with that fingerprint, if one stands here.
  ///
  /// - Throws: `LearningError.damaged` when a record stands here that can't be read: what it belongs to may be worth hours.
  func record(of fingerprint: Digest) throws(LearningError) -> RunRecord? {
    struct Mark: Decodable { let fingerprint: Digest }
    guard FileManager.default.fileExists(atPath: recordFile.path),
      try readJSON(Mark.self, from: recordFile).fingerprint == fingerprint
    else { return nil }
    return try readJSON(RunRecord.self, from: recordFile)
  }

  /// Whether a name can be a run's, and so its folder's.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && name != "." && name != ".."
  }

  /// Replaces whatever stands here by a run that begins.
  func begin(_ record: RunRecord) throws(LearningError) {
    do {
      if FileManager.default.fileExists(atPath: url.path) {
        try FileManager.default.removeItem(at: url)
      }
    } catch { throw .inaccessible(path: url.path, reason: "\(error)") }
    try write(record)
  }

  func write(_ record: RunRecord) throws(LearningError) { try writeJSON(record, to: recordFile) }

  /// Writes everything down; checkpoints that are neither of the chosen epoch nor of the last, nor this one, go.
  func keep<Rule: Optimizer>(
    _ state: Checkpoint<Rule>, _ record: RunRecord
  ) throws(LearningError) {
    try state.write(to: checkpoints)
    var lines = Data()
    for epoch in state.epochs {
      lines += try encodeJSON(epoch, onOneLine: true, for: metricsFile) + Data("\n".utf8)
    }
    try writeWhole(lines, to: metricsFile)
    try write(record)
    Checkpoint<Rule>.prune(
      checkpoints,
      keeping: [
        state.name, CheckpointName(epoch: state.epochs.count),
        CheckpointName(epoch: record.bestEpoch ?? state.epochs.count),
      ])
  }

  /// A finished run, from its files.
  func load<Rule: Optimizer>(
    _ record: RunRecord, into beginning: Checkpoint<Rule>
  ) throws(LearningError) -> TrainedRun<Rule.Model> {
    guard let last = CheckpointName.all(in: checkpoints).last else {
      throw .inaccessible(path: checkpoints.path, reason: "a finished run has no checkpoint")
    }
    let epochs = try Checkpoint<Rule>.epochs(upTo: last, in: checkpoints)
    let chosen = epochs.first { $0.epoch == record.bestEpoch }
    return TrainedRun(
      directory: url, record: record, epochs: epochs,
      model: try model(of: chosen, beginning: beginning), wasTrained: false)
  }

  /// The model after an epoch; the beginning's before any.
  func model<Rule: Optimizer>(
    of epoch: EpochRecord?, beginning: Checkpoint<Rule>
  ) throws(LearningError) -> Rule.Model {
    var model = beginning.model
    if let epoch {
      try model.load(from: CheckpointName(epoch: epoch.epoch).files(in: checkpoints).tensors)
    }
    return model
  }

  /// A value as it will stand in the record.
  func json(_ value: some Encodable) throws(LearningError) -> JSONValue {
    do { return try JSONValue(value) } catch {
      throw .inaccessible(path: recordFile.path, reason: "the configuration is no JSON: \(error)")
    }
  }
}
