/// What can go wrong with a saved pipeline.
public enum TextError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file can't be read.
  case unreadable(path: String, reason: String)
  /// The file is not the JSON of a pipeline.
  case notAPipeline(path: String, reason: String)
  /// The file can't be written.
  case unwritable(path: String, reason: String)

  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "The text pipeline \(path) can't be read: \(reason)."
    case .notAPipeline(let path, let reason): "\(path) holds no text pipeline: \(reason)."
    case .unwritable(let path, let reason):
      "The text pipeline can't be written to \(path): \(reason)."
    }
  }
}
