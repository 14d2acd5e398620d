/// Reads one chapter; holds what is known so far.
struct ChapterReader {
  let source: SourceText
  var cells: [Cell] = []
  var values: [InlineValue] = []
  var diagnostics: [Diagnostic] = []
  /// The labels and explicit identifiers of the chapter, with the line that gave each.
  var labels: [String: Int] = [:]
  /// The identifiers of headings already given.
  var identifiers: Set<String> = []
  /// Where to look for the next inline value or reference.
  var cursor: Position
  /// The last line of the block being read.
  var lastLine = 1
  /// The cell after which inline values are evaluated now.
  var cell: Int?

  init(source: SourceText) {
    self.source = source
    cursor = Position(file: source.file, line: 1)
  }

  /// The chapter of the source, with all that is wrong with it.
  mutating func read() -> Chapter {
    let front = FrontMatter(of: source)
    diagnostics += front.diagnostics
    var containers = Containers(source: source, skipping: front.lineCount)
    var document = MarkdownNode.parse(containers.replaceMarkers())
    diagnostics += containers.diagnostics
    reserveIdentifiers(in: document)

    let slug = Slug.fileName(source.file)
    let heading = front.title == nil ? document.takeFirstTitle() : nil
    let blocks = self.blocks(document.children, containers: containers)
    // The title may speak of what any cell has found, so it comes after the last.
    cell = cells.indices.last
    var title: [Inline] = [.text(slug)]
    var id: String?
    if let text = front.title {
      title = prose(text)
    } else if let heading {
      (title, id) = self.title(of: heading)
    }
    return Chapter(
      path: source.file, slug: slug, title: title, id: id, lines: source.lines, blocks: blocks,
      cells: cells, values: values, diagnostics: diagnostics.sorted(by: Self.isEarlier))
  }

  private static func isEarlier(_ first: Diagnostic, _ second: Diagnostic) -> Bool {
    (first.position?.line ?? 0, first.position?.column ?? 0)
      < (second.position?.line ?? 0, second.position?.column ?? 0)
  }

  /// The inlines of a text that front matter or an option gives.
  mutating func prose(_ prose: CellHead.Prose) -> [Inline] {
    cursor = Position(file: source.file, line: prose.lines.lowerBound)
    lastLine = prose.lines.upperBound
    return MarkdownNode.parse(prose.markdown).children.flatMap { inlines($0.children) }
  }

  /// Makes a label known, once.
  mutating func claim(_ label: String, line: Int, column: Int?) {
    if let first = labels[label] {
      diagnostics.append(
        source.diagnostic(
          "the label '\(label)' is already taken on line \(first)", line: line, column: column))
    } else {
      labels[label] = line
    }
  }

  private mutating func reserveIdentifiers(in node: MarkdownNode) {
    if case .heading = node.kind, let id = node.explicitIdentifier {
      claim(id, line: node.lines.lowerBound, column: nil)
      identifiers.insert(id)
    }
    for child in node.children { reserveIdentifiers(in: child) }
  }

  private mutating func title(of node: MarkdownNode) -> (title: [Inline], id: String?) {
    enter(node)
    return (inlines(node.strippingIdentifier().children), node.explicitIdentifier)
  }

  /// Starts looking for values and references at the lines of a block.
  mutating func enter(_ node: MarkdownNode) {
    cursor = Position(file: source.file, line: node.lines.lowerBound)
    lastLine = node.lines.upperBound
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

extension MarkdownNode {
  /// Takes the heading of level 1 that opens the document, if one does.
  fileprivate mutating func takeFirstTitle() -> MarkdownNode? {
    guard
      let index = children.firstIndex(where: { if case .heading = $0.kind { true } else { false } }
      ),
      children[index].kind == .heading(level: 1)
    else { return nil }
    return children.remove(at: index)
  }
}
