extension ChapterReader {
  /// The blocks of sibling nodes; containers between them are closed here.
  mutating func blocks(_ nodes: [MarkdownNode], containers: Containers) -> [Block] {
    var blocks: [Block] = []
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      index += 1
      guard let marker = containers.marker(of: node) else {
        blocks += block(node, containers: containers)
        continue
      }
      guard case .open(let container) = marker else {
        diagnostics.append(
          source.diagnostic("this ':::' closes nothing", line: node.lines.lowerBound))
        continue
      }
      let end = containers.end(in: nodes, from: index)
      if end == nil {
        diagnostics.append(
          source.diagnostic(
            "this container is never closed", line: node.lines.lowerBound, column: container.column,
            suggestion: "end it with a line ':::'"))
      }
      let title = container.title.map {
        prose(.init(markdown: $0, lines: node.lines.lowerBound...node.lines.lowerBound))
      }
      let inner = Array(nodes[index..<(end ?? nodes.count)])
      blocks.append(
        callout(kind: container.kind, title: title, self.blocks(inner, containers: containers)))
      index = end.map { $0 + 1 } ?? nodes.count
    }
    return blocks
  }

  /// A callout; without a title of its own, a heading that opens it is the title.
  private func callout(kind: String, title: [Inline]?, _ blocks: [Block]) -> Block {
    if title == nil, case .heading(_, _, let inlines, _) = blocks.first {
      return .callout(kind: kind, title: inlines, Array(blocks.dropFirst()))
    }
    return .callout(kind: kind, title: title, blocks)
  }

  private mutating func block(_ node: MarkdownNode, containers: Containers) -> [Block] {
    enter(node)
    switch node.kind {
    case .paragraph: return [.paragraph(inlines(node.children))]
    case .heading(let level): return [heading(node, level: level)]
    case .thematicBreak: return [.thematicBreak]
    case .quote: return [.quote(blocks(node.children, containers: containers))]
    case .list(let start, let isTight):
      let items = node.children.map { item -> Block.ListItem in
        var isChecked: Bool?
        if case .task(let checked) = item.kind { isChecked = checked }
        return .init(isChecked: isChecked, blocks: blocks(item.children, containers: containers))
      }
      return [.list(start: start, isTight: isTight, items: items)]
    case .table(let alignments):
      let rows = node.children.map { row in
        row.children.map { cell in
          enter(row)
          return inlines(cell.children)
        }
      }
      return [
        .table(alignments: alignments, header: rows.first ?? [], rows: Array(rows.dropFirst()))
      ]
    case .htmlBlock: return node.isComment ? [] : [.html(node.literal)]
    case .code(let info, let isFenced): return [code(node, info: info, isFenced: isFenced)]
    default:
      diagnostics.append(
        source.diagnostic("this Markdown is not supported", line: node.lines.lowerBound))
      return []
    }
  }

  private mutating func heading(_ node: MarkdownNode, level: Int) -> Block {
    let position = Position(file: source.file, line: node.lines.lowerBound)
    let stripped = node.strippingIdentifier()
    let id = node.explicitIdentifier ?? Slug.unique(stripped.plainText, among: &identifiers)
    return .heading(level: level, id: id, inlines(stripped.children), position)
  }
}

extension MarkdownNode {
  /// Whether it is a comment of HTML and nothing else.
  var isComment: Bool {
    let text = literal.trimmingBlanks
    return text.hasPrefix("<!--") && text.hasSuffix("-->")
  }

  /// The `x` of a heading that ends with `{#x}`.
  var explicitIdentifier: String? {
    guard let last = children.last, last.kind == .text else { return nil }
    let text = last.literal.trimmingBlanks
    guard text.hasSuffix("}"), let open = text.lastIndex(of: "{") else { return nil }
    let inside = text[open...].dropFirst().dropLast()
    guard inside.first == "#" else { return nil }
    let id = String(inside.dropFirst())
    return Label.isValid(id) ? id : nil
  }

  /// The heading without its `{#x}`.
  func strippingIdentifier() -> MarkdownNode {
    guard explicitIdentifier != nil, var last = children.last,
      let open = last.literal.lastIndex(of: "{")
    else { return self }
    var node = self
    last.literal = String(last.literal[..<open]).trimmingBlanksAtEnd
    node.children[node.children.count - 1] = last
    return node
  }
}
