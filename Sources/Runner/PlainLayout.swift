import Chapters

/// Where the cells and inline values of a chapter stand in the source that the parser reads.
struct PlainLayout {
  private let tangle: Tangle
  private let source: [UInt8]
  /// The bytes of each cell that takes part, in order.
  private let cells: [(index: Int, range: Range<Int>)]
  /// The bytes of each inline value, in order.
  private let values: [Range<Int>]

  init(_ tangle: Tangle) {
    self.tangle = tangle
    source = Array(tangle.plainSource.utf8)
    var start = 0
    func range(ofNext count: Int) -> Range<Int> {
      defer { start += count }
      return start..<start + count
    }
    cells = tangle.chapter.cells.indices.filter(tangle.includes).map {
      ($0, range(ofNext: tangle.plain($0).utf8.count))
    }
    values = tangle.chapter.values.map {
      range(ofNext: Tangle.valueLead.utf8.count + $0.expression.utf8.count + 1)
    }
  }

  /// The offset from which on the cells run only after a statement.
  func horizon(of statement: ClosedRange<Int>) -> Int {
    guard let value = values.firstIndex(where: { $0.contains(statement.lowerBound) }) else {
      return statement.upperBound + 1
    }
    let before = tangle.chapter.values[value].cell ?? -1
    return cells.last { $0.index <= before }?.range.upperBound ?? 0
  }

  /// The place in the chapter, and the cell; nil for an inline value.
  func place(of offset: Int) -> (position: Position, cell: Int?) {
    let chapter = tangle.chapter
    if let (index, range) = cells.first(where: { $0.range.contains(offset) }) {
      let (line, column) = tangle.place(of: offset - range.lowerBound, in: Array(source[range]))
      let first = chapter.cells[index].position.line
      return (Position(file: chapter.path, line: first + line, column: column + 1), index)
    }
    let value = values.firstIndex { $0.contains(offset) }
    var position =
      value.map { chapter.values[$0].position } ?? Position(file: chapter.path, line: 1)
    if let value, let column = position.column {
      let lead = values[value].lowerBound + Tangle.valueLead.utf8.count
      position.column = column + max(0, offset - lead)
    }
    return (position, nil)
  }
}
