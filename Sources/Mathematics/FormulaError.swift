/// Why a formula can't be read, and where.
public struct FormulaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, as a sentence without a full stop.
  public let message: String
  /// Where, in UTF-8 bytes from the start of the source; as many as the source has where it ends too early.
  public let offset: Int
  /// What may have been meant, such as "did you mean \alpha?".
  public let suggestion: String?

  init(_ message: String, at offset: Int, suggestion: String? = nil) {
    self.message = message
    self.offset = offset
    self.suggestion = suggestion
  }

  /// Message and suggestion in one line.
  public var description: String { suggestion.map { "\(message); \($0)" } ?? message }
}
