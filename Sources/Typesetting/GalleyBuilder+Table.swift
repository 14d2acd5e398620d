import Plots

extension GalleyBuilder {
  /// The least number of rows of a table on a page.
  private static let leastRows = 2

  mutating func add(_ table: Flow.Table, in frame: Frame) {
    begin(table.spacing, in: frame)
    if let name = table.destination { addDestination(name) }
    let outer = open(RowGroup(tag: .table), in: frame)
    let setter = TableSetter(table, in: frame, measure: &measure)
    if setter.isCramped { isCramped = true }
    if let caption = table.caption {
      let inner = open(RowGroup(tag: .caption), in: outer)
      let lines = caption.lines(in: frame.width, measure: &measure)
      for row in rows(of: lines, of: caption, in: inner) { addKept(row, in: inner) }
      addKept(Row(height: caption.spacing.after), in: outer)
    }
    let rule = Row(
      height: table.rule.width,
      furniture: [
        .shape(
          .line(
            from: Point(x: frame.left, y: table.rule.width / 2),
            to: Point(x: setter.right, y: table.rule.width / 2), stroke: table.rule))
      ])
    addRow(rule, in: outer)
    keepWithNext()
    let head = setter.head.flatMap {
      rows(of: $0, isHead: true, of: table, by: setter, highest: .infinity)
    }
    for row in head { addKept(row, in: outer) }
    if !head.isEmpty { addKept(rule, in: outer) }
    var inner = outer
    inner.closing.insert(rule.inside(outer), at: 0)
    inner.opening +=
      continued(table, in: outer) + [rule.inside(outer)] + head.map { $0.inside(outer) }
      + (head.isEmpty ? [] : [rule.inside(outer)])
    addRows(of: table, by: setter, in: inner)
    addRow(rule, cost: Gap.forbidden, in: outer)
    end(table.spacing)
  }

  private mutating func addKept(_ row: Row, in frame: Frame) {
    addRow(row, in: frame)
    keepWithNext()
  }

  private mutating func addRows(of table: Flow.Table, by setter: TableSetter, in frame: Frame) {
    let edges = (frame.opening + frame.closing).reduce(0) { $0 + $1.height }
    let rows = setter.rows.map {
      self.rows(of: $0, isHead: false, of: table, by: setter, highest: pageHeight - edges)
    }
    let height = rows.joined().reduce(edges) { $0 + $1.height }
    let cost = Cost.inside(height: height / pageHeight)
    for (place, parts) in rows.enumerated() {
      for (part, row) in parts.enumerated() {
        let isTornOff =
          part == 0 && (place < Self.leastRows || rows.count - place < Self.leastRows)
        addRow(row, cost: place > 0 && isTornOff ? Gap.forbidden : cost, in: frame)
      }
    }
  }

  /// The caption as it stands on further pages.
  private mutating func continued(_ table: Flow.Table, in frame: Frame) -> [Row] {
    guard var caption = table.caption else { return [] }
    caption.pieces = caption.pieces.flatMap(\.repeated) + table.continuation
    let inner = open(RowGroup(tag: .caption), in: frame)
    let lines = caption.lines(in: frame.width, measure: &measure)
    let room = Row(height: caption.spacing.after)
    return rows(of: lines, of: caption, in: inner).map { $0.inside(inner) } + [room.inside(frame)]
  }

  /// A row, or the lines of one that is higher than a page.
  private mutating func rows(
    of cells: [Paragraph], isHead: Bool, of table: Flow.Table, by setter: TableSetter,
    highest: Double
  ) -> [Row] {
    let known = galley.notes.count
    let columns: [[Row]] = zip(cells, setter.columns).map { cell, column in
      let (paragraph, lines) = setter.lines(of: cell, in: column, measure: &measure)
      let frame = Frame(left: column.left, width: column.width)
      return rows(of: lines, of: paragraph, in: frame)
    }
    let notes = known..<galley.notes.count
    let heights = columns.map { $0.reduce(0) { $0 + $1.height } }
    let height = (heights.max() ?? 0) + 2 * table.rowPadding
    guard height > highest else {
      let tops = heights.map {
        table.rowPadding + (isHead ? height - 2 * table.rowPadding - $0 : 0)
      }
      let row = row(height: height, columns: columns, tops: tops, isHead: isHead, of: table)
      return [row.with(notes: notes)]
    }
    return (0..<(columns.map(\.count).max() ?? 0)).map { place in
      let lines = columns.map { place < $0.count ? [$0[place]] : [] }
      let height = lines.joined().map(\.height).max() ?? 0
      let tops = lines.map { _ in 0.0 }
      let row = row(height: height, columns: lines, tops: tops, isHead: isHead, of: table)
      return row.with(notes: place == 0 ? notes : 0..<0)
    }
  }

  /// A row from the lines of its cells and the places of their tops.
  private func row(
    height: Double, columns: [[Row]], tops: [Double], isHead: Bool, of table: Flow.Table
  ) -> Row {
    var row = Row(height: height)
    let cells = zip(columns, tops).enumerated().map { place, cell -> PageElement in
      var (elements, y): ([PageElement], Double) = ([], cell.1)
      for line in cell.0 {
        elements += line.elements.moved(by: Point(x: 0, y: y))
        y += line.height
      }
      let isHeader = isHead || place == 0 && table.hasRowHeaders
      return .tagged(isHeader ? .tableHeader : .tableCell, elements)
    }
    row.elements = [.tagged(.tableRow, cells)]
    return row
  }
}

extension Row {
  /// The same row as a part of groups, without what a page must have only once.
  fileprivate func inside(_ frame: GalleyBuilder.Frame) -> Row {
    var row = self
    row.groups = frame.groups
    row.notes = 0..<0
    row.elements = elements.compactMap(\.withoutDestinations)
    return row
  }

  fileprivate func with(notes: Range<Int>) -> Row {
    var row = self
    row.notes = notes
    return row
  }
}

extension PageElement {
  /// The same element without places that links lead to.
  fileprivate var withoutDestinations: PageElement? {
    switch self {
    case .destination: nil
    case .tagged(let tag, let elements): .tagged(tag, elements.compactMap(\.withoutDestinations))
    case .link(let target, let elements): .link(target, elements.compactMap(\.withoutDestinations))
    case .text, .shape, .scene, .formula, .picture: self
    }
  }
}

extension Paragraph.Piece {
  /// The same piece as it stands a second time: with the marks of notes, but without the notes.
  fileprivate var repeated: [Paragraph.Piece] {
    switch self {
    case .note(let note): note.mark
    case .link(let target, let pieces): [.link(target, pieces.flatMap(\.repeated))]
    case .destination: []
    case .text, .verbatim, .box, .lineBreak: [self]
    }
  }
}
