import FoundationEssentials
import Tensors

/// A training's state after an epoch: the tensors in a safetensors file, all else in a JSON beside it.
struct Checkpoint<Rule: Optimizer> {
  var model: Rule.Model
  var optimizer: Rule
  /// Every epoch so far.
  var epochs: [EpochRecord]

  /// What the JSON holds.
  private struct Companion: Codable {
    let epoch: Int
    let step: Int
    let optimizer: String
    let epochs: [EpochRecord]
  }

  /// Names of the optimizer's tensors start with this; the others are the model's, under their own names.
  private static var prefix: String { "optimizer" }

  /// The two files of an epoch's checkpoint.
  static func files(ofEpoch epoch: Int, in folder: URL) -> (tensors: URL, companion: URL) {
    let digits = String(epoch)
    let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return (
      folder.appending(path: "epoch-\(number).safetensors"),
      folder.appending(path: "epoch-\(number).json")
    )
  }

  /// Writes both files, the companion last: where it stands, the checkpoint is complete.
  func write(to folder: URL) throws(LearningError) {
    let files = Self.files(ofEpoch: epochs.count, in: folder)
    let state = optimizer.parameters.map { (name: "\(Self.prefix).\($0.name)", value: $0.value) }
    try SafeTensors.write(model.parameters + state, to: files.tensors)
    try writeJSON(
      Companion(
        epoch: epochs.count, step: optimizer.step,
        optimizer: optimizer.description, epochs: epochs), to: files.companion)
  }

  /// Reads the checkpoint of an epoch into a model and an optimizer of the same make.
  static func read(
    epoch: Int, in folder: URL, into model: Rule.Model, _ optimizer: Rule
  ) throws(LearningError) -> Checkpoint {
    let files = files(ofEpoch: epoch, in: folder)
    let companion = try readJSON(Companion.self, from: files.companion)
    let tensors = try SafeTensors(contentsOf: files.tensors)
    var result = Checkpoint(model: model, optimizer: optimizer, epochs: companion.epochs)
    try result.model.load(tensors, at: files.tensors)
    try result.optimizer.load(tensors, prefix: "\(prefix).", at: files.tensors)
    result.optimizer.step = companion.step
    return result
  }

  /// The records of all epochs up to one that has a checkpoint.
  static func epochs(upTo epoch: Int, in folder: URL) throws(LearningError) -> [EpochRecord] {
    try readJSON(Companion.self, from: files(ofEpoch: epoch, in: folder).companion).epochs
  }

  /// The last complete checkpoint's epoch among the files of a folder.
  static func lastEpoch(in folder: URL) -> Int? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { name in
      name.hasPrefix("epoch-") && name.hasSuffix(".json")
        ? Int(name.dropFirst("epoch-".count).dropLast(".json".count)) : nil
    }.max()
  }

  /// Removes all checkpoints but those of some epochs.
  static func prune(_ folder: URL, keeping epochs: Set<Int>) {
    let kept = Set(
      epochs.flatMap { epoch in
        let files = files(ofEpoch: epoch, in: folder)
        return [files.tensors.lastPathComponent, files.companion.lastPathComponent]
      })
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    // The companions go first, so that none is ever without its tensors.
    for name in names.sorted() where name.hasPrefix("epoch-") && !kept.contains(name) {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
  }
}
