/// Something a person must know about a place in a book.
public struct Diagnostic: Error, Sendable, Hashable, Codable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable, Codable {
    /// The build fails.
    case error
    /// The build goes on.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var position: Position?
  /// One sentence without a full stop.
  public var message: String
  /// What to do about it, if that is known.
  public var suggestion: String?
  /// The source line, for the excerpt with its caret.
  public var sourceLine: String?

  /// A finding.
  public init(
    _ message: String, at position: Position? = nil, severity: Severity = .error,
    suggestion: String? = nil, sourceLine: String? = nil
  ) {
    self.message = message
    self.position = position
    self.severity = severity
    self.suggestion = suggestion
    self.sourceLine = sourceLine
  }
}
