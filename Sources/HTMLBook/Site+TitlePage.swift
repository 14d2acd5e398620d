import Chapters
import Documents

extension Site {
  /// The page that a reader comes to first.
  var titlePage: Page {
    let book = document.book
    let subtitle: Markup = book.subtitle.map { "<p class=\"subtitle\">\($0)</p>\n" } ?? .empty
    let author: Markup = book.author.map { "<p class=\"author\">\($0)</p>\n" } ?? .empty
    let summary: Markup = book.summary.map { "<p class=\"summary\">\($0)</p>\n" } ?? .empty
    let chapters = zip(document.chapters, entries).map(card).joined()
    return frame(current: nil).page(
      name: "index.html", title: book.title,
      content: """
        <header class="title-header">
        <h1>\(book.title)</h1>
        \(subtitle)\(author)\(summary)</header>
        \(failures)<section aria-labelledby="octavo-contents">
        <h2 id="octavo-contents">Contents</h2>
        <ol class="chapters">
        \(chapters)</ol>
        </section>

        """)
  }

  private func card(_ chapter: DocumentChapter, _ entry: Frame.Entry) -> Markup {
    let inner = sections(of: chapter, depth: 2, page: entry.address).map {
      "<li><a href=\"\($0.address)\">\($0.title)</a></li>\n" as Markup
    }.joined()
    let list: Markup = inner.isEmpty ? .empty : "<ul>\n\(inner)</ul>"
    let flag: Markup =
      chapter.problems.isEmpty ? .empty : " <span class=\"failed\">failed</span>"
    let writer = writer(of: .chapter(chapter.slug))
    let summary: Markup =
      chapter.summary.map { "<p class=\"chapter-summary\">\(writer.markup($0.unlinked))</p>\n" }
      ?? .empty
    return """
      <li><span class="chapter-number">\(entry.number)</span>
      <div><a class="chapter-title" href="\(entry.address)">\(entry.title)</a>\(flag)\(summary)\(list)</div></li>

      """
  }

  private var failures: Markup {
    let items = document.chapters.flatMap { chapter in
      chapter.problems.map { problem in
        let diagnostic = problem.failure.diagnostic
        let place = diagnostic.position.map { "\($0)" } ?? chapter.slug
        let page = addresses.file(of: .chapter(chapter.slug))
        return "<li><a href=\"\(page)\">\(place)</a>: \(diagnostic.message)</li>\n" as Markup
      }
    }
    let others = document.diagnostics.filter { $0.severity == .error }.map { problem in
      let place = problem.position.map { "\($0): " } ?? ""
      return "<li>\(place)\(problem.message)</li>\n" as Markup
    }
    guard !(items + others).isEmpty else { return .empty }
    return """
      <section class="banner" aria-label="Failures">
      <p class="banner-title">This book is incomplete.</p>
      <ul>
      \((items + others).joined())</ul>
      </section>

      """
  }
}
