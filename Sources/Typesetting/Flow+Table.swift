public import Plots

extension Flow {
  /// A table with its caption above; between rows it may go on on the next page, where its head stands again.
  public struct Table: Sendable, Hashable {
    /// How the cells of a column stand.
    public enum Alignment: Sendable, Hashable {
      /// Flush at the left.
      case left
      /// In the middle.
      case center
      /// Flush at the right.
      case right
      /// Numbers with their points below each other; whatever is no number stands flush at the right.
      case decimal
    }

    /// The columns.
    public var columns: [Alignment]
    /// The rows of the head, cell by cell; their cells are headers of columns.
    public var head: [[Paragraph]]
    /// The rows, cell by cell.
    public var rows: [[Paragraph]]
    /// What stands above it, with the room below it before the table.
    public var caption: Paragraph?
    /// What is added to the caption on further pages, such as ` (continued)`.
    public var continuation: [Paragraph.Piece]
    /// Whether the first cell of each row is its header.
    public var hasRowHeaders: Bool
    /// The room between columns, in points.
    public var columnGap: Double
    /// The room above and below the lines of a row, in points.
    public var rowPadding: Double
    /// The lines at the top, below the head and at the bottom.
    public var rule: Scene.Stroke
    /// The smallest type to which a table that is too wide may shrink, in points.
    public var smallestSize: Double
    /// The name by which links lead to it, and problems call it.
    public var destination: String?
    /// The room around it.
    public var spacing: Spacing

    /// A table.
    public init(
      columns: [Alignment], head: [[Paragraph]], rows: [[Paragraph]], caption: Paragraph? = nil,
      continuation: [Paragraph.Piece] = [], hasRowHeaders: Bool = false, columnGap: Double = 12,
      rowPadding: Double = 2, rule: Scene.Stroke, smallestSize: Double = 7,
      destination: String? = nil, spacing: Spacing = .none
    ) {
      self.columns = columns
      self.head = head
      self.rows = rows
      self.caption = caption
      self.continuation = continuation
      self.hasRowHeaders = hasRowHeaders
      self.columnGap = columnGap
      self.rowPadding = rowPadding
      self.rule = rule
      self.smallestSize = smallestSize
      self.destination = destination
      self.spacing = spacing
    }
  }
}
