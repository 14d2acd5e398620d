/// What a cell put on its page, by media type.
public struct Display: Sendable, Hashable, Codable {
  /// `text/plain`, `text/html`, `Display.table` or `Display.plot`.
  public var mediaType: String
  /// The content; JSON for tables and plots.
  public var content: String

  /// The media type of a `Table` as JSON.
  public static let table = "application/vnd.octavo.table+json"
  /// The media type of a plot as JSON; only the report opens it.
  public static let plot = "application/vnd.octavo.plot+json"

  /// A display.
  public init(mediaType: String, content: String) {
    self.mediaType = mediaType
    self.content = content
  }
}

/// A table as data.
public struct Table: Sendable, Hashable, Codable {
  /// A column's heading and how it stands.
  public struct Column: Sendable, Hashable, Codable {
    /// The heading.
    public var title: String
    /// How its cells stand.
    public var alignment: Block.Alignment

    /// A column.
    public init(_ title: String, alignment: Block.Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The columns.
  public var columns: [Column]
  /// The cells, row by row.
  public var rows: [[String]]
  /// What readers may sort the rows by.
  ///
  /// For each cell a number, or nil for its text. A table without keys stays as it is.
  public var sortKeys: [[Double?]]?

  /// A table.
  public init(columns: [Column], rows: [[String]], sortKeys: [[Double?]]? = nil) {
    self.columns = columns
    self.rows = rows
    self.sortKeys = sortKeys
  }
}
