/// What can go wrong while a report is published.
public enum ReportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A file could not be written, read or removed: its path and the system's words.
  case file(path: String, reason: String)

  /// The error as a sentence.
  public var description: String {
    switch self {
    case .file(let path, let reason): "\(path): \(reason)"
    }
  }
}
