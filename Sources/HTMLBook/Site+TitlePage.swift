import Chapters
import Documents

extension Site {
  /// The page that a reader comes to first.
  var titlePage: Page {
    let book = document.book
    let subtitle: Markup = book.subtitle.map { "<p class=\"subtitle\">\($0)</p>\n" } ?? .empty
    let author: Markup = book.author.map { "<p class=\"author\">\($0)</p>\n" } ?? .empty
    let summary: Markup = book.summary.map { "<p class=\"summary\">\($0)</p>\n" } ?? .empty
    let cards = zip(document.chapters, entries).map(card).joined()
    return frame(current: nil).page(
      Head(
        name: Page.titlePageName, title: book.title, summary: book.summary ?? book.subtitle ?? "",
        image: document.chapters.lazy.compactMap(\.emblem).first?.path(of: "png")),
      content: """
        <header class="title-header">
        <h1>\(book.title)</h1>
        \(subtitle)\(author)\(summary)\(ways)</header>
        \(failures)<section aria-labelledby="octavo-contents">
        <h2 id="octavo-contents">\(document.words[.contents])</h2>
        <ol class="chapters">
        \(cards)</ol>
        \(endLinks)</section>

        """)
  }

  /// Where to begin, and the other forms of the book.
  private var ways: Markup {
    let begin: Markup =
      entries.first.map {
        "<a class=\"way\" href=\"\($0.address)\">\(document.words[.startReading])</a>\n"
      } ?? .empty
    let files = downloads.map { download in
      "<a class=\"way\" href=\"\(download.path)\" download=\"\">\(download.name)</a>\n" as Markup
    }.joined()
    return "<p class=\"ways\">\n\(begin)\(files)</p>\n"
  }

  private func card(_ chapter: DocumentChapter, _ entry: Frame.Entry) -> Markup {
    let inner = sections(of: chapter, depth: 2, page: entry.address).map {
      "<li><a href=\"\($0.address)\">\($0.title)</a></li>\n" as Markup
    }.joined()
    let list: Markup = inner.isEmpty ? .empty : "<ul>\n\(inner)</ul>\n"
    let number: Markup =
      entry.number.isEmpty ? .empty : "<span class=\"chapter-number\">\(entry.number)</span> "
    let flag: Markup =
      chapter.problems.isEmpty
      ? .empty : " <span class=\"failed\">\(document.words[.failed])</span>"
    let summary: Markup =
      chapter.summary.map {
        "<p class=\"chapter-summary\">\(writer(of: .chapter(chapter.slug)).markup($0.unlinked))</p>\n"
      } ?? .empty
    return """
      <li class="card">
      \(picture(of: chapter))<h3 class="chapter-title">\(number)<a href="\(entry.address)">\(entry.title)</a>\(flag)</h3>
      \(summary)\(list)</li>

      """
  }

  /// The plot that stands for a chapter, small and without words of its own: what it shows is told where it stands.
  private func picture(of chapter: DocumentChapter) -> Markup {
    guard let drawing = chapter.emblem else { return .empty }
    return """
      <img class="card-picture" src="\(drawing.path(of: "svg"))" alt="" loading="lazy"/>

      """
  }

  /// What follows the chapters.
  private var endLinks: Markup {
    let links = entries.dropFirst(document.chapters.count).map { entry in
      "<li><a href=\"\(entry.address)\">\(entry.title)</a></li>\n" as Markup
    }
    return links.isEmpty
      ? .empty : "<ul class=\"ends\">\n\(links.joined())</ul>\n"
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
      <section class="banner" aria-label="\(document.words[.failures])">
      <p class="banner-title">\(document.words[.bookIncomplete])</p>
      <ul>
      \((items + others).joined())</ul>
      </section>

      """
  }
}
