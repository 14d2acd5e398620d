extension ChapterReader {
  /// A block of code: a cell that runs, or code that is only shown.
  mutating func code(_ node: MarkdownNode, info: String, isFenced: Bool) -> Block {
    let line = node.lines.lowerBound
    if isFenced, !isClosed(node) {
      diagnostics.append(
        source.diagnostic(
          "this code block is never closed", line: line, column: max(1, node.column),
          suggestion: "end it with a fence as long as this one"))
    }
    guard info.hasPrefix("{") else {
      let language = info.split(separator: " ").first.map(String.init)
      return .code(language: language, text: node.literal)
    }
    if info.hasPrefix("{{"), info.hasSuffix("}}") {
      let fence = "```"
      return .code(
        language: "markdown",
        text: "\(fence){\(info.dropFirst(2).dropLast(2))}\n\(node.literal)\(fence)\n")
    }
    return cell(node, info: info)
  }

  private mutating func cell(_ node: MarkdownNode, info: String) -> Block {
    let line = node.lines.lowerBound
    var head = CellHead(code: node.literal, firstLine: line + 1, source: source)
    readInfo(info, line: line, into: &head)
    diagnostics += head.diagnostics
    if let label = head.label {
      claim(label, line: head.labelPlace?.line ?? line, column: head.labelPlace?.column)
    }
    let index = cells.count
    cells.append(
      Cell(
        label: head.label, options: head.options, code: head.code,
        position: Position(file: source.file, line: line + 1, column: max(1, node.column))))
    // Captions may speak of what this cell has found.
    cell = index
    cells[index].options.figureCaption = head.figureCaption.map { prose($0) }
    cells[index].options.figureAlternative = head.figureAlternative.map { prose($0) }
    cells[index].options.tableCaption = head.tableCaption.map { prose($0) }
    return .cell(index)
  }

  /// Reads `{swift}` or `{swift #label}`.
  private mutating func readInfo(_ info: String, line: Int, into head: inout CellHead) {
    let words = info.dropFirst().prefix { $0 != "}" }.split { $0 == " " || $0 == "," }
    let column = source.find("{", from: Position(file: source.file, line: line), through: line)?
      .column
    func report(_ message: String, suggestion: String?) {
      diagnostics.append(
        source.diagnostic(message, line: line, column: column, suggestion: suggestion))
    }
    guard words.first == "swift" else {
      let name = words.first.map(String.init) ?? ""
      return report("cells are in swift, not '\(name)'", suggestion: "write {swift}")
    }
    for word in words.dropFirst() {
      if word.first == "#", Label.isValid(String(word.dropFirst())) {
        head.label = String(word.dropFirst())
      } else {
        report(
          "'\(word)' can't stand here", suggestion: "write options as lines '//| key: value'")
      }
    }
  }

  /// Whether the last line of a fenced block is its closing fence.
  private func isClosed(_ node: MarkdownNode) -> Bool {
    let (first, last) = (node.lines.lowerBound, node.lines.upperBound)
    guard last > first, let open = source.line(first), let close = source.line(last) else {
      return false
    }
    let fence = open.utf8.dropFirst(max(0, node.column - 1))
    guard let mark = fence.first else { return false }
    let length = fence.prefix { $0 == mark }.count
    // What stands before the fence may be the marks of quotations.
    let end = close.utf8.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let run = end.prefix { $0 == mark }.count
    return run >= length
      && end.dropFirst(run).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
  }
}
