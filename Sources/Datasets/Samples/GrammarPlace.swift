/// A line of a grammar file.
public struct GrammarPlace: Sendable, Hashable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, counted from 1.
  public let line: Int

  /// The line `line` of `file`.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }

  /// The place as compilers write it: `file:line`.
  public var description: String { "\(file):\(line)" }
}
