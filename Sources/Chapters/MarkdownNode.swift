/// A node of a Markdown document as the parser sees it, before Octavo's own syntax is read.
struct MarkdownNode {
  /// What it is.
  enum Kind: Hashable {
    case document, paragraph, quote, item, thematicBreak
    case heading(level: Int)
    case list(start: Int?, isTight: Bool)
    case code(info: String, isFenced: Bool)
    case htmlBlock
    case table(alignments: [Block.Alignment])
    case tableRow(isHeader: Bool)
    case tableCell
    case task(isChecked: Bool)
    case text, softBreak, lineBreak, inlineCode, htmlInline
    case emphasis, strong, strikethrough
    case link(destination: String, title: String)
    case image(source: String, title: String)
    case unknown(String)

    /// Whether no blocks stand within it.
    var isLeaf: Bool {
      switch self {
      case .paragraph, .heading, .table: true
      default: false
      }
    }
  }

  /// What it is.
  var kind: Kind
  /// The text of leaves.
  var literal: String
  /// The first and the last line, from 1.
  var lines: ClosedRange<Int>
  /// The column of its first byte, from 1; unreliable within wrapped paragraphs.
  var column: Int
  /// The nodes within.
  var children: [MarkdownNode]

  /// The text of all leaves.
  var plainText: String {
    switch kind {
    case .softBreak, .lineBreak: " "
    default: literal + children.map(\.plainText).joined()
    }
  }
}
