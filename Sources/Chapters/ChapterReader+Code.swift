extension ChapterReader {
  /// A block of code: a cell that runs, or code that is only shown.
  ///
  /// - Parameter block: its place among its siblings.
  mutating func code(_ node: MarkdownNode, info: String, isFenced: Bool, block: Int) -> Block {
    let line = node.lines.lowerBound
    if isFenced, !isClosed(node) {
      report(
        "this code block is never closed", line: line, column: max(1, node.column),
        suggestion: "end it with a fence as long as this one")
    }
    if info.hasPrefix("{{"), info.hasSuffix("}}") {
      let fence = "```"
      return .code(
        CodeListing(
          language: "markdown",
          text: "\(fence){\(info.dropFirst(2).dropLast(2))}\n\(node.literal)\(fence)\n",
          position: position(line: line, column: max(1, node.column))))
    }
    let placed = isFenced ? self.info(of: node) : PlacedText([], line: line)
    guard info.hasPrefix("{"), Attributes.read(placed, at: 0) == nil else {
      return .code(listing(node, info: placed, isFenced: isFenced, block: block))
    }
    if let language = foreignLanguage(info, line: line) {
      return .code(
        CodeListing(
          language: language, text: node.literal,
          position: position(line: line, column: max(1, node.column))))
    }
    let cell = cell(node, info: info)
    expectAnnotations(of: node.literal, block: block, firstLine: line + 1)
    return cell
  }

  // MARK: Listings

  private mutating func listing(
    _ node: MarkdownNode, info: PlacedText, isFenced: Bool, block: Int
  ) -> CodeListing {
    let line = node.lines.lowerBound
    var listing = CodeListing(
      text: node.literal, position: position(line: line, column: max(1, node.column)))
    let bytes = info.bytes
    let brace = bytes.firstIndex(of: UInt8(ascii: "{"))
    let words = info.string(0..<(brace ?? bytes.count)).split { $0 == " " || $0 == "\t" }
    listing.language = words.first.map(String.init)
    if let brace {
      if let (attributes, end) = Attributes.read(info, at: brace),
        bytes[end...].allSatisfy(\.isBlank)
      {
        read(attributes, into: &listing)
      } else {
        let place = info.place(at: brace)
        report(
          "these attributes can't be read", line: place.line, column: place.column,
          suggestion: "write {.python #lst-x lst-cap=\"…\"}")
      }
    }
    if !CodeListing.unmarked.contains(listing.language ?? "") {
      expectAnnotations(of: node.literal, block: block, firstLine: line + (isFenced ? 1 : 0))
      if pendingMarks != nil { listing.text = CodeAnnotation.stripped(node.literal) }
    }
    return listing
  }

  private mutating func read(_ attributes: Attributes, into listing: inout CodeListing) {
    // The first class is the language, unless that stands before the brace.
    let language = listing.language == nil ? attributes.classes.first?.text : nil
    if let language { listing.language = language }
    diagnostics += source.findings(
      in: attributes, of: "a listing", classes: language.map { [$0] } ?? [],
      keys: ["lst-cap", "filename", "code-line-numbers"], prefix: "lst-")
    listing.label = claim(attributes.identifier)
    listing.caption = attributes.value("lst-cap").map { prose($0) }
    listing.fileName = attributes.value("filename")?.string
    guard let numbers = attributes.value("code-line-numbers") else { return }
    listing.hasLineNumbers = Bool(numbers.string)
    if listing.hasLineNumbers == nil {
      let place = numbers.place(at: 0)
      report("'code-line-numbers' must be true or false", line: place.line, column: place.column)
    }
  }

  /// What follows the fence on its line, as the file has it.
  private func info(of node: MarkdownNode) -> PlacedText {
    let line = node.lines.lowerBound
    let bytes = Array((source.line(line) ?? "").utf8)
    var start = min(max(0, node.column - 1), bytes.count)
    guard start < bytes.count else { return PlacedText([], line: line) }
    let mark = bytes[start]
    while start < bytes.count, bytes[start] == mark { start += 1 }
    return PlacedText(Array(bytes[start...]), line: line, column: start + 1).trimmingBlanks
  }

  // MARK: Cells

  private mutating func cell(_ node: MarkdownNode, info: String) -> Block {
    let line = node.lines.lowerBound
    if let place = placeWithoutNotes {
      report("\(place) can't hold a cell", line: line, column: max(1, node.column))
    }
    var head = CellHead(code: node.literal, firstLine: line + 1, source: source)
    readInfo(info, line: line, into: &head)
    diagnostics += head.diagnostics
    if let label = head.label {
      let place = (line: head.labelPlace?.line ?? line, column: head.labelPlace?.column)
      claim(label, line: place.line, column: place.column)
      if head.figureCaption != nil || head.tableCaption != nil {
        checkIsFree(label, line: place.line, column: place.column)
      }
    }
    if let label = head.options.listingLabel {
      claim(label, line: head.listingPlace?.line ?? line, column: head.listingPlace?.column)
    }
    let index = cells.count
    cells.append(
      Cell(
        label: head.label, options: head.options, code: head.code,
        position: position(line: line + 1, column: max(1, node.column))))
    // Captions may speak of what this cell has found.
    cell = index
    cells[index].options.figureCaption = head.figureCaption.map { prose($0) }
    cells[index].options.figureAlternative = head.figureAlternative.map { prose($0) }
    cells[index].options.tableCaption = head.tableCaption.map { prose($0) }
    cells[index].options.listingCaption = head.listingCaption.map { prose($0) }
    cells[index].options.partCaptions = head.partCaptions.map { prose($0) }
    claimParts(of: cells[index], captions: head.partCaptions)
    return .cell(index)
  }

  /// The words in the braces behind a fence.
  private static func words(of info: String) -> [Substring] {
    info.dropFirst().prefix { $0 != "}" }.split { $0 == " " || $0 == "," }
  }

  /// The language of code in braces that is no cell, which is said; nil for cells.
  private mutating func foreignLanguage(_ info: String, line: Int) -> String? {
    let name = Self.words(of: info).first.map(String.init) ?? ""
    guard name != "swift" else { return nil }
    let column = source.column(of: UInt8(ascii: "{"), line: line)
    if name.hasPrefix("=") {
      let language = String(name.dropFirst())
      report(
        "raw blocks such as '{\(name)}' are not supported", line: line, column: column,
        suggestion: "write ```\(language) to show the source")
      return language
    }
    let isMistyped = name.isEmpty || Suggestion.nearest(to: name, among: ["swift"]) != nil
    report(
      "cells are in swift, not '\(name)'", line: line, column: column,
      suggestion: isMistyped
        ? "write {swift}" : "write ```\(name) to show the code without running it")
    return isMistyped ? "swift" : name
  }

  /// Reads `{swift}` or `{swift #label}`.
  private mutating func readInfo(_ info: String, line: Int, into head: inout CellHead) {
    let words = Self.words(of: info)
    let column = source.column(of: UInt8(ascii: "{"), line: line)
    func report(_ message: String, suggestion: String?) {
      diagnostics.append(
        source.diagnostic(message, line: line, column: column, suggestion: suggestion))
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
