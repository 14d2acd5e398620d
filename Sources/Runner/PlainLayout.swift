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
      range(ofNext: (Tangle.valueLead + $0.expression + Tangle.valueTail).utf8.count)
    }
  }

  /// Each cell that takes part and each inline value, as bytes of the source.
  var parts: [Range<Int>] { cells.map(\.range) + values }

  /// The text of some bytes of the source.
  func text(of part: Range<Int>) -> String { String(decoding: source[part], as: UTF8.self) }

  /// What the parser says of some bytes of the source, at its place in the chapter.
  ///
  /// What is missing at an end is told behind the last letter of the chapter, not behind what was put there.
  func diagnostic(_ finding: CompilerFinding, in part: Range<Int>) -> Diagnostic {
    func offset(line: Int, column: Int) -> Int {
      let lines = source[part].split(
        separator: UInt8(ascii: "\n"), maxSplits: line - 1, omittingEmptySubsequences: false)
      let start = lines.indices.contains(line - 1) ? lines[line - 1].startIndex : part.upperBound
      return start + column - 1
    }
    let chapter = tangle.chapter
    let place = min(offset(line: finding.line, column: finding.column), end(of: part))
    let position = self.place(of: place).position
    let opening = finding.notePlace.map {
      self.place(of: offset(line: $0.line, column: $0.column)).position
    }
    return Diagnostic(
      finding.message, at: position,
      suggestion: finding.note.map { note in
        guard let opening, opening.line != position.line else { return note }
        return "\(note) in line \(opening.line)"
      },
      sourceLine: chapter.lines.indices.contains(position.line - 1)
        ? chapter.lines[position.line - 1] : nil)
  }

  /// The end of what the chapter itself has of some bytes, blanks behind it left out.
  private func end(of part: Range<Int>) -> Int {
    let isValue = values.contains(part)
    let own = isValue ? part.dropLast(Tangle.valueTail.utf8.count) : part[...]
    let blanks = Array(" \t\r\n".utf8)
    return own.last { !blanks.contains(source[$0]) }.map { $0 + 1 } ?? part.lowerBound
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
