extension ChapterReader {
  /// Where some inlines stand.
  struct Surroundings {
    /// Whether it is a link, where references are text.
    var isLink = false
    /// Whether it is a paragraph itself, which formulas may part.
    var isParagraph = false
  }

  /// The inlines of some nodes.
  mutating func inlines(
    _ nodes: [MarkdownNode], in surroundings: Surroundings = Surroundings()
  ) -> [Inline] {
    var row = InlineRow()
    for node in nodes { add(node, to: &row, in: surroundings) }
    row.closeScripts()
    for span in row.spans { report("this bracket is never closed", at: span.position) }
    return row.inlines
  }

  private mutating func add(
    _ node: MarkdownNode, to row: inout InlineRow, in surroundings: Surroundings
  ) {
    var inner = surroundings
    inner.isParagraph = false
    switch node.kind {
    case .text:
      for part in Placeholder.parts(of: node.literal) { add(part, to: &row, in: surroundings) }
    case .softBreak: row.append(.softBreak)
    case .lineBreak: row.append(.lineBreak)
    case .inlineCode: row.append(.code(shownCode(restored(node.literal))))
    case .htmlInline: if !node.isComment { row.append(.html(restored(node.literal))) }
    case .emphasis: row.append(.emphasis(inlines(node.children, in: inner)))
    case .strong: row.append(.strong(inlines(node.children, in: inner)))
    case .strikethrough: row.append(.strikethrough(inlines(node.children, in: inner)))
    case .link(let destination, let title):
      inner.isLink = true
      keepLink(to: restored(destination), line: node.lines.lowerBound)
      row.append(
        .link(
          destination: restored(destination), title: restored(title),
          inlines(node.children, in: inner)))
    case .image(let file, let title):
      let place = row.picture ?? position(line: node.lines.lowerBound, column: max(1, node.column))
      row.append(
        .image(
          .init(
            source: restored(file), title: restored(title),
            text: inlines(node.children, in: inner),
            position: place)))
    default: for child in node.children { add(child, to: &row, in: surroundings) }
    }
  }

  private mutating func add(
    _ part: Placeholder.Part, to row: inout InlineRow, in surroundings: Surroundings
  ) {
    switch part {
    case .text(let text): row.append(.text(text))
    case .filler: row.removeSoftBreak()
    case .piece(let number):
      guard marked.pieces.indices.contains(number) else { return }
      add(marked.pieces[number], to: &row, in: surroundings)
    }
  }

  private mutating func add(
    _ piece: Piece, to row: inout InlineRow, in surroundings: Surroundings
  ) {
    let position = piece.position
    switch piece.kind {
    case .formula(let tex): row.append(.formula(tex, position))
    case .displayFormula(var formula, let label):
      if surroundings.isParagraph, row.spans.isEmpty {
        formula.label = claim(label)
        displayFormulas.append((row.inlines.count, formula))
        row.part()
      } else {
        report("a displayed formula stands in a paragraph, in nothing else", at: position)
        row.append(.formula(formula.source, formula.position))
      }
    case .reference, .citation:
      guard !surroundings.isLink else { return row.append(.text(piece.source)) }
      if case .reference(let reference) = piece.kind { row.append(.reference(reference)) }
      if case .citation(let citation) = piece.kind { row.append(.citation(citation)) }
    case .noteMark(let label):
      row.append(note(label, at: position) ?? .text(piece.source))
    case .note(let text): row.append(note(text, at: position) ?? .text(piece.source))
    case .value(let expression):
      values.append(InlineValue(expression: expression, position: position, cell: cell))
      row.append(.value(values.count - 1))
    case .picture: row.picture = position
    case .attributes(let attributes): add(attributes, of: piece, to: &row)
    case .spanStart(let attributes):
      row.spans.append(.init(attributes: attributes, position: position, index: row.inlines.count))
      row.part()
    case .spanEnd: close(piece, in: &row)
    case .scriptStart(let script):
      row.scripts.append(.init(script: script, source: piece.source, index: row.inlines.count))
      row.part()
    case .scriptEnd: row.closeScript(piece.source)
    case .blank: row.append(.text("\u{A0}"))
    }
  }

  private mutating func keepLink(to destination: String, line: Int) {
    // A paragraph that a table follows has no line in cmark.
    var place = Position(file: source.file, line: max(1, line))
    if let known = marked.linkPlaces[destination]?.first {
      place = known
      marked.linkPlaces[destination]?.removeFirst()
    }
    links.append(Link(destination: destination, position: place))
  }

  /// Gives attributes to the picture before them.
  private mutating func add(
    _ attributes: Attributes, of piece: Piece, to row: inout InlineRow
  ) {
    switch row.inlines.last {
    case .image(var image):
      read(attributes, into: &image)
      row.inlines[row.inlines.count - 1] = .image(image)
    case .link, .code, .value:
      report("attributes can't stand here", at: piece.position)
    default: row.append(.text(piece.source))
    }
  }

  /// Closes `[…]{…}`.
  private mutating func close(_ piece: Piece, in row: inout InlineRow) {
    guard let span = row.spans.popLast() else {
      report("this bracket closes nothing here", at: piece.position)
      return
    }
    row.closeScripts(from: span.index)
    let inside = Array(row.inlines[span.index...])
    row.inlines.removeSubrange(span.index...)
    guard let condition = condition(of: span.attributes, what: "brackets") else {
      row.inlines += inside
      return
    }
    row.append(.conditional(condition, inside))
  }

  /// Code that is only shown, `{{swift}}` with one pair of braces.
  private func shownCode(_ text: String) -> String {
    text.hasPrefix("{{swift}}") ? "{swift}" + text.dropFirst(9) : text
  }

  /// A text as the file has it.
  func restored(_ text: String) -> String {
    Placeholder.parts(of: text).map { part in
      switch part {
      case .text(let text): text
      case .filler: ""
      case .piece(let number):
        marked.pieces.indices.contains(number) ? marked.pieces[number].source : ""
      }
    }.joined()
  }

  private mutating func report(_ message: String, at position: Position) {
    report(message, line: position.line, column: position.column)
  }
}

/// Inlines that follow each other, with the brackets among them that are open.
private struct InlineRow {
  /// A bracket that is open.
  struct Span {
    var attributes: Attributes
    var position: Position
    /// How many inlines stand before it.
    var index: Int
  }

  /// A mark before what is lowered or raised.
  struct Opening {
    var script: Piece.Script
    /// What stands in the file.
    var source: String
    /// How many inlines stand before it.
    var index: Int
  }

  var inlines: [Inline] = []
  var spans: [Span] = []
  /// The scripts that are open.
  var scripts: [Opening] = []
  /// Where the next picture begins.
  var picture: Position?
  /// Whether the last text is complete.
  private var isParted = false

  mutating func append(_ inline: Inline) {
    if case .text(let text) = inline, case .text(let last) = inlines.last, !isParted {
      inlines[inlines.count - 1] = .text(last + text)
    } else {
      inlines.append(inline)
    }
    isParted = false
    picture = nil
  }

  /// Lowers or raises what stands behind the last open mark; the mark that closes nothing here is text.
  mutating func closeScript(_ source: String) {
    guard let opening = scripts.last, opening.index >= spans.last?.index ?? 0 else {
      return append(.text(source))
    }
    scripts.removeLast()
    let inside = Array(inlines[opening.index...])
    inlines.removeSubrange(opening.index...)
    append(opening.script == .lowered ? .subscript(inside) : .superscript(inside))
  }

  /// Makes text of marks whose scripts end outside of what stands behind a place.
  mutating func closeScripts(from start: Int = 0) {
    while let opening = scripts.last, opening.index >= start {
      scripts.removeLast()
      inlines.insert(.text(opening.source), at: opening.index)
    }
  }

  /// Keeps what follows apart from what was before.
  mutating func part() { isParted = true }

  /// Takes back the break before a line that belongs to the piece above it.
  mutating func removeSoftBreak() {
    guard case .softBreak = inlines.last else { return }
    inlines.removeLast()
    isParted = true
  }
}
