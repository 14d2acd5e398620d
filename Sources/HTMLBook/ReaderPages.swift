import Chapters
package import Documents
import Highlighting

/// The content of a book's pages without the frames and the tools of pages of the web: what electronic books hold.
package struct ReaderPages {
  /// A page.
  package struct Page {
    /// What it is.
    package enum Kind { case title, chapter, works, colophon }

    /// What it is.
    package let kind: Kind
    /// The name of its file.
    package let name: String
    /// The number of a chapter.
    package let number: String?
    /// What contents call it.
    package let title: String
    /// Its sections, in order.
    package let sections: [Element.Heading]
    /// What its body holds, as XML.
    package let body: Markup
  }

  /// What the names of pages end with.
  package static let fileExtension = "xhtml"
  private let document: Document
  private let pictures: [String: String]
  private let addresses: Addresses

  /// The pages of a document whose plots are pictures, by `PlotDrawing.path(of:)`.
  ///
  /// - Parameter pictures: where the pictures of the book's folder are, by their paths; of others the words are shown.
  package init(of document: Document, pictures: [String: String]) {
    self.document = document
    self.pictures = pictures
    addresses = Addresses(of: document, fileExtension: ReaderPages.fileExtension)
  }

  /// The title page, the chapters, the works cited, how the book was made.
  package var pages: [Page] {
    var pages = [titlePage] + document.chapters.map(page)
    if !document.works.isEmpty, addresses.works == .works {
      pages.append(
        end(
          .works, addresses.file(of: .works), document.words[.references],
          writer(of: .works).worksList))
    }
    if let colophon = document.colophon {
      let content = ColophonPage(
        colophon: colophon, chapters: document.chapters, addresses: addresses,
        words: document.words)
      let name = "colophon.\(ReaderPages.fileExtension)"
      pages.append(end(.colophon, name, document.words[.colophon], content.html))
    }
    return pages
  }

  private func writer(of page: Place.Page) -> ContentWriter {
    ContentWriter(
      page: page, addresses: addresses, svg: [:], works: document.works, words: document.words,
      isInteractive: false, pictures: pictures)
  }

  private func page(_ chapter: DocumentChapter) -> Page {
    let writer = writer(of: .chapter(chapter.slug))
    let content: Markup = """
      <section id="\(HTMLBook.Page.mainID)" epub:type="chapter" role="doc-chapter">
      \(writer.header(of: chapter))\(chapter.banner(writer.words))\(writer.markup(chapter.elements))\(writer.footnotes(chapter.notes))</section>
      """
    return Page(
      kind: .chapter, name: addresses.file(of: .chapter(chapter.slug)), number: chapter.number,
      title: chapter.title.unlinked.line, sections: chapter.headings.filter(\.isSection),
      body: content)
  }

  private func end(
    _ kind: Page.Kind, _ name: String, _ title: String, _ content: Markup
  ) -> Page {
    let meaning: Markup =
      kind == .works
      ? "epub:type=\"bibliography\" role=\"doc-bibliography\""
      : "epub:type=\"colophon\" role=\"doc-colophon\""
    let body: Markup = """
      <section id="\(HTMLBook.Page.mainID)" \(meaning)>
      <h1>\(title)</h1>
      \(content)</section>
      """
    return Page(
      kind: kind, name: name, number: nil, title: title, sections: [], body: body)
  }

  private var titlePage: Page {
    let book = document.book
    func line(_ name: Markup, _ text: String?) -> Markup {
      text.map { "<p class=\"\(name)\">\($0)</p>\n" } ?? .empty
    }
    let body: Markup = """
      <section id="\(HTMLBook.Page.mainID)" class="title-page" epub:type="titlepage">
      <h1>\(book.title)</h1>
      \(line("subtitle", book.subtitle))\(line("author", book.author))\(line("summary", book.summary))</section>
      """
    // No chapter has this name: its file would have to be called so as well.
    let taken = Set(document.chapters.map(\.slug))
    var name = "title-page"
    while taken.contains(name) { name += "-1" }
    return Page(
      kind: .title, name: "\(name).\(ReaderPages.fileExtension)", number: nil, title: book.title,
      sections: [], body: body)
  }

  /// The colors of code as style rules, on light and on dark paper.
  package static var codeStyle: (light: String, dark: String) {
    func rules(_ shade: (Palette.Tone) -> String) -> String {
      Token.Kind.allCases.compactMap { kind in
        let name = Palette.color(of: kind)
        return (Palette.code + Palette.inks).first { $0.name == name }
          .map { ".hl-\(kind.rawValue) { color: \(shade($0)); }" }
      }.joined(separator: "\n")
    }
    return (rules(\.light), rules(\.dark))
  }
}
