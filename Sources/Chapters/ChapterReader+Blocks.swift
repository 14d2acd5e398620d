extension ChapterReader {
  /// The blocks of sibling nodes; containers between them are closed here.
  mutating func blocks(_ nodes: [MarkdownNode]) -> [Block] {
    var blocks: [Block] = []
    let ends = containerEnds(in: nodes)
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      if case .open(let container) = mark(of: node) {
        closeAnnotations()
        let end = ends[index]
        if end == nil {
          report(
            "this container is never closed", line: container.line, column: container.column,
            suggestion: "end it with a line ':::'")
        }
        let inner = Array(nodes[(index + 1)..<(end ?? nodes.count)])
        blocks += self.container(container, inner)
        index = end.map { $0 + 1 } ?? nodes.count
        continue
      }
      index += 1
      if case .close = mark(of: node) {
        closeAnnotations()
        report("this ':::' closes nothing", line: node.lines.lowerBound)
      } else if case .list(let start, let isTight) = node.kind {
        let previous = index > 1 ? nodes[index - 2] : nil
        list(node, start: start, isTight: isTight, after: &blocks, previous: previous)
      } else {
        closeAnnotations()
        warnOfForeignTables(
          node, beside: [index - 2, index].map { nodes.indices.contains($0) ? nodes[$0] : nil })
        blocks += block(node, number: blocks.count)
      }
    }
    closeAnnotations()
    return blocks
  }

  private mutating func block(_ node: MarkdownNode, number: Int) -> [Block] {
    let line = node.lines.lowerBound
    switch node.kind {
    case .paragraph: return isPageBreak(node) ? [.pageBreak] : paragraph(node)
    case .heading(let level): return [heading(node, level: level)]
    case .thematicBreak: return [.thematicBreak]
    case .quote: return [.quote(blocks(node.children))]
    case .table(let alignments):
      let rows = node.children.map { row in row.children.map { inlines($0.children) } }
      return [
        .table(
          .init(
            alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()),
            position: position(line: line, column: max(1, node.column))))
      ]
    case .htmlBlock: return node.isComment ? [] : [.html(restored(node.literal))]
    case .code(let info, let isFenced):
      return [code(node, info: info, isFenced: isFenced, block: number)]
    default:
      report("this Markdown is not supported", line: line)
      return []
    }
  }

  /// A paragraph, parted by its displayed formulas; a picture alone in one is a figure.
  private mutating func paragraph(_ node: MarkdownNode) -> [Block] {
    if let first = node.children.first, first.kind == .text, first.literal.hasPrefix(":::") {
      report(
        "':::' stands on a line of its own", line: node.lines.lowerBound,
        column: max(1, node.column))
    }
    displayFormulas = []
    let inlines = self.inlines(node.children, in: Surroundings(isParagraph: true))
    let formulas = displayFormulas
    displayFormulas = []
    guard !formulas.isEmpty else {
      let figure = figure(of: inlines)
      if figure != nil || isInFigure && inlines.arePictures { pictureLabels = [] }
      reportPictureLabels()
      return [figure ?? .paragraph(inlines)]
    }
    var blocks: [Block] = []
    var from = 0
    func flush(to end: Int) {
      let part = inlines[from..<end].trimmingBreaks
      if !part.isEmpty { blocks.append(.paragraph(part)) }
      from = end
    }
    for (index, formula) in formulas {
      flush(to: index)
      blocks.append(.formula(formula))
    }
    flush(to: inlines.count)
    return blocks
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) -> Block {
    let line = node.lines.lowerBound
    let attributes = marked.trailingAttributes[line]
    let id =
      attributes?.identifier?.text
      ?? Slug.unique(restored(node.plainText), among: &identifiers)
    return .heading(
      .init(
        level: level, id: id, text: inlines(node.children),
        isNumbered: attributes?.has("unnumbered") != true,
        position: Position(file: source.file, line: line)))
  }

  // MARK: Containers

  private func mark(of node: MarkdownNode) -> MarkedText.Mark? {
    node.kind == .htmlBlock ? marked.marks[node.lines.lowerBound] : nil
  }

  /// The indices of the nodes that close containers, by those that open them.
  private func containerEnds(in nodes: [MarkdownNode]) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      switch mark(of: node) {
      case .open: open.append(index)
      case .close: if let start = open.popLast() { ends[start] = index }
      default: break
      }
    }
    return ends
  }

  private mutating func container(_ container: Container, _ nodes: [MarkdownNode]) -> [Block] {
    guard container.isReadable else { return blocks(nodes) }
    let attributes = container.attributes
    if attributes.classes.contains(where: { $0.text.hasPrefix("callout-") }) {
      return [callout(container, nodes)]
    }
    if attributes.classes.contains(where: { $0.text.hasPrefix("content-") }) {
      let condition = condition(of: attributes, what: "this container")
      let blocks = blocks(nodes)
      return condition.map { [.conditional($0, blocks)] } ?? blocks
    }
    if attributes.identifier?.text == "refs" {
      diagnostics += source.findings(in: attributes, of: "this container", prefix: "")
      if let node = nodes.first {
        report("the list of works cited is made, not written", line: node.lines.lowerBound)
      }
      return [.references]
    }
    let label = attributes.identifier?.text ?? ""
    if attributes.value("layout-ncol") != nil
      || Figure.Kind.allCases.contains(where: { label.hasPrefix("\($0.rawValue)-") })
    {
      return [figure(container, nodes)]
    }
    if let word = attributes.classes.first {
      let known =
        Block.Callout.Kind.allCases.map { "callout-\($0.rawValue)" } + [
          "content-visible", "content-hidden",
        ]
      report(
        "unknown class '.\(word.text)' of this container", line: word.line, column: word.column,
        suggestion: Suggestion.nearestOrAll(to: word.text, among: known, mark: "."))
    } else if let id = attributes.identifier {
      report(
        "'\(id.text)' is no label of a container", line: id.line, column: id.column,
        suggestion: "labels of containers begin with fig-, tbl- or lst-")
    } else {
      report(
        "this container has no kind", line: container.line, column: container.column,
        suggestion: "write '::: {.callout-note}' or '::: {#fig-x}'")
    }
    return blocks(nodes)
  }

  /// A callout; without a title of its own, a heading that opens it is the title.
  private mutating func callout(_ container: Container, _ nodes: [MarkdownNode]) -> Block {
    let attributes = container.attributes
    let names = Block.Callout.Kind.allCases.map { "callout-\($0.rawValue)" }
    let word = attributes.classes.first { $0.text.hasPrefix("callout-") }
    var known = names
    var kind = Block.Callout.Kind.note
    if let word {
      let name = String(word.text.dropFirst("callout-".count))
      if let found = Block.Callout.Kind(rawValue: name) {
        kind = found
      } else {
        known.append(word.text)
        let kinds = Block.Callout.Kind.allCases.map(\.rawValue)
        report(
          "unknown callout '\(name)'", line: word.line, column: word.column,
          suggestion: Suggestion.nearest(to: name, among: kinds)
            ?? "known are \(names.map { "." + $0 }.joined(separator: ", "))")
      }
    }
    diagnostics += source.findings(
      in: attributes, of: "a callout", classes: known, keys: ["title", "collapse"])
    var collapse: Bool?
    if let value = attributes.value("collapse") {
      collapse = Bool(value.string)
      if collapse == nil {
        let place = value.place(at: 0)
        report("'collapse' must be true or false", line: place.line, column: place.column)
      }
    }
    var title = attributes.value("title").map { prose($0) }
    var blocks = blocks(nodes)
    if title == nil, case .heading(let heading) = blocks.first {
      title = heading.text
      blocks.removeFirst()
    }
    return .callout(.init(kind: kind, title: title, collapse: collapse, blocks: blocks))
  }
}

extension ArraySlice<Inline> {
  /// Without the breaks and blanks that stood around a formula.
  fileprivate var trimmingBreaks: [Inline] {
    var part = self
    while let first = part.first, first == .softBreak || first == .lineBreak { part.removeFirst() }
    while let last = part.last, last == .softBreak || last == .lineBreak { part.removeLast() }
    var inlines = Array(part)
    if case .text(let text) = inlines.first {
      inlines[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(let text) = inlines.last {
      inlines[inlines.count - 1] = .text(text.trimmingBlanksAtEnd)
    }
    return inlines.filter { $0 != .text("") }
  }
}

extension MarkdownNode {
  /// Whether it is a comment of HTML and nothing else.
  var isComment: Bool {
    let text = literal.trimmingBlanks
    return text.hasPrefix("<!--") && text.hasSuffix("-->")
  }
}
