import Chapters

extension Labels {
  /// A finding for each reference of the book that leads nowhere.
  func dangling(in book: Book) -> [Diagnostic] {
    book.chapters.flatMap { chapter in
      chapter.references.filter { targets[$0.label] == nil }.map { label, position in
        Diagnostic(
          "nothing in the book is called '@\(label)'", at: position,
          suggestion: Suggestion.nearest(to: label, among: targets.keys.sorted()),
          sourceLine: chapter.line(position.line))
      }
    }
  }
}

extension Chapter {
  /// The cross references of the chapter, in prose and in captions, in order.
  fileprivate var references: [(label: String, position: Position)] {
    var found: [(String, Position)] = []
    let visit: (Inline) -> Void = {
      if case .reference(let label, let position) = $0 { found.append((label, position)) }
    }
    title.visit(visit)
    blocks.visit(inline: visit) { index in
      guard cells.indices.contains(index) else { return }
      let options = cells[index].options
      for text in [options.figureCaption, options.figureAlternative, options.tableCaption] {
        text?.visit(visit)
      }
    }
    return found
  }
}

extension [Inline] {
  /// Calls `body` with each piece of the text and of what the pieces hold.
  func visit(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        inner.visit(body)
      default: break
      }
    }
  }
}

extension [Block] {
  /// Calls `inline` with each piece of text and `cell` with each cell, in the order of the page.
  func visit(inline: (Inline) -> Void, cell: (Int) -> Void = { _ in }) {
    for block in self {
      switch block {
      case .heading(_, _, let text, _), .paragraph(let text): text.visit(inline)
      case .cell(let index): cell(index)
      case .list(_, _, let items): items.forEach { $0.blocks.visit(inline: inline, cell: cell) }
      case .quote(let blocks): blocks.visit(inline: inline, cell: cell)
      case .callout(_, let title, let blocks):
        title?.visit(inline)
        blocks.visit(inline: inline, cell: cell)
      case .table(_, let header, let rows):
        header.forEach { $0.visit(inline) }
        rows.joined().forEach { $0.visit(inline) }
      case .code, .thematicBreak, .html: break
      }
    }
  }
}
