import Chapters

extension [Inline] {
  /// Calls `body` with each piece of the text and of what the pieces hold.
  func visit(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .subscript(let inner), .superscript(let inner), .link(_, _, let inner),
        .conditional(_, let inner):
        inner.visit(body)
      case .image(let image): image.text.visit(body)
      default: break
      }
    }
  }
}

extension Block {
  /// The texts of the block itself, not those of the blocks that it holds.
  var texts: [[Inline]] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let text): [text]
    case .code(let code): [code.caption ?? []] + code.annotations.map(\.text)
    case .definitions(let definitions): definitions.map(\.term)
    case .callout(let callout): [callout.title ?? []]
    case .table(let table): [table.caption ?? []] + table.header + table.rows.joined()
    case .figure(let figure): [figure.caption ?? []]
    case .cell, .list, .quote, .formula, .conditional, .references, .thematicBreak, .pageBreak,
      .html:
      []
    }
  }

  /// The blocks that the block holds.
  var inner: [Block] {
    switch self {
    case .list(_, _, let items): items.flatMap(\.blocks)
    case .definitions(let definitions): definitions.flatMap { $0.meanings.joined() }
    case .quote(let blocks), .conditional(_, let blocks): blocks
    case .callout(let callout): callout.blocks
    case .figure(let figure): figure.blocks
    case .heading, .paragraph, .cell, .code, .table, .formula, .references, .thematicBreak,
      .pageBreak, .html:
      []
    }
  }
}

extension [Block] {
  /// Calls `body` with each block and all that they hold, in the order of the page.
  func visit(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      block.inner.visit(body)
    }
  }
}

extension Cell {
  /// The captions of the cell, and what is read in place of its figure.
  var texts: [[Inline]] {
    [
      options.figureCaption, options.tableCaption, options.listingCaption,
      options.figureAlternative,
    ].compactMap(\.self) + options.partCaptions + annotations.map(\.text)
  }
}

extension Chapter {
  /// All text of the chapter, in the order of the page, footnotes where their marks stand.
  var texts: [[Inline]] {
    var texts: [[Inline]] = []
    var isNoteSeen = Array(repeating: false, count: notes.count)
    func add(_ text: [Inline]) {
      texts.append(text)
      text.visit { inline in
        guard case .note(let index) = inline, notes.indices.contains(index), !isNoteSeen[index]
        else { return }
        isNoteSeen[index] = true
        notes[index].visit { $0.texts.forEach(add) }
      }
    }
    add(title)
    summary.map(add)
    blocks.visit { block in
      block.texts.forEach(add)
      if case .cell(let index) = block, cells.indices.contains(index) {
        cells[index].texts.forEach(add)
      }
    }
    return texts
  }
}
