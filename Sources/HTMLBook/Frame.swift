import Chapters

/// What surrounds the content of every page: head, navigation, the way to the next chapter.
struct Frame {
  /// A line of the table of contents.
  struct Entry {
    let address: String
    let number: String
    let title: Markup
  }

  let book: Book
  /// The words of the book.
  let words: Words
  /// The chapters and what follows them, in order.
  let entries: [Entry]
  /// The place of this page among them; nil on the title page.
  let current: Int?
  /// The sections of this page.
  let sections: [Entry]

  /// The page.
  func page(_ head: Head, content: Markup) -> Page {
    let html: Markup = """
      <!DOCTYPE html>
      <html lang="\(book.language)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Octavo"/>
      \(head.markup(in: book, previous: previous?.address, next: next?.address))
      <script src="\(Site.themePath)"></script>
      <link rel="stylesheet" href="\(Site.stylePath)"/>
      <script src="\(Site.scriptPath)" defer=""></script>
      </head>
      <body\(current == nil ? " class=\"title-page\"" : .empty)>
      <a class="skip" href="#\(Page.mainID)">\(words[.skipToContent])</a>
      \(bar)<div class="columns">
      \(sidebar)<main id="\(Page.mainID)" tabindex="-1">
      \(content)\(turns)</main>
      \(margin)</div>
      </body>
      </html>

      """
    return Page(name: head.name, html: html.source)
  }

  // MARK: Contents

  /// What stands above the page where there is no room beside it; on the title page always.
  private var bar: Markup {
    guard current != nil else {
      return """
        <header class="bar">
        <div class="tools"></div>
        </header>

        """
    }
    return """
      <header class="bar">
      \(home)<div class="tools"></div>
      <details class="menu"><summary>\(words[.contents])</summary>
      <nav aria-label="\(words[.foldedContents])">\(contents(withSections: true))</nav></details>
      </header>

      """
  }

  private var sidebar: Markup {
    guard current != nil else { return .empty }
    return """
      <nav class="sidebar" aria-label="\(words[.chapters])">
      \(home)<div class="tools"></div>
      \(contents(withSections: false))</nav>

      """
  }

  private var home: Markup {
    "<a class=\"book-title\" href=\"\(Page.titlePageName)\">\(book.title)</a>\n"
  }

  private func contents(withSections: Bool) -> Markup {
    let items = entries.enumerated().map { index, entry in
      let isCurrent = index == current
      let inner = withSections && isCurrent && !sections.isEmpty ? list(sections) : .empty
      let mark: Markup = isCurrent ? " aria-current=\"page\"" : .empty
      return """
        <li><a href="\(entry.address)"\(mark)>\(label(entry))</a>\(inner)</li>

        """ as Markup
    }.joined()
    return "<ol class=\"contents\">\n\(items)</ol>\n"
  }

  /// Links to sections.
  private func list(_ sections: [Entry]) -> Markup {
    let items = sections.map { "<li><a href=\"\($0.address)\">\(label($0))</a></li>\n" as Markup }
    return "<ol class=\"sections\">\n\(items.joined())</ol>\n"
  }

  private func label(_ entry: Entry) -> Markup {
    "<span class=\"section-number\">\(entry.number)</span> <span>\(entry.title)</span>"
  }

  private var margin: Markup {
    guard !sections.isEmpty else { return .empty }
    return """
      <nav class="margin" aria-label="\(words[.onThisPage])">
      <p class="margin-title">\(words[.onThisPage])</p>
      \(list(sections))</nav>

      """
  }

  // MARK: Turning pages

  private var previous: Entry? {
    guard let current else { return nil }
    return current > 0
      ? entries[current - 1]
      : Entry(address: Page.titlePageName, number: "", title: .text(book.title))
  }

  private var next: Entry? {
    let place = current.map { $0 + 1 } ?? 0
    return entries.indices.contains(place) ? entries[place] : nil
  }

  /// The links to the pages before and behind; the title page has its own way in.
  private var turns: Markup {
    guard current != nil else { return .empty }
    let links =
      [
        previous.map { turn("prev", words[.previous], $0) },
        next.map { turn("next", words[.next], $0) },
      ]
      .compactMap(\.self)
    return "<nav class=\"turns\" aria-label=\"\(words[.pages])\">\n\(links.joined())</nav>\n"
  }

  private func turn(_ relation: String, _ word: String, _ entry: Entry) -> Markup {
    """
    <a rel="\(relation)" class="turn-\(relation)" href="\(entry.address)">\
    <span class="turn-word">\(word)</span> <span>\(entry.title)</span></a>

    """
  }
}
