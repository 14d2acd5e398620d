/// Reads one chapter; holds what is known so far.
struct ChapterReader {
  let source: SourceText
  /// The text without what CommonMark doesn't know, and that.
  var marked: MarkedText
  var cells: [Cell] = []
  var values: [InlineValue] = []
  var diagnostics: [Diagnostic] = []
  /// The labels and explicit identifiers of the chapter, with what took each, in words.
  var labels: [String: String] = [:]
  /// Where each of them is written.
  var labelPlaces: [String: Position] = [:]
  /// The identifiers of headings already given.
  var identifiers: Set<String> = []
  /// The cell after which inline values are evaluated now.
  var cell: Int?
  /// What the marks of notes refer to, by their names.
  var noteDefinitions: [String: NoteDefinition] = [:]
  /// The notes whose marks were met.
  var notes: [[Block]] = []
  /// Where no note can be, in words; nil where one can.
  var placeWithoutNotes: String?
  /// The links that were read.
  var links: [Link] = []
  /// The displayed formulas of the paragraph being read, by the number of inlines before each.
  var displayFormulas: [(index: Int, formula: Block.DisplayFormula)] = []
  /// The labels of pictures that aren't known to stand alone.
  var pictureLabels: [Attributes.Word] = []
  /// Whether a container of pictures is being read.
  var isInFigure = false
  /// The marks of the code that was read last, until something explains them.
  var pendingMarks: PendingMarks?
  private let front: FrontMatter

  init(source: SourceText) {
    self.source = source
    front = FrontMatter(of: source)
    marked = MarkedText(source: source, skipping: front.lineCount)
  }

  /// The chapter of the source, with all that is wrong with it.
  mutating func read() -> Chapter {
    diagnostics += front.diagnostics
    var document = MarkdownNode.parse(marked.markdown)
    takeNoteDefinitions(from: &document)
    reserveIdentifiers(in: document)

    let slug = Slug.fileName(source.file)
    let heading = front.title == nil ? takeTitle(from: &document) : nil
    let blocks = self.blocks(document.children)
    // The title and the summary may speak of what any cell has found, so they come after the last.
    cell = cells.indices.last
    placeWithoutNotes = "a title"
    var title: [Inline] = [.text(slug)]
    if let text = front.title {
      title = prose(text)
    } else if let heading {
      title = inlines(heading.children)
    }
    placeWithoutNotes = "a description"
    let summary = front.description.map { prose($0) }
    reportUnusedNotes()
    reportPictureLabels()
    let attributes = heading.flatMap { marked.trailingAttributes[$0.lines.lowerBound] }
    return Chapter(
      path: source.file, slug: slug, title: title, id: attributes?.identifier?.text,
      summary: summary, isNumbered: attributes?.has("unnumbered") != true, lines: source.lines,
      blocks: blocks, cells: cells, values: values, notes: notes, links: links,
      labelPlaces: labelPlaces,
      diagnostics: (marked.diagnostics + diagnostics).sorted(by: Self.isEarlier))
  }

  private static func isEarlier(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
    (first.position?.line ?? 0, first.position?.column ?? 0)
      < (second.position?.line ?? 0, second.position?.column ?? 0)
  }

  /// The inlines of a text that front matter, an option or an attribute gives.
  mutating func prose(_ text: PlacedText) -> [Inline] {
    var scanner = InlineScanner(text, source: source, takes: .inlines(.caption))
    scanner.scan()
    diagnostics += scanner.diagnostics
    marked.keepLinks(of: scanner)
    let edited = text.applying(scanner.edits, to: &marked.pieces)
    return MarkdownNode.parse(edited.bytes).children.flatMap { inlines($0.children) }
  }

  /// Makes a label known, once.
  mutating func claim(_ label: String, line: Int, column: Int?) {
    if let first = labels[label] {
      report("the label '\(label)' is already taken \(first)", line: line, column: column)
    } else {
      labels[label] = "on line \(line)"
      labelPlaces[label] = Position(file: source.file, line: line, column: column)
    }
  }

  /// Makes the labels known that the parts of a cell have by their captions.
  mutating func claimParts(of cell: Cell, captions: [PlacedText]) {
    guard let owner = cell.label else { return }
    for (label, caption) in zip(cell.partLabels, captions) {
      let place = caption.place(at: 0)
      if let first = labels[label] {
        report(
          "the label '\(label)' of a part of '\(owner)' is already taken \(first)",
          line: place.line, column: place.column)
      } else {
        labels[label] = "by a part of '\(owner)' on line \(place.line)"
        labelPlaces[label] = position(line: place.line, column: place.column)
      }
    }
  }

  /// Makes the label of some attributes known; nil when they have none, or none that can be.
  mutating func claim(_ word: Attributes.Word?) -> String? {
    guard let word, Label.isValid(word.text) else { return nil }
    claim(word.text, line: word.line, column: word.column)
    return word.text
  }

  /// Says of an identifier on the page that pages have it of their own, if they do.
  mutating func checkIsFree(_ id: String, line: Int, column: Int?) {
    guard Slug.isReserved(id) else { return }
    report(
      "'\(id)' is a name that pages have of their own", line: line, column: column,
      suggestion: "take another, such as '\(Slug.unreserved(id))'")
  }

  /// Adds a finding at a place of the file.
  mutating func report(
    _ message: String, line: Int, column: Int? = nil, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) {
    diagnostics.append(
      source.diagnostic(
        message, line: line, column: column, severity: severity, suggestion: suggestion))
  }

  /// A place of the file.
  func position(line: Int, column: Int) -> Position {
    Position(file: source.file, line: line, column: column)
  }

  /// Takes the heading of level 1 that opens the chapter, if one does; what the page would show below it may not stand before it.
  private mutating func takeTitle(from document: inout MarkdownNode) -> MarkdownNode? {
    guard let index = document.children.firstIndex(where: \.kind.isHeading),
      document.children[index].kind == .heading(level: 1)
    else { return nil }
    let title = document.children.remove(at: index)
    if let stray = document.children[..<index].first(where: { !isComment($0) }) {
      report(
        "this stands before the title of the chapter", line: max(1, stray.lines.lowerBound),
        column: max(1, stray.column),
        suggestion:
          "move it below line \(title.lines.upperBound), or give the title in front matter"
      )
    }
    return title
  }

  private func isComment(_ node: MarkdownNode) -> Bool {
    node.kind == .htmlBlock && node.isComment && marked.marks[node.lines.lowerBound] == nil
  }

  private mutating func reserveIdentifiers(in node: MarkdownNode) {
    if case .heading = node.kind, let attributes = marked.trailingAttributes[node.lines.lowerBound]
    {
      diagnostics += source.findings(
        in: attributes, of: "a heading", classes: ["unnumbered"], prefix: "")
      if let id = claim(attributes.identifier) { identifiers.insert(id) }
      if let word = attributes.identifier {
        checkIsFree(word.text, line: word.line, column: word.column)
      }
    }
    for child in node.children where !child.kind.isLeaf || child.kind.isHeading {
      reserveIdentifiers(in: child)
    }
  }
}

extension Chapter {
  /// Reads a chapter; what is wrong with it is in `diagnostics`.
  ///
  /// - Parameters:
  ///   - markdown: the text of the file.
  ///   - path: its path relative to the book's folder.
  public init(markdown: String, path: String) {
    var reader = ChapterReader(source: SourceText(file: path, text: markdown))
    self = reader.read()
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a heading.
  var isHeading: Bool { if case .heading = self { true } else { false } }
}
