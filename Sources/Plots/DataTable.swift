/// Data behind a plot in rows, for who can't see it or wants to draw it anew.
public struct DataTable: Sendable, Hashable {
  /// What it holds, where a plot has several; empty for nothing.
  public var title: String
  /// The heads of the columns; empty for none.
  public var columns: [String]
  /// Whether each row begins with its name.
  public var namesRows: Bool
  /// The fields, row by row; numbers with all their digits, but those of a matrix as its cells say them.
  public var rows: [[String]]

  /// A table.
  public init(
    title: String = "", columns: [String], namesRows: Bool = false, rows: [[String]]
  ) {
    self.title = title
    self.columns = columns
    self.namesRows = namesRows
    self.rows = rows
  }
}
