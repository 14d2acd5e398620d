import Chapters

/// Turns the prose of one chapter into HTML.
struct Prose: Sendable {
  let book: Book
  let chapter: Chapter
  let labels: Labels
  let transcript: Transcript?

  // MARK: Running text

  /// Running text as HTML.
  func html(_ text: [Inline]) -> Markup { text.map(html).joined() }

  /// Running text as HTML without links, for use inside a link.
  func unlinked(_ text: [Inline]) -> Markup { html(text.flatMap(unlinked)) }

  private func unlinked(_ inline: Inline) -> [Inline] {
    switch inline {
    case .link(_, _, let inner): inner.flatMap(unlinked)
    case .emphasis(let inner): [.emphasis(inner.flatMap(unlinked))]
    case .strong(let inner): [.strong(inner.flatMap(unlinked))]
    case .strikethrough(let inner): [.strikethrough(inner.flatMap(unlinked))]
    case .reference(let label, _): [.text(labels.targets[label]?.name ?? label)]
    default: [inline]
    }
  }

  /// Running text without any markup, for titles and alternative texts.
  func plain(_ text: [Inline]) -> String {
    text.map { inline in
      switch inline {
      case .text(let text), .code(let text), .html(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .link(_, _, let inner):
        plain(inner)
      case .image(_, _, let alt): alt
      case .reference(let label, _): labels.targets[label]?.name ?? label
      case .value(let index): value(index) ?? "…"
      case .softBreak, .lineBreak: " "
      }
    }.joined()
  }

  private func value(_ index: Int) -> String? {
    guard let values = transcript?.values, values.indices.contains(index) else { return nil }
    return values[index]
  }

  private func html(_ inline: Inline) -> Markup {
    switch inline {
    case .text(let text), .html(let text): return .text(text)
    case .emphasis(let inner): return "<em>\(html(inner))</em>"
    case .strong(let inner): return "<strong>\(html(inner))</strong>"
    case .strikethrough(let inner): return "<del>\(html(inner))</del>"
    case .code(let code): return "<code>\(code)</code>"
    case .link(let destination, let title, let inner):
      guard let address = address(of: destination) else { return html(inner) }
      return "<a href=\"\(address)\"\(attribute("title", title))>\(html(inner))</a>"
    case .image(let source, let title, let alt):
      guard let address = chapter.path(of: source) ?? address(of: source) else {
        return .text(alt)
      }
      return "<img src=\"\(address)\" alt=\"\(alt)\"\(attribute("title", title))>"
    case .reference(let label, _): return reference(to: label)
    case .value(let index):
      guard let value = value(index) else {
        return "<span class=\"gap\" title=\"This value was not computed\">…</span>"
      }
      return .text(value)
    case .softBreak: return "\n"
    case .lineBreak: return "<br>\n"
    }
  }

  private func attribute(_ name: String, _ value: String) -> Markup {
    value.isEmpty ? .empty : " \(Markup(trusted: name))=\"\(value)\""
  }

  private func reference(to label: String) -> Markup {
    guard let target = labels.targets[label] else {
      return "<span class=\"dangling\" title=\"Nothing has this name\">@\(label)</span>"
    }
    let address =
      target.page == chapter.page ? "#\(target.anchor ?? Page.mainID)" : target.address
    return "<a href=\"\(address)\" class=\"quarto-xref\">\(target.kind)&nbsp;\(target.number)</a>"
  }

  /// Where a link may lead: the web, mail, or a place in the book, whose chapters become pages; nil
  /// for any other scheme.
  private func address(of destination: String) -> String? {
    let place = destination.prefix { !"/?#".contains($0) }
    if let colon = place.firstIndex(of: ":") {
      return ["http", "https", "mailto"].contains(place[..<colon].lowercased()) ? destination : nil
    }
    let path = destination.prefix { $0 != "#" }
    guard let target = book.chapters.first(where: { $0.path == path }) else { return destination }
    return target.page + destination.dropFirst(path.count)
  }

  // MARK: Blocks

  /// A block that is no cell; headings have their section.
  func html(_ block: Block, sections: [String: Section] = [:], cell: (Int) -> Markup) -> Markup {
    func all(_ blocks: [Block]) -> Markup { blocks.map { html($0, cell: cell) }.joined() }
    switch block {
    case .cell(let index): return cell(index)
    case .heading(_, let id, let text, _):
      guard let section = sections[id] else {
        return "<p class=\"heading\" id=\"\(id)\"><strong>\(html(text))</strong></p>\n"
      }
      return heading(section)
    case .paragraph(let text): return "<p>\(html(text))</p>\n"
    case .code(let language, let text): return .code(text, language: language)
    case .quote(let blocks): return "<blockquote>\n\(all(blocks))</blockquote>\n"
    case .thematicBreak: return "<hr>\n"
    case .html(let source): return "<pre class=\"raw-html\"><code>\(source)</code></pre>\n"
    case .list(let start, let isTight, let items):
      let list = items.map { item in
        let box: Markup =
          switch item.isChecked {
          case nil: ""
          case true?: "<input type=\"checkbox\" disabled checked aria-label=\"done\"> "
          case false?: "<input type=\"checkbox\" disabled aria-label=\"to do\"> "
          }
        let content =
          isTight
          ? item.blocks.map { tight($0, cell: cell) }.joined(separator: "\n") : all(item.blocks)
        return "<li>\(box)\(content)</li>\n" as Markup
      }.joined()
      guard let start else { return "<ul>\n\(list)</ul>\n" }
      return start == 1 ? "<ol>\n\(list)</ol>\n" : "<ol start=\"\(start)\">\n\(list)</ol>\n"
    case .callout(let kind, let title, let blocks):
      let heading = title.map(html) ?? .text(kind.prefix(1).uppercased() + kind.dropFirst())
      return """
        <div class="callout callout-\(kind) callout-titled" role="note">
        <p class="callout-title">\(heading)</p>
        <div class="callout-body">
        \(all(blocks))</div></div>

        """
    case .table(let alignments, let header, let rows):
      return .table(
        alignments: alignments, header: header.map(html), rows: rows.map { $0.map(html) },
        name: plain(header.first ?? []))
    }
  }

  /// A block of a tight list, whose paragraphs have no space between them.
  private func tight(_ block: Block, cell: (Int) -> Markup) -> Markup {
    if case .paragraph(let text) = block { return html(text) }
    return html(block, cell: cell)
  }

  private func heading(_ section: Section) -> Markup {
    """
    <h\(section.level) id="\(section.id)"><span class="section-number">\(section.number)</span> \
    \(html(section.title))<a class="anchor" href="#\(section.id)" \
    aria-label="Link to this section">#</a></h\(section.level)>

    """
  }
}
