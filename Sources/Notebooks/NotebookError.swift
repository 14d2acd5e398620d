/// Why a file is no notebook that can be read.
public enum NotebookError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is no JSON: what is wrong and in which line, from 1.
  case notJSON(String, line: Int)
  /// It is of another format.
  case version(String)
  /// Something that every notebook has is missing or of the wrong kind.
  case malformed(String)

  /// One sentence without a full stop.
  public var description: String {
    switch self {
    case .notJSON(let reason, let line): "line \(line) is no JSON: \(reason)"
    case .version(let version):
      "it is a notebook of format \(version), and only format 4 is read; "
        + "'jupyter nbconvert --to notebook' brings it up to date"
    case .malformed(let reason): "it is no notebook: \(reason)"
    }
  }
}
