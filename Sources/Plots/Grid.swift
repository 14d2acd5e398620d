import Preconditions

/// A matrix of cells with the names of its rows and columns.
public struct Grid: Sendable, Hashable, Codable {
  /// How shades become colors.
  public enum Shading: String, Sendable, Hashable, Codable {
    /// 0 to 1 on the map cividis.
    case sequential
    /// 0, the page, to 1, blue.
    case tint
    /// -1, rust, over 0, the page, to 1, blue.
    case diverging
  }

  /// A rectangle of cells with an outline.
  public struct Highlight: Sendable, Hashable, Codable {
    /// The rows.
    public var rows: Range<Int>
    /// The columns.
    public var columns: Range<Int>
    /// The color of the outline.
    public var hue: Hue

    /// An outline around some cells.
    public init(rows: Range<Int>, columns: Range<Int>, hue: Hue = .vermillion) {
      self.rows = rows
      self.columns = columns
      self.hue = hue
    }
  }

  /// What the matrix is; empty for nothing.
  public var title: String
  /// What rows are.
  public var rowTitle: String
  /// What columns are.
  public var columnTitle: String
  /// The name of each row; empty for none.
  public var rows: [String]
  /// The name of each column; empty for none.
  public var columns: [String]
  /// The cells, row by row; where totals of rows and of columns meet, a second line says which.
  public var cells: [[Cell]]
  /// How many rows at the end stand apart, as totals do.
  public var summaryRows: Int
  /// How many columns at the end stand apart.
  public var summaryColumns: Int
  /// How shades become colors.
  public var shading: Shading
  /// What cells that stay silent mean, told where others say their lines; empty for nothing.
  public var silence: String
  /// What the color bar says from its low to its high end, where cells say no numbers; empty for no bar.
  public var barLabels: [String]
  /// What the colors of the bar stand for.
  public var barTitle: String
  /// Whether the cells of one row and column alike have an outline.
  public var outlinesDiagonal: Bool
  /// Outlined rectangles of cells.
  public var highlights: [Highlight]
  /// What stands between this grid and the next, such as `∗`.
  public var symbolAfter: String

  /// A matrix of cells.
  ///
  /// - Precondition: rows of equal length, as many as names where there are names.
  public init(
    title: String = "", rowTitle: String = "", columnTitle: String = "", rows: [String] = [],
    columns: [String] = [], cells: [[Cell]], summaryRows: Int = 0, summaryColumns: Int = 0,
    shading: Shading = .sequential, silence: String = "", barLabels: [String] = [],
    barTitle: String = "", outlinesDiagonal: Bool = false, highlights: [Highlight] = [],
    symbolAfter: String = ""
  ) {
    let width = cells.first?.count ?? 0
    require(cells.allSatisfy { $0.count == width }, "Grid: rows of different length")
    require(
      rows.isEmpty || rows.count == cells.count,
      "Grid: \(rows.count) row names for \(cells.count) rows")
    require(
      columns.isEmpty || columns.count == width,
      "Grid: \(columns.count) column names for \(width) columns")
    require(
      (0...cells.count).contains(summaryRows) && (0...width).contains(summaryColumns),
      "Grid: \(summaryRows) summary rows of \(cells.count), \(summaryColumns) columns of \(width)")
    self.title = title
    self.rowTitle = rowTitle
    self.columnTitle = columnTitle
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.summaryRows = summaryRows
    self.summaryColumns = summaryColumns
    self.shading = shading
    self.silence = silence
    self.barLabels = barLabels
    self.barTitle = barTitle
    self.outlinesDiagonal = outlinesDiagonal
    self.highlights = highlights
    self.symbolAfter = symbolAfter
  }

  /// How many rows are no summary.
  var bodyRows: Int { cells.count - summaryRows }
  /// How many columns are no summary.
  var bodyColumns: Int { (cells.first?.count ?? 0) - summaryColumns }
  /// The cells that are no summary, row by row.
  var bodyCells: [Cell] { cells.prefix(bodyRows).flatMap { $0.prefix(bodyColumns) } }
}
