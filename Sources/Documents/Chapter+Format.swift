import Chapters

extension Chapter {
  /// The chapter with what one format shows, and without the rest.
  func shown(in format: BookFormat) -> Chapter {
    var chapter = self
    chapter.title = title.shown(in: format)
    chapter.summary = summary?.shown(in: format)
    chapter.blocks = blocks.shown(in: format)
    chapter.notes = notes.map { $0.shown(in: format) }
    return chapter
  }
}

extension [Block] {
  fileprivate func shown(in format: BookFormat) -> [Block] {
    flatMap { block -> [Block] in
      switch block {
      case .conditional(let condition, let blocks):
        return condition.formats.contains(format) ? blocks.shown(in: format) : []
      case .heading(var heading):
        heading.text = heading.text.shown(in: format)
        return [.heading(heading)]
      case .paragraph(let text): return [.paragraph(text.shown(in: format))]
      case .list(let start, let isTight, let items):
        let shown = items.map { item in
          ListItem(isChecked: item.isChecked, blocks: item.blocks.shown(in: format))
        }
        return [.list(start: start, isTight: isTight, items: shown)]
      case .definitions(let definitions):
        return [
          .definitions(
            definitions.map { definition in
              Definition(
                term: definition.term.shown(in: format),
                meanings: definition.meanings.map { $0.shown(in: format) })
            })
        ]
      case .quote(let blocks): return [.quote(blocks.shown(in: format))]
      case .callout(var callout):
        callout.title = callout.title?.shown(in: format)
        callout.blocks = callout.blocks.shown(in: format)
        return [.callout(callout)]
      case .table(var table):
        table.caption = table.caption?.shown(in: format)
        table.header = table.header.map { $0.shown(in: format) }
        table.rows = table.rows.map { $0.map { $0.shown(in: format) } }
        return [.table(table)]
      case .figure(var figure):
        figure.caption = figure.caption?.shown(in: format)
        figure.blocks = figure.blocks.shown(in: format)
        return [.figure(figure)]
      case .cell, .code, .formula, .references, .thematicBreak, .pageBreak, .html: return [block]
      }
    }
  }

  private typealias ListItem = Block.ListItem
  private typealias Definition = Block.Definition
}

extension [Inline] {
  fileprivate func shown(in format: BookFormat) -> [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .conditional(let condition, let inner):
        condition.formats.contains(format) ? inner.shown(in: format) : []
      case .emphasis(let inner): [.emphasis(inner.shown(in: format))]
      case .strong(let inner): [.strong(inner.shown(in: format))]
      case .strikethrough(let inner): [.strikethrough(inner.shown(in: format))]
      case .subscript(let inner): [.subscript(inner.shown(in: format))]
      case .superscript(let inner): [.superscript(inner.shown(in: format))]
      case .link(let destination, let title, let inner):
        [.link(destination: destination, title: title, inner.shown(in: format))]
      default: [inline]
      }
    }
  }
}
