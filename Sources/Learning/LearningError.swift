/// What can go wrong with files of the laboratory.
public enum LearningError: Error, Hashable, CustomStringConvertible {
  /// A file can't be read or written; `reason` is the system's.
  case inaccessible(path: String, reason: String)
  /// A file is not what it should be.
  case damaged(path: String, reason: String)
  /// A file is sound but made for another network; names the first tensor that differs.
  case differs(path: String, tensor: String, reason: String)
  /// The loss of an epoch is not a number, or infinite.
  case diverged(run: String, epoch: Int)
  /// Ctrl-C ended a run; its checkpoint is written.
  case interrupted(run: String, epoch: Int, batches: Int)

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .inaccessible(let path, let reason): "\(path) can't be used: \(reason)"
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .differs(let path, let tensor, let reason):
      "\(path) doesn't fit the network: tensor \(tensor) \(reason)"
    case .diverged(let run, let epoch):
      "run \(run) diverged in epoch \(epoch): the loss is not a number; a lower learning rate or clipping may help"
    case .interrupted(let run, let epoch, let batches):
      "run \(run) was interrupted after \(batches) batches of epoch \(epoch); it goes on from there next time"
    }
  }
}
