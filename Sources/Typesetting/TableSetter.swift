import Plots

/// The cells of a table in their columns, row by row.
struct TableSetter {
  /// Where a column is, in points from the left end of the page's measure.
  struct Column {
    var alignment: Flow.Table.Alignment
    var left: Double
    var width: Double
    /// How far right of its numbers' points the column goes, if it has any.
    var afterPoint: Double?
  }

  private(set) var columns: [Column] = []
  /// The rows of the head and the others, in the type in which they are set.
  let head: [[Paragraph]]
  let rows: [[Paragraph]]
  /// Whether words are too wide for their columns, or would be in the type that was asked for.
  let isCramped: Bool

  init(_ table: Flow.Table, in frame: GalleyBuilder.Frame, measure: inout TypeMeasure) {
    let all = table.head + table.rows
    let count = max(table.columns.count, all.map(\.count).max() ?? 0)
    let gaps = table.columnGap * Double(max(0, count - 1))
    let zeros = Array(repeating: 0.0, count: count)
    var (head, body, least) = (zeros, zeros, zeros)
    for (index, row) in all.enumerated() {
      for (place, cell) in row.enumerated() {
        let extent = cell.extent(measure: &measure)
        least[place] = max(least[place], extent.least)
        if index < table.head.count {
          head[place] = max(head[place], extent.natural)
        } else {
          body[place] = max(body[place], extent.natural)
        }
      }
    }
    let alignments =
      table.columns
      + Array(repeating: .left, count: count - table.columns.count)
    for place in 0..<count where alignments[place] == .decimal {
      let parts = Self.parts(of: table.rows, at: place, measure: &measure)
      body[place] = max(body[place], parts.before + parts.after)
      least[place] = max(least[place], parts.before + parts.after)
    }
    let size = all.joined().map(\.typeSize).max() ?? 0
    let widths = ColumnWidths(
      natural: zip(head, body).map(max), body: body, least: least,
      available: max(Double(count), frame.width - gaps),
      smallest: size > 0 ? table.smallestSize / size : 1)
    let factor = widths.factor
    isCramped = factor < 1
    self.head = table.head.map { $0.map { factor < 1 ? $0.scaled(by: factor) : $0 } }
    rows = table.rows.map { $0.map { factor < 1 ? $0.scaled(by: factor) : $0 } }
    var left = frame.left
    for place in 0..<count {
      var column = Column(
        alignment: alignments[place], left: left, width: widths.widths[place], afterPoint: nil)
      if column.alignment == .decimal {
        let parts = Self.parts(of: rows, at: place, measure: &measure)
        if parts.before + parts.after <= column.width + 0.01 { column.afterPoint = parts.after }
      }
      columns.append(column)
      left += column.width + table.columnGap
    }
  }

  /// More than any line is wide, in points.
  private static let unbounded = 1e6

  /// Where the last column ends, in points.
  var right: Double { columns.last.map { $0.left + $0.width } ?? 0 }

  /// How wide the numbers of a column are at most before their points and from there on, in points.
  private static func parts(
    of rows: [[Paragraph]], at column: Int, measure: inout TypeMeasure
  ) -> (before: Double, after: Double) {
    var (before, after) = (0.0, 0.0)
    for row in rows where column < row.count {
      guard let line = number(in: row[column], measure: &measure) else { continue }
      before = max(before, line.point)
      after = max(after, line.line.right - line.point)
    }
    return (before, after)
  }

  /// The line of a cell that is a number, and where on it the point is, in points.
  private static func number(
    in cell: Paragraph, measure: inout TypeMeasure
  ) -> (line: SetLine, point: Double)? {
    var cell = cell
    cell.alignment = .ragged
    let lines = cell.lines(in: Self.unbounded, measure: &measure)
    guard lines.count == 1, let line = lines.first,
      var offset = DecimalPoint.offset(in: line.elements.map(\.string).joined())
    else { return nil }
    for text in line.elements.flatMap(\.texts) {
      if offset <= text.string.count {
        let style = measure.index(of: text.style)
        let width = measure.width(ofText: text.string.prefix(offset), in: style)
        return (line, text.origin.x + width)
      }
      offset -= text.string.count
    }
    return nil
  }

  /// The lines of a cell, from the left end of its column.
  func lines(
    of cell: Paragraph, in column: Column, measure: inout TypeMeasure
  ) -> (paragraph: Paragraph, lines: [SetLine]) {
    var cell = cell
    cell.tag = nil
    switch column.alignment {
    case .left: cell.alignment = .ragged
    case .center: cell.alignment = .centered
    case .right, .decimal: cell.alignment = .right
    }
    if let afterPoint = column.afterPoint,
      let (line, point) = Self.number(in: cell, measure: &measure)
    {
      var line = line
      let shift = column.width - afterPoint - point
      line.elements = line.elements.moved(by: Point(x: shift, y: 0))
      line.left += shift
      line.right += shift
      return (cell, [line])
    }
    return (cell, cell.lines(in: column.width, measure: &measure))
  }
}
