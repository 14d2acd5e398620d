extension ChapterReader {
  /// A list behind some blocks: items as they are, meanings of a term, a caption of a table or annotations of code.
  mutating func list(
    _ node: MarkdownNode, start: Int?, after blocks: [Block], previous: MarkdownNode?
  ) -> [Block] {
    guard case .list(_, let isTight) = node.kind else { return blocks }
    if let start, let annotated = annotate(blocks, by: node, start: start) { return annotated }
    closeAnnotations()
    var blocks = blocks
    var items: [Block.ListItem] = []
    var previous = previous
    func flush() {
      if !items.isEmpty { blocks.append(.list(start: start, isTight: isTight, items: items)) }
      items = []
    }
    for item in node.children {
      if case .colon = marked.marks[item.lines.lowerBound] {
        flush()
        blocks = colon(item, after: blocks, previous: previous)
      } else {
        var isChecked: Bool?
        if case .task(let checked) = item.kind { isChecked = checked }
        items.append(.init(isChecked: isChecked, blocks: self.blocks(item.children)))
      }
      previous = item
    }
    flush()
    return blocks
  }

  /// What a line that begins with `: ` says of the block before it.
  private mutating func colon(
    _ item: MarkdownNode, after blocks: [Block], previous: MarkdownNode?
  ) -> [Block] {
    let line = item.lines.lowerBound
    var blocks = blocks
    let attributes = marked.trailingAttributes[line]
    if let attributes, previous?.kind.isTable != true {
      report("attributes can't stand here", line: attributes.line, column: attributes.column)
    }
    switch blocks.last {
    case .table(var table) where previous?.kind.isTable == true:
      blocks.removeLast()
      readCaption(item, of: &table)
      return blocks + [.table(table)]
    case .definitions(var definitions) where previous?.kind == .item:
      blocks.removeLast()
      definitions[definitions.count - 1].meanings.append(self.blocks(item.children))
      return blocks + [.definitions(definitions)]
    case .paragraph(let term):
      guard let previous, previous.kind == .paragraph, line - previous.lines.upperBound <= 2 else {
        break
      }
      guard previous.lines.count == 1 else {
        report(
          "a term is one line", line: previous.lines.lowerBound,
          suggestion: "part it from the lines above by an empty one")
        break
      }
      blocks.removeLast()
      let definition = Block.Definition(term: term, meanings: [self.blocks(item.children)])
      guard case .definitions(let earlier) = blocks.last else {
        return blocks + [.definitions([definition])]
      }
      blocks.removeLast()
      return blocks + [.definitions(earlier + [definition])]
    default: break
    }
    if previous?.kind != .paragraph || previous?.lines.count == 1 {
      report(
        "what begins with ':' stands below a term or a table", line: line,
        suggestion: "write '\\:' for a colon")
    }
    return blocks + self.blocks(item.children)
  }

  /// Reads `: caption {#tbl-x}`.
  private mutating func readCaption(_ item: MarkdownNode, of table: inout Block.PlainTable) {
    let line = item.lines.lowerBound
    if table.caption != nil {
      report("this table has a caption already", line: line)
    }
    guard item.children.count == 1, item.children[0].kind == .paragraph else {
      return report("the caption of a table is one paragraph", line: line)
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
