/// A place in a file; lines and columns count from 1, columns in UTF-8 bytes as compilers count them.
public struct Position: Sendable, Hashable, Codable {
  /// The path as the user would type it, relative to the book's folder.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1; nil when only the line is known.
  public var column: Int?

  /// A place in a file.
  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}
