import FoundationEssentials
import Tensors

/// A training's state between two batches: the tensors in a safetensors file, all else in a JSON beside it.
struct Checkpoint<Rule: Optimizer> {
  var model: Rule.Model
  var optimizer: Rule
  /// Every epoch so far.
  var epochs: [EpochRecord]
  /// What the epoch under way has behind it; nil between epochs.
  var partial: PartialEpoch?

  /// What the JSON holds.
  private struct Companion: Codable {
    let step: Int
    let optimizer: String
    let epochs: [EpochRecord]
    let partial: PartialEpoch?
  }

  /// Names of the optimizer's tensors start with this; the others are the model's, under their own names.
  private static var prefix: String { "optimizer" }

  /// The moment that it keeps.
  var name: CheckpointName {
    CheckpointName(epoch: epochs.count + (partial == nil ? 0 : 1), isPartial: partial != nil)
  }

  /// Writes both files, the companion last: where it stands, the checkpoint is complete.
  func write(to folder: URL) throws(LearningError) {
    let files = name.files(in: folder)
    let state = optimizer.parameters.map { (name: "\(Self.prefix).\($0.name)", value: $0.value) }
    try SafeTensors.write(model.parameters + state, to: files.tensors)
    try writeJSON(
      Companion(
        step: optimizer.step, optimizer: optimizer.description, epochs: epochs, partial: partial),
      to: files.companion)
  }

  /// Reads the checkpoint of a moment into a model and an optimizer of the same make.
  ///
  /// - Throws: `LearningError`, which names the file and what is wrong with it.
  static func read(
    _ name: CheckpointName, in folder: URL, into model: Rule.Model, _ optimizer: Rule
  ) throws(LearningError) -> Checkpoint {
    let files = name.files(in: folder)
    let companion = try readJSON(Companion.self, from: files.companion)
    var result = Checkpoint(
      model: model, optimizer: optimizer, epochs: companion.epochs, partial: companion.partial)
    func damaged(_ reason: String) -> LearningError {
      .damaged(path: files.companion.path, reason: reason)
    }
    guard result.name == name else {
      throw damaged("it tells of \(companion.epochs.count) epochs, which its name doesn't")
    }
    guard companion.optimizer == optimizer.description else {
      throw damaged("it is of \(companion.optimizer), not of \(optimizer.description)")
    }
    guard companion.step >= 0 else { throw damaged("it tells of \(companion.step) steps") }
    let tensors = try SafeTensors(contentsOf: files.tensors)
    try result.model.load(tensors, at: files.tensors)
    try result.optimizer.load(tensors, prefix: "\(prefix).", at: files.tensors)
    result.optimizer.step = companion.step
    return result
  }

  /// The records of all epochs up to a moment that has a checkpoint.
  static func epochs(
    upTo name: CheckpointName, in folder: URL
  ) throws(LearningError) -> [EpochRecord] {
    try readJSON(Companion.self, from: name.files(in: folder).companion).epochs
  }

  /// Removes all checkpoints but some.
  static func prune(_ folder: URL, keeping names: Set<CheckpointName>) {
    let kept = Set(
      names.flatMap { name in
        let files = name.files(in: folder)
        return [files.tensors.lastPathComponent, files.companion.lastPathComponent]
      })
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // The companions go first, so that none is ever without its tensors.
    for name in found.sorted() where name.hasPrefix("epoch-") && !kept.contains(name) {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}
