import Chapters
import Digests

/// Makes one program of the cells and inline values of a chapter.
///
/// Lines and columns of every diagnostic hold: before each statement a `#sourceLocation` names the
/// chapter's line, what is inserted stands on lines of its own, and blanks make up for the columns
/// that Markdown takes.
struct Tangle {
  /// The chapter.
  let chapter: Chapter
  /// The cells left out because they are known to fail.
  let excluded: Set<Int>

  init(_ chapter: Chapter, excluding excluded: Set<Int> = []) {
    self.chapter = chapter
    self.excluded = excluded
  }

  /// Whether a cell takes part.
  func includes(_ index: Int) -> Bool {
    chapter.cells[index].options.eval && !excluded.contains(index)
  }

  /// The cells one after the other, for the parser, and behind all of them the inline values.
  var plainSource: String {
    chapter.cells.indices.filter(includes).map(plain).joined()
      + chapter.values.map { Self.valueLead + $0.expression + Self.valueTail }.joined()
  }

  /// What stands before an inline value in `plainSource`: in parentheses there is room for one expression only.
  static let valueLead = "_ = ("
  /// What stands behind it, on a line of its own lest it be taken for a comment.
  static let valueTail = "\n)\n"

  /// The program.
  ///
  /// - Parameter items: the items of `plainSource`; none when it can't be parsed, and then nothing
  ///   is displayed, but the compiler's findings land where they should.
  func program(items: [TopLevelItem]) -> String {
    var text = "import Cells\n"
    text += values(after: nil)
    var start = 0
    for index in chapter.cells.indices {
      if includes(index) {
        let code = Array(plain(index).utf8)
        let range = start..<start + code.count
        let inside = items.filter { range.contains($0.start) }.map { item in
          TopLevelItem(
            kind: item.kind, start: item.start - start,
            lastToken: min(item.lastToken - start, code.count - 1))
        }
        text += cell(index, code: code, items: inside)
        start = range.upperBound
      }
      text += values(after: index)
    }
    return text + "ChapterRun.finish()\n"
  }

  /// The digests of each cell's code, and of the declarations up to its end.
  func sources(items: [TopLevelItem]) -> [RunContext.Source] {
    var start = 0
    var declarations: [String] = []
    return chapter.cells.indices.map { index in
      if includes(index) {
        let code = Array(plain(index).utf8)
        let inside = items.filter { (start..<start + code.count).contains($0.start) }
        for (position, item) in inside.enumerated() where item.kind == .declaration {
          let next = position + 1 < inside.count ? inside[position + 1].start - start : code.count
          declarations.append(String(decoding: code[(item.start - start)..<next], as: UTF8.self))
        }
        start += code.count
      }
      return RunContext.Source(
        code: Digest(of: [chapter.cells[index].code]).description,
        declarations: Digest(of: declarations).description)
    }
  }

  /// A cell's code with the blanks that Markdown's own indentation takes from it.
  func plain(_ index: Int) -> String {
    let cell = chapter.cells[index]
    let indent = String(repeating: " ", count: max(0, (cell.position.column ?? 1) - 1))
    guard !indent.isEmpty else { return cell.code + "\n" }
    return cell.code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : indent + $0 }.joined(separator: "\n") + "\n"
  }

  private func cell(_ index: Int, code: [UInt8], items: [TopLevelItem]) -> String {
    let first = chapter.cells[index].position.line
    var text = location(before: first) + "ChapterRun.begin(cell: \(index))\n"
    var written = 0
    for (position, item) in items.enumerated()
    where item.kind == .statement || item.kind == .expression {
      text += String(decoding: code[written..<item.start], as: UTF8.self)
      let (line, column) = place(of: item.start, in: code)
      let isShown = item.kind == .expression && position == items.count - 1
      text += "\n" + location(before: first + line)
      text +=
        "ChapterRun.at(line: \(first + line), column: \(column + 1))"
        + (isShown ? "; ChapterRun.display(" : "")
      text += "\n" + String(repeating: " ", count: column)
      written = item.start
      if isShown {
        let end = endOfExpression(in: code, after: item.lastToken)
        text += String(decoding: code[written..<end], as: UTF8.self) + "\n)\n"
        written = end
      }
    }
    text += String(decoding: code[written...], as: UTF8.self)
    return text + "\n#sourceLocation()\nChapterRun.end(cell: \(index))\n"
  }

  private func values(after cell: Int?) -> String {
    chapter.values.enumerated().filter { $0.element.cell == cell }.map { index, value in
      let (line, column) = (value.position.line, value.position.column ?? 1)
      let blanks = String(repeating: " ", count: max(0, column - 1))
      // There is no line before the first to open the call on.
      let lead = line > 1 ? "\n\(blanks)" : " "
      return location(before: line) + "ChapterRun.at(line: \(line), column: \(column)); "
        + "ChapterRun.value(\(index),\(lead)\(value.expression)\n)\n#sourceLocation()\n"
    }.joined()
  }

  /// Names the next line of the program so that the one after it is `line` of the chapter.
  private func location(before line: Int) -> String {
    let file = chapter.path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "#sourceLocation(file: \"\(file)\", line: \(max(1, line - 1)))\n"
  }

  /// The line and the column of an offset, both from 0.
  func place(of offset: Int, in code: [UInt8]) -> (line: Int, column: Int) {
    let newline = UInt8(ascii: "\n")
    let before = code[..<offset]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return (before.count { $0 == newline }, offset - start)
  }

  /// The end of the lines an expression may take: the end of the cell, or a compiler directive.
  private func endOfExpression(in code: [UInt8], after token: Int) -> Int {
    var index = token
    while index < code.count {
      guard let newline = code[index...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      let line = code[(newline + 1)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      if ["#if", "#else", "#endif"].contains(where: { line.starts(with: $0.utf8) }) {
        return newline + 1
      }
      index = newline + 1
    }
    return code.count
  }
}
