import Plots

/// Something on a page that nothing divides: a line, a row of a table, a figure.
struct Row {
  /// How high it is, in points.
  var height: Double
  /// Where its first baseline is, in points from its top, if it has one.
  var baseline: Double?
  /// What is drawn; places are from the left end of the measure and the top of the row.
  var elements: [PageElement] = []
  /// What is drawn outside of the document's structure; places likewise.
  var furniture: [PageElement] = []
  /// The groups that it belongs to, from the outermost on.
  var groups: [Int] = []
  /// The footnotes whose marks it has.
  var notes: Range<Int> = 0..<0
  /// The headings that it begins, for running heads.
  var headings: [Heading] = []

  /// A heading as running heads name it.
  struct Heading {
    var level: Int
    var title: String
    var destination: String
  }
}

/// Rows that belong together, on each page anew: an element of the document's structure, an area on a ground.
struct RowGroup {
  var tag: StructureTag?
  var ground: Ground?
  /// The left and the right edge of its ground, in points from the left end of the measure.
  var left = 0.0
  var right = 0.0
}

/// What lies between two rows, where a page may end.
struct Gap {
  /// The room between both rows if they are on one page, in points.
  var space = 0.0
  /// What ending a page here costs.
  var cost = 0.0
  /// What the page ends with if it ends here.
  var closing: [Row] = []
  /// What the next page begins with.
  var opening: [Row] = []
  /// Whether a page must begin here.
  var start: Flow.PageStart?

  /// What a break costs that is taken only where there is no other.
  static let forbidden = 1e6
}

/// All rows of a flow in one column.
struct Galley {
  /// A row or a figure that may float, with what lies before it.
  struct Entry {
    enum Content {
      case row(Row)
      /// By its place in `floats`.
      case float(Int)
    }

    var gap: Gap
    var content: Content
  }

  /// A figure that may stand on the page after.
  struct Float {
    var row: Row
    var spacing: Spacing
  }

  /// A row of a footnote or a column with the room above it.
  struct ApartRow {
    var space: Double
    var row: Row
  }

  var entries: [Entry] = []
  var groups: [RowGroup] = []
  var floats: [Float] = []
  /// The rows of each footnote.
  var notes: [[ApartRow]] = []
  var outline: [SetBook.OutlineEntry] = []
  var problems: [Pagination.Problem] = []
}
