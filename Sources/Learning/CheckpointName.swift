import FoundationEssentials

/// Which moment of a run a checkpoint keeps: after an epoch, or in the middle of one.
struct CheckpointName: Hashable, Comparable {
  /// The epoch that is done or under way, from 1.
  let epoch: Int
  /// Whether it is under way.
  let isPartial: Bool

  /// The moment after an epoch, or in it.
  init(epoch: Int, isPartial: Bool = false) {
    self.epoch = epoch
    self.isPartial = isPartial
  }

  /// The moment that a companion's file name tells, such as `epoch-003.json` or `epoch-004-partial.json`.
  init?(file: String) {
    guard file.hasPrefix("epoch-"), file.hasSuffix(".json") else { return nil }
    let name = file.dropFirst("epoch-".count).dropLast(".json".count)
    isPartial = name.hasSuffix("-partial")
    guard let epoch = Int(isPartial ? name.dropLast("-partial".count) : name) else { return nil }
    self.epoch = epoch
  }

  /// The two files in a folder.
  func files(in folder: URL) -> (tensors: URL, companion: URL) {
    let digits = String(epoch)
    let number = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    let name = "epoch-\(number)\(isPartial ? "-partial" : "")"
    return (folder.appending(path: "\(name).safetensors"), folder.appending(path: "\(name).json"))
  }

  /// The order in which a run passes the moments.
  static func < (one: CheckpointName, other: CheckpointName) -> Bool {
    (one.epoch, one.isPartial ? 0 : 1) < (other.epoch, other.isPartial ? 0 : 1)
  }

  /// The complete checkpoints of a folder, in order.
  static func all(in folder: URL) -> [CheckpointName] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { CheckpointName(file: $0) }.sorted()
  }
}
