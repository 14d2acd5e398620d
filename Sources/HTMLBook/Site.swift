import Chapters
public import Documents

/// A book as pages of the web.
public struct Site: Sendable {
  /// The book in another form, beside the pages.
  public struct Download: Sendable, Hashable {
    /// What readers call the form, such as `PDF`.
    public let name: String
    /// The path of the file.
    public let path: String

    /// The book in another form.
    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  let document: Document
  /// The SVG of each plot, by its name, as pages show it.
  let svg: [String: String]
  /// The other forms of the book.
  let downloads: [Download]
  let addresses: Addresses
  /// What follows the chapters.
  let ends: [End]
  /// The pages of the book beside the title page, in order, as its contents list them.
  let entries: [Frame.Entry]

  /// The pages of a document.
  ///
  /// - Parameters:
  ///   - document: the book, resolved for `html`.
  ///   - svg: the SVG of each plot, by its name.
  ///   - downloads: the other forms of the book that lie beside the pages, in the order in which readers are offered them.
  public init(_ document: Document, svg: [String: String], downloads: [Download] = []) {
    self.document = document
    self.svg = svg
    self.downloads = downloads
    let addresses = Addresses(of: document)
    self.addresses = addresses
    let writer = ContentWriter(
      page: nil, addresses: addresses, svg: [:], works: document.works, words: document.words,
      isInteractive: true)
    ends = Site.ends(of: document, addresses: addresses)
    entries =
      document.chapters.map { chapter in
        Frame.Entry(
          address: addresses.file(of: .chapter(chapter.slug)), number: chapter.number ?? "",
          title: writer.markup(chapter.title.unlinked))
      }
      + ends.map { end in
        Frame.Entry(address: end.address, number: "", title: .text(end.title))
      }
  }

  /// All pages: the title page, the chapters, the works cited, how the book was made.
  public var pages: [Page] {
    [titlePage] + document.chapters.indices.map(chapterPage) + endPages
  }

  /// What writes the content of a page.
  func writer(of page: Place.Page) -> ContentWriter {
    ContentWriter(
      page: page, addresses: addresses, svg: svg, works: document.works, words: document.words,
      isInteractive: true)
  }

  // MARK: Chapters

  private func chapterPage(_ index: Int) -> Page {
    let chapter = document.chapters[index]
    let writer = writer(of: .chapter(chapter.slug))
    let head = Head(
      name: entries[index].address, title: chapter.title.unlinked.line,
      summary: chapter.summary?.unlinked.line ?? chapter.firstParagraph?.unlinked.line ?? "",
      image: chapter.emblem?.path(of: "png"), position: index + 1)
    return frame(current: index, sections: sections(of: chapter, depth: 3)).page(
      head,
      content: """
        \(writer.header(of: chapter))\(chapter.banner(writer.words))\(writer.markup(chapter.elements))\(writer.footnotes(chapter.notes))
        """)
  }

  func frame(current: Int?, sections: [Frame.Entry] = []) -> Frame {
    Frame(
      book: document.book, words: document.words, entries: entries, current: current,
      sections: sections)
  }

  /// The sections of a chapter down to a level, as contents list them.
  func sections(of chapter: DocumentChapter, depth: Int, page: String = "") -> [Frame.Entry] {
    let writer = writer(of: .chapter(chapter.slug))
    return chapter.headings.filter { $0.isSection && $0.level <= depth }.map { heading in
      Frame.Entry(
        address: "\(page)#\(heading.id)", number: heading.number ?? "",
        title: writer.markup(heading.text.unlinked))
    }
  }
}

extension PlotDrawing {
  /// The path of one of its files, by its extension.
  package func path(of format: String) -> String { "figures/\(name).\(format)" }
}
