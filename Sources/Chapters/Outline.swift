/// Where cmark sees code, headings and paragraphs: the blocks of a chapter without what they say.
struct Outline {
  /// Lines whose text belongs together.
  struct Run {
    /// What they are.
    enum Kind {
      case paragraph, heading, tableRow
      /// What options and attributes say, apart from the lines of the page.
      case caption
    }

    var kind: Kind
    /// The lines, from 1.
    var lines: ClosedRange<Int>
    /// In how many quotations they stand.
    var depth: Int
  }

  /// The text of the document, in order.
  private(set) var runs: [Run] = []
  /// The lines on which items of lists begin.
  private(set) var itemLines: Set<Int> = []
  private var literal: Set<Int> = []

  /// The outline of some Markdown.
  init(of markdown: [UInt8]) {
    collect(MarkdownNode.parse(markdown, blocksOnly: true), depth: 0)
  }

  /// Whether a line is code or HTML.
  func isLiteral(_ line: Int) -> Bool { literal.contains(line) }

  private mutating func collect(_ node: MarkdownNode, depth: Int) {
    let (first, last) = (node.lines.lowerBound, node.lines.upperBound)
    switch node.kind {
    case .code, .htmlBlock: literal.formUnion(node.lines)
    case .paragraph: runs.append(Run(kind: .paragraph, lines: node.lines, depth: depth))
    case .heading:
      // The last line of one with several is the line below it.
      runs.append(Run(kind: .heading, lines: first...max(first, last - 1), depth: depth))
    case .table:
      runs += node.lines.map { Run(kind: .tableRow, lines: $0...$0, depth: depth) }
    default:
      if case .item = node.kind { itemLines.insert(first) }
      if case .task = node.kind { itemLines.insert(first) }
      let inner = node.kind == .quote ? depth + 1 : depth
      for child in node.children { collect(child, depth: inner) }
    }
  }
}
