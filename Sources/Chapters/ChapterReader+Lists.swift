extension ChapterReader {
  /// A list behind some blocks: items as they are, meanings of a term, a caption of a table or annotations of code.
  mutating func list(
    _ node: MarkdownNode, start: Int?, isTight: Bool, after blocks: inout [Block],
    previous: MarkdownNode?
  ) {
    if let start, annotate(&blocks, by: node, start: start) { return }
    closeAnnotations()
    var items: [Block.ListItem] = []
    var previous = previous
    func flush(_ blocks: inout [Block]) {
      if !items.isEmpty { blocks.append(.list(start: start, isTight: isTight, items: items)) }
      items = []
    }
    for item in node.children {
      if case .colon = marked.marks[item.lines.lowerBound] {
        flush(&blocks)
        colon(item, after: &blocks, previous: previous)
      } else {
        var isChecked: Bool?
        if case .task(let checked) = item.kind { isChecked = checked }
        items.append(.init(isChecked: isChecked, blocks: self.blocks(item.children)))
      }
      previous = item
    }
    flush(&blocks)
  }

  /// What a line that begins with `: ` says of the block before it.
  private mutating func colon(
    _ item: MarkdownNode, after blocks: inout [Block], previous: MarkdownNode?
  ) {
    let line = item.lines.lowerBound
    let isBelowTable = previous?.kind.isTable == true
    if let attributes = marked.trailingAttributes[line], !isBelowTable {
      report("attributes can't stand here", line: attributes.line, column: attributes.column)
    }
    switch blocks.last {
    case .table(var table) where isBelowTable || previous?.kind == .item && table.caption != nil:
      readCaption(item, of: &table)
      blocks[blocks.count - 1] = .table(table)
      return
    case .definitions(var definitions) where previous?.kind == .item:
      // Held once only, so that it grows in place.
      blocks.removeLast()
      definitions[definitions.count - 1].meanings.append(self.blocks(item.children))
      blocks.append(.definitions(definitions))
      return
    case .paragraph(let term):
      guard let previous, previous.kind == .paragraph, line - previous.lines.upperBound <= 2 else {
        break
      }
      guard previous.lines.count == 1 else {
        report(
          "a term is one line", line: previous.lines.lowerBound, column: max(1, previous.column),
          suggestion: "part it from the lines above by an empty one")
        blocks += self.blocks(item.children)
        return
      }
      blocks.removeLast()
      let definition = Block.Definition(term: term, meanings: [self.blocks(item.children)])
      guard case .definitions(var earlier) = blocks.last else {
        blocks.append(.definitions([definition]))
        return
      }
      blocks.removeLast()
      earlier.append(definition)
      blocks.append(.definitions(earlier))
      return
    default: break
    }
    report(
      "what begins with ':' stands below a term or a table", line: line,
      column: source.column(of: UInt8(ascii: ":"), line: line),
      suggestion: "write '\\:' for a colon")
    blocks += self.blocks(item.children)
  }

  /// Reads `: caption {#tbl-x}`.
  private mutating func readCaption(_ item: MarkdownNode, of table: inout Block.PlainTable) {
    let line = item.lines.lowerBound
    let column = source.column(of: UInt8(ascii: ":"), line: line)
    if table.caption != nil {
      report("this table has a caption already", line: line, column: column)
    }
    guard item.children.count == 1, item.children[0].kind == .paragraph else {
      return report(
        "the caption of a table is one paragraph", line: line, column: column)
    }
    table.caption = inlines(item.children[0].children)
    guard let attributes = marked.trailingAttributes[line] else { return }
    diagnostics += source.findings(in: attributes, of: "a table", prefix: "tbl-")
    table.label = claim(attributes.identifier)
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a table.
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
