import CMarkGFM
import Synchronization

extension MarkdownNode {
  /// Which characters begin something is kept by cmark-gfm for all its parsers and changes while one reads, so that one text is read at a time.
  private static let turn = Mutex(())

  /// Reads CommonMark with GitHub's tables, strikethrough (by two tildes), autolinks and task lists, by cmark-gfm.
  ///
  /// - Parameter blocksOnly: whether paragraphs, headings and tables come without what is in them.
  static func parse(_ markdown: [UInt8], blocksOnly: Bool = false) -> MarkdownNode {
    turn.withLock { _ in read(markdown, blocksOnly: blocksOnly) }
  }

  private static func read(_ markdown: [UInt8], blocksOnly: Bool) -> MarkdownNode {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else {
      fatalError("cmark-gfm has no memory for a parser")
    }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      guard let found = unsafe cmark_find_syntax_extension(name) else {
        fatalError("cmark-gfm lacks the extension \(name)")
      }
      unsafe cmark_parser_attach_syntax_extension(parser, found)
    }
    unsafe markdown.withUnsafeBytes { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else {
      fatalError("cmark-gfm returned no document")
    }
    defer { unsafe cmark_node_free(root) }
    if !blocksOnly { unsafe cmark_consolidate_text_nodes(root) }
    return unsafe MarkdownNode(reading: root, blocksOnly: blocksOnly)
  }

  private init(reading node: OpaquePointer, blocksOnly: Bool) {
    let kind = unsafe Self.kind(of: node)
    var children: [MarkdownNode] = []
    var child = unsafe blocksOnly && kind.isLeaf ? nil : cmark_node_first_child(node)
    while let current = unsafe child {
      children.append(unsafe MarkdownNode(reading: current, blocksOnly: blocksOnly))
      unsafe child = cmark_node_next(current)
    }
    let first = unsafe Int(cmark_node_get_start_line(node))
    let last = unsafe Int(cmark_node_get_end_line(node))
    unsafe self.init(
      kind: kind, literal: Self.string(cmark_node_get_literal(node)),
      lines: first...max(first, last), column: Int(cmark_node_get_start_column(node)),
      children: children)
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    let name = unsafe string(cmark_node_get_type_string(node))
    switch name {
    case "document": return .document
    case "paragraph": return .paragraph
    case "block_quote": return .quote
    case "item": return .item
    case "tasklist":
      return .task(isChecked: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "thematic_break": return .thematicBreak
    case "heading": return .heading(level: unsafe Int(cmark_node_get_heading_level(node)))
    case "list":
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return unsafe .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case "code_block":
      var (length, offset, character): (CInt, CInt, CChar) = (0, 0, 0)
      let isFenced = unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
      return unsafe .code(info: string(cmark_node_get_fence_info(node)), isFenced: isFenced)
    case "html_block": return .htmlBlock
    case "table": return unsafe .table(alignments: alignments(of: node))
    case "table_header": return .tableRow(isHeader: true)
    case "table_row": return .tableRow(isHeader: false)
    case "table_cell": return .tableCell
    case "text": return .text
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .inlineCode
    case "html_inline": return .htmlInline
    case "emph": return .emphasis
    case "strong": return .strong
    case "strikethrough": return .strikethrough
    case "link":
      return unsafe .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case "image":
      return unsafe .image(
        source: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: return .unknown(name)
    }
  }

  private static func alignments(of node: OpaquePointer) -> [Block.Alignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { index in
      switch unsafe letters[index] {
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .left
      }
    }
  }
}
