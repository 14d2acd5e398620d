import Plots

extension GalleyBuilder {
  /// The highest row of columns, in pages: nothing divides it, and a heading above it needs its room.
  private static let highestColumns = 2.0 / 3

  mutating func add(_ columns: Flow.Columns, in frame: Frame) {
    // Whether all have room is known when they are set.
    var trial = self
    if let rows = trial.rows(of: columns, in: frame) {
      self = trial
      begin(columns.spacing, in: frame)
      for (place, row) in rows.enumerated() {
        if place > 0 { begin(Spacing(before: columns.gap), in: frame) }
        addRow(row, in: frame)
      }
      end(columns.spacing)
    } else {
      add(columns.otherwise, in: frame)
    }
  }

  /// The rows of columns; nil where one has too little room.
  private mutating func rows(of columns: Flow.Columns, in frame: Frame) -> [Row]? {
    let count = max(1, columns.count)
    let width = Flow.Columns.width(of: count, gap: columns.gap, in: frame.width)
    guard width > 0 else { return nil }
    var rows: [Row] = []
    for first in stride(from: 0, to: columns.columns.count, by: count) {
      let known = galley.notes.count
      var row = Row(height: 0)
      for (place, blocks) in columns.columns[first...].prefix(count).enumerated() {
        let left = frame.left + Double(place) * (width + columns.gap)
        let column = apart(blocks, in: Frame(left: left, width: width))
        guard !column.isCramped else { return nil }
        add(column.rows, to: &row)
      }
      row.notes = known..<galley.notes.count
      guard row.height <= pageHeight * Self.highestColumns else { return nil }
      rows.append(row)
    }
    return rows
  }

  /// Adds a column to those of a row.
  private func add(_ column: [Galley.ApartRow], to row: inout Row) {
    var placed: [PageComposer.PlacedRow] = []
    var height = 0.0
    for (place, part) in column.enumerated() {
      if place > 0 { height += part.space }
      if row.baseline == nil { row.baseline = part.row.baseline.map { $0 + height } }
      placed.append(PageComposer.PlacedRow(row: part.row, y: height))
      height += part.row.height
    }
    let composer = PageComposer(
      groups: galley.groups, area: Rectangle(x: 0, y: 0, width: 0, height: 0))
    row.elements += composer.content(of: placed)
    row.furniture += composer.furniture(of: placed)
    row.headings += column.flatMap(\.row.headings)
    row.height = max(row.height, height)
  }
}
