import Chapters
import Documents
import HTMLBook

/// The ways into an electronic book: the table of contents of today's readers and that of old ones.
struct Navigation {
  let title: String
  let language: String
  /// The identifier of the book, as its package document has it.
  let identifier: String
  /// The pages in order.
  let pages: [ReaderPages.Page]
  /// The words of the book.
  let words: Words

  /// A line of the contents.
  private struct Entry {
    let address: String
    let label: String
    var inner: [Entry] = []
  }

  private var entries: [Entry] {
    pages.filter { $0.kind != .title }.map { page in
      let address = page.name.percentEncoded
      let number = page.number.map { $0 + "\u{2002}" } ?? ""
      let sections = page.sections.filter { $0.level == 2 }.map { section in
        Entry(
          address: "\(address)#\(section.id)",
          label: (section.number.map { $0 + "\u{2002}" } ?? "") + section.text.unlinked.plain)
      }
      return Entry(address: address, label: number + page.title, inner: sections)
    }
  }

  /// `nav.xhtml`.
  var page: ReaderPage {
    func list(_ entries: [Entry]) -> Markup {
      guard !entries.isEmpty else { return .empty }
      let items = entries.map { entry -> Markup in
        "<li><a href=\"\(entry.address)\">\(entry.label)</a>\(list(entry.inner))</li>\n"
      }
      return "<ol>\n\(items.joined())</ol>\n"
    }
    func landmark(_ kind: ReaderPages.Page.Kind, _ type: String, _ label: String) -> Markup {
      guard let page = pages.first(where: { $0.kind == kind }) else { return .empty }
      return """
        <li><a epub:type="\(type)" href="\(page.name.percentEncoded)">\(label)</a></li>

        """
    }
    let landmarks: [Markup] = [
      landmark(.title, "titlepage", words[.titlePage]),
      "<li><a epub:type=\"toc\" href=\"\(ElectronicBook.navigationPath)\">\(words[.contents])</a></li>\n",
      landmark(.chapter, "bodymatter", words[.startReading]),
      landmark(.works, "bibliography", words[.references]),
    ]
    let body: Markup = """
      <nav epub:type="toc" id="toc" role="doc-toc">
      <h1>\(words[.contents])</h1>
      \(list(entries))</nav>
      <nav epub:type="landmarks" id="landmarks" hidden="">
      <h2>\(words[.guide])</h2>
      <ol>
      \(landmarks.joined())</ol>
      </nav>
      """
    return ReaderPage(title: title, language: language, meaning: "frontmatter", body: body)
  }

  /// `toc.ncx`, which readers of EPUB 2 know.
  var ncx: Markup {
    var order = 0
    func points(_ entries: [Entry]) -> Markup {
      entries.map { entry -> Markup in
        order += 1
        return """
          <navPoint id="point-\(order)" playOrder="\(order)">
          <navLabel><text>\(entry.label)</text></navLabel>
          <content src="\(entry.address)"/>
          \(points(entry.inner))</navPoint>

          """
      }.joined()
    }
    let depth = pages.contains { $0.sections.contains { $0.level == 2 } } ? 2 : 1
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="\(language)">
      <head>
      <meta name="dtb:uid" content="\(identifier)"/>
      <meta name="dtb:depth" content="\(depth)"/>
      <meta name="dtb:totalPageCount" content="0"/>
      <meta name="dtb:maxPageNumber" content="0"/>
      </head>
      <docTitle><text>\(title)</text></docTitle>
      <navMap>
      \(points(entries))</navMap>
      </ncx>

      """
  }
}
