import Chapters
public import Documents

/// A book as pages of the web.
public struct Site: Sendable {
  let document: Document
  /// The SVG of each plot, by its name, as pages show it.
  let svg: [String: String]
  let addresses: Addresses

  /// The pages of a document.
  ///
  /// - Parameters:
  ///   - document: the book, resolved for `html`.
  ///   - svg: the SVG of each plot, by its name.
  public init(_ document: Document, svg: [String: String]) {
    self.document = document
    self.svg = svg
    addresses = Addresses(of: document)
  }

  /// All pages: the title page, the chapters, the works cited, how the book was made.
  public var pages: [Page] {
    [titlePage] + document.chapters.indices.map(chapterPage) + endPages
  }

  /// The style and the script of the pages, by their paths.
  public static var files: [(path: String, text: String)] {
    [("site/octavo.css", Stylesheet.css), ("site/octavo.js", Script.source)]
  }

  /// What writes the content of a page.
  func writer(of page: Place.Page) -> ContentWriter {
    ContentWriter(
      page: page, addresses: addresses, svg: svg, works: document.works, isInteractive: true)
  }

  /// The pages of the book beside the title page, in order, as its contents list them.
  var entries: [Frame.Entry] {
    document.chapters.map { chapter in
      let page = Place.Page.chapter(chapter.slug)
      return Frame.Entry(
        address: addresses.file(of: page), number: chapter.number ?? "",
        title: writer(of: page).markup(chapter.title.unlinked))
    }
      + ends.map { end in
        Frame.Entry(address: end.address, number: "", title: .text(end.title))
      }
  }

  // MARK: Chapters

  private func chapterPage(_ index: Int) -> Page {
    let chapter = document.chapters[index]
    let writer = writer(of: .chapter(chapter.slug))
    let number: Markup =
      chapter.number.map { "<p class=\"chapter-number\">Chapter \($0)</p>\n" } ?? .empty
    return frame(current: index, sections: sections(of: chapter, depth: 3)).page(
      name: addresses.file(of: .chapter(chapter.slug)), title: chapter.title.unlinked.plain,
      content: """
        <header class="chapter-header">
        \(number)<h1>\(writer.markup(chapter.title))</h1>
        </header>
        \(banner(of: chapter))\(writer.markup(chapter.elements))\(writer.footnotes(chapter.notes))
        """)
  }

  func frame(current: Int?, sections: [Frame.Entry] = []) -> Frame {
    Frame(book: document.book, chapters: entries, current: current, sections: sections)
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

  /// What a reader must know before trusting a page of a chapter that failed.
  private func banner(of chapter: DocumentChapter) -> Markup {
    if chapter.isUnrun {
      return """
        <p class="not-run">The cells of this chapter were not run. Figures and values are missing.</p>

        """
    }
    guard !chapter.problems.isEmpty else { return .empty }
    let links = chapter.problems.compactMap { problem -> Markup? in
      problem.anchor.map { anchor in
        let place = problem.failure.diagnostic.position.map { "\($0)" } ?? "a cell of this chapter"
        return """
          <p><a href="#\(anchor)">\(place)</a>: \(problem.failure.diagnostic.message)</p>

          """
      }
    }.joined()
    let cards = chapter.problems.filter { $0.anchor == nil }.enumerated().map {
      Markup.failure($1.failure, id: "octavo-problem-\($0 + 1)")
    }.joined()
    return """
      <section class="banner" aria-label="Failure">
      <p class="banner-title">This chapter failed. What stands below it is incomplete.</p>
      \(links)\(cards)</section>

      """
  }
}
