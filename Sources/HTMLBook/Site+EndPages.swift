import Chapters
import Documents

extension Site {
  /// A page behind the chapters.
  struct End {
    let address: String
    let title: String
    /// What the page is about.
    let summary: String
    let content: Markup
    var sections: [Frame.Entry] = []
  }

  /// The works cited, unless a chapter lists them, and how the book was made.
  static func ends(of document: Document, addresses: Addresses) -> [End] {
    let words = document.words
    var ends: [End] = []
    if !document.works.isEmpty, addresses.works == .works {
      let writer = ContentWriter(
        page: .works, addresses: addresses, svg: [:], works: document.works, words: words,
        isInteractive: true)
      ends.append(
        End(
          address: addresses.file(of: .works), title: words[.references],
          summary: words(.worksOf, document.book.title), content: writer.worksList))
    }
    if let colophon = document.colophon {
      let page = ColophonPage(
        colophon: colophon, chapters: document.chapters, addresses: addresses, words: words)
      ends.append(
        End(
          address: "colophon.\(addresses.fileExtension)", title: words[.colophon],
          summary: words(.colophonOf, document.book.title),
          content: page.html, sections: page.sections))
    }
    return ends
  }

  var endPages: [Page] {
    ends.enumerated().map { index, end in
      frame(current: document.chapters.count + index, sections: end.sections).page(
        Head(name: end.address, title: end.title, summary: end.summary),
        content: """
          <header class="chapter-header">
          <h1>\(end.title)</h1>
          </header>
          \(end.content)
          """)
    }
  }
}
