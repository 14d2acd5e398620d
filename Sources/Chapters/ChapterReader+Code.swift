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
    let brace = info.firstIndex(of: "{")
    if info.hasPrefix("{{"), info.hasSuffix("}}") {
      let fence = "```"
      let text = "\(fence){\(info.dropFirst(2).dropLast(2))}\n\(node.literal)\(fence)\n"
      return .code(.init(language: "markdown", text: text, position: place(of: node)))
    }
    if info.hasPrefix("{"), !info.hasPrefix("{."), !info.hasPrefix("{#") {
      return cell(node, info: info)
    }
    var listing = CodeListing(
      language: info.prefix { $0 != "{" && $0 != " " }.nonEmpty, text: node.literal,
      position: place(of: node))
    if isFenced, brace != nil { readAttributes(of: node, into: &listing) }
    return .code(listing)
  }

  private func place(of node: MarkdownNode) -> Position {
    position(line: node.lines.lowerBound, column: max(1, node.column))
  }

  /// Reads what braces behind a fence say of code that is only shown.
  private mutating func readAttributes(of node: MarkdownNode, into listing: inout CodeListing) {
    let line = node.lines.lowerBound
    let text = PlacedText(Array((source.line(line) ?? "").utf8), line: line)
    guard let start = text.bytes.firstIndex(of: UInt8(ascii: "{")),
      let (attributes, end) = Attributes.read(text, at: start),
      text.bytes[end...].allSatisfy(\.isBlank)
    else {
      return report(
        "these attributes can't be read", line: line,
        suggestion: "write {.python #lst-x lst-cap=\"…\"}")
    }
    // The first class is the language, where that does not stand before the braces.
    let language = listing.language == nil ? attributes.classes.first : nil
    if let language { listing.language = language.text }
    diagnostics += source.findings(
      in: attributes, of: "code", classes: language.map { [$0.text] } ?? [],
      keys: ["lst-cap", "filename", "code-line-numbers"], prefix: "lst-")
    listing.label = claim(attributes.identifier)
    listing.fileName = attributes.value("filename")?.string
    listing.caption = attributes.value("lst-cap").map { prose($0) }
    guard let numbers = attributes.value("code-line-numbers") else { return }
    listing.hasLineNumbers = Bool(numbers.string)
    if listing.hasLineNumbers == nil {
      let place = numbers.place(at: 0)
      report("'code-line-numbers' must be true or false", line: place.line, column: place.column)
    }
  }

  private mutating func cell(_ node: MarkdownNode, info: String) -> Block {
    let line = node.lines.lowerBound
    var head = CellHead(code: node.literal, firstLine: line + 1, source: source)
    readInfo(info, line: line, into: &head)
    diagnostics += head.diagnostics
    for label in [head.label, head.listingLabel].compactMap(\.self) {
      claim(label.text, line: label.place?.line ?? line, column: label.place?.column)
    }
    head.options.listingLabel = head.listingLabel?.text
    let index = cells.count
    cells.append(
      Cell(
        label: head.label?.text, options: head.options, code: head.code,
        position: Position(file: source.file, line: line + 1, column: max(1, node.column))))
    // Captions may speak of what this cell has found.
    cell = index
    placeWithoutNotes = "a caption"
    cells[index].options.figureCaption = texts(of: head, "fig-cap").first
    cells[index].options.figureAlternative = texts(of: head, "fig-alt").first
    cells[index].options.tableCaption = texts(of: head, "tbl-cap").first
    cells[index].options.listingCaption = texts(of: head, "lst-cap").first
    cells[index].options.partCaptions =
      texts(of: head, "fig-subcap") + texts(of: head, "tbl-subcap")
    placeWithoutNotes = nil
    return .cell(index)
  }

  private mutating func texts(of head: CellHead, _ name: String) -> [[Inline]] {
    (head.texts[name] ?? []).map { prose($0) }
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
        head.label = (String(word.dropFirst()), nil)
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

extension Substring {
  /// The text; nil when it is empty.
  fileprivate var nonEmpty: String? { isEmpty ? nil : String(self) }
}
