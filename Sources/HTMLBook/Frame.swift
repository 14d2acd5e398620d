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
  /// The chapters, in order.
  let chapters: [Entry]
  /// The place of this page's chapter; nil on the title page.
  let current: Int?
  /// The sections of this page.
  let sections: [Entry]

  /// The page.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - title: what the window is called.
  ///   - content: the main part.
  func page(name: String, title: String, content: Markup) -> Page {
    let windowTitle = title == book.title ? title : "\(title) · \(book.title)"
    let kind: Markup = current == nil ? " class=\"title-page\"" : .empty
    let html: Markup = """
      <!DOCTYPE html>
      <html lang="\(book.language)">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="generator" content="Octavo"/>
      <title>\(windowTitle)</title>
      <link rel="stylesheet" href="site/octavo.css"/>
      <script src="site/octavo.js" defer=""></script>
      </head>
      <body\(kind)>
      <a class="skip" href="#\(Page.mainID)">Skip to the content</a>
      <header class="bar">
      <a class="book-title" href="index.html">\(book.title)</a>
      <details class="menu"><summary>Contents</summary>
      <nav aria-label="Contents, folded">\(contents(withSections: true))</nav></details>
      </header>
      <div class="columns">
      <nav class="sidebar" aria-label="Chapters">
      <a class="book-title" href="index.html">\(book.title)</a>
      \(contents(withSections: false))</nav>
      <main id="\(Page.mainID)" tabindex="-1">
      \(content)\(turns)</main>
      \(margin)</div>
      </body>
      </html>

      """
    return Page(name: name, html: html.source)
  }

  private func contents(withSections: Bool) -> Markup {
    let items = chapters.enumerated().map { index, chapter in
      let isCurrent = index == current
      let inner = withSections && isCurrent && !sections.isEmpty ? list(sections) : .empty
      let mark: Markup = isCurrent ? " aria-current=\"page\"" : .empty
      return """
        <li><a href="\(chapter.address)"\(mark)>\(label(chapter))</a>\(inner)</li>

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
      <nav class="margin" aria-label="On this page">
      <p class="margin-title">On this page</p>
      \(list(sections))</nav>

      """
  }

  /// The links to the chapters before and behind.
  private var turns: Markup {
    let place = current ?? -1
    var links: [Markup] = []
    if place > 0 {
      links.append(turn("prev", "Previous", chapters[place - 1]))
    } else if place == 0 {
      let home = Entry(address: "index.html", number: "", title: .text(book.title))
      links.append(turn("prev", "Previous", home))
    }
    if chapters.indices.contains(place + 1) {
      links.append(turn("next", place < 0 ? "Begin" : "Next", chapters[place + 1]))
    }
    guard !links.isEmpty else { return .empty }
    return "<nav class=\"turns\" aria-label=\"Pages\">\n\(links.joined())</nav>\n"
  }

  private func turn(_ relation: String, _ word: String, _ entry: Entry) -> Markup {
    """
    <a rel="\(relation)" class="turn-\(relation)" href="\(entry.address)">\
    <span class="turn-word">\(word)</span> <span>\(entry.title)</span></a>

    """
  }
}
