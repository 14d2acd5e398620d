import Chapters
import Foundation
import Testing

@testable import Reports

@Suite struct `Pages of a report` {
  let pages: [Page]

  init() throws { pages = try SampleBook.report().pages(svg: [:]) }

  private func matches(_ pattern: String, in page: Page) throws -> [String] {
    try page.html.matches(of: Regex(pattern)).map { String($0.output[1].substring ?? "") }
  }

  @Test func `are a title page and one a chapter`() {
    #expect(pages.map(\.name) == ["index.html", "01-text.html", "02-train.html"])
  }

  @Test func `are those that were looked at`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/Reports")
    for page in pages {
      let file = folder.appendingPathComponent(page.name)
      if ProcessInfo.processInfo.environment["OCTAVO_RECORD"] != nil {
        try Data(page.html.utf8).write(to: file)
      }
      // Drawings aside, a page changes only when somebody means it to; see OCTAVO_RECORD above.
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(page.html == expected)
    }
  }

  @Test func `have identifiers that stand once`() throws {
    for page in pages {
      let ids = try matches(#"\sid="([^"]*)""#, in: page)
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    }
  }

  @Test func `have links that lead somewhere`() throws {
    let ids = Dictionary(
      uniqueKeysWithValues: try pages.map {
        ($0.name, Set(try matches(#"\sid="([^"]*)""#, in: $0)))
      })
    for page in pages {
      for address in try matches(#"href="([^"]*)""#, in: page) {
        if address == "site/octavo.css" || address.hasPrefix("figures/") { continue }
        let parts = address.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.name : parts[0]
        let known = try #require(ids[target], "\(page.name) links to \(address)")
        if parts.count > 1 { #expect(known.contains(parts[1]), "\(page.name) links to \(address)") }
      }
    }
  }

  @Test func `have one title and skip no level of heading`() throws {
    for page in pages {
      let levels = try matches(#"<h([1-6])"#, in: page).compactMap(Int.init)
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    }
  }

  @Test func `keep the order of headings whatever the source skips`() throws {
    let chapter = Chapter(
      markdown: "# T\n\n#### deep\n\ntext\n\n## two\n\n# one\n\n###### six\n", path: "a.md")
    let page = try #require(
      Report(book: Book(title: "B", chapters: [chapter]), transcripts: [:]).pages(svg: [:]).last)
    #expect(try matches(#"<h([1-6])"#, in: page) == ["1", "2", "2", "2", "3"])
    #expect(page.html.contains("<span class=\"section-number\">1.3.1</span>"))
  }

  @Test func `say their language and have landmarks`() {
    for page in pages {
      for part in [
        "<html lang=\"en\">", "<main id=\"octavo-main\"", "class=\"skip\" href=\"#octavo-main\"",
        "<nav class=\"sidebar\" aria-label=\"Chapters\">", "name=\"viewport\"",
      ] { #expect(page.html.contains(part)) }
    }
  }

  @Test func `load and run nothing but what lies beside them`() throws {
    for page in pages {
      let scripts = try matches(#"<script([^>]*)>"#, in: page)
      #expect(scripts == [#" src="site/octavo.js" defer"#])
      #expect(try matches(#"<[^>]*\s(on\w+)="#, in: page) == [])
      for word in ["http://", "https://", "@import", "url("] {
        #expect(!page.html.contains(word))
      }
    }
    for word in ["http", "@import", "import(", "fetch", "url("] {
      #expect(!Stylesheet.css.contains(word) && !Script.source.contains(word))
    }
  }

  @Test func `give the rows of a table that can be sorted their keys`() {
    let columns = [Table.Column("model"), Table.Column("accuracy", alignment: .right)]
    let rows = [["a <b>", "50 %"], ["c", ""]]
    let plain = Markup.table(Table(columns: columns, rows: rows), name: "t").source
    #expect(plain.contains("<table><thead>") && !plain.contains("data-key"))
    let sortable = Markup.table(
      Table(columns: columns, rows: rows, sortKeys: [[nil, 0.5], [nil, nil]]), name: "t"
    ).source
    #expect(sortable.contains("<table class=\"sortable\"><thead>"))
    #expect(sortable.contains("<td>a &lt;b&gt;</td><td class=\"right\" data-key=\"0.5\">50 %</td>"))
    #expect(sortable.contains("<td>c</td><td class=\"right\"></td>"))
  }

  @Test func `number figures and tables by chapter and refer to them`() {
    let first = pages[1].html
    #expect(first.contains("<figure class=\"figure\" id=\"fig-matrix\">"))
    #expect(first.contains("<span class=\"figure-number\">Figure&nbsp;1.1</span>: An encoded"))
    #expect(first.contains("<span class=\"figure-number\">Table&nbsp;1.1</span>: The 7 words"))
    #expect(first.contains("<a href=\"#tbl-counts\" class=\"quarto-xref\">Table&nbsp;1.1</a>"))
    #expect(
      first.contains("<a href=\"02-train.html#fig-loss\" class=\"quarto-xref\">Figure&nbsp;2.1</a>")
    )
    #expect(first.contains("<a href=\"02-train.html\" class=\"quarto-xref\">Chapter&nbsp;2</a>"))
    #expect(first.contains("<a href=\"02-train.html#sec-run\">the data</a>"))
  }

  @Test func `escape all that a document or a run says`() {
    let first = pages[1].html
    #expect(first.contains("&lt;div onclick=&quot;x()&quot;&gt;raw&lt;/div&gt;"))
    #expect(first.contains("&lt;b&gt;bold&lt;/b&gt;"))
    #expect(first.contains("<td>&lt;great&gt;</td>"))
    #expect(first.contains("found 7 words, 31 &quot;quoted&quot;"))
    #expect(pages[0].html.contains("<h1>Reading &amp; Writing</h1>"))
    #expect(!first.contains("<div onclick"))
  }

  @Test func `give tables heads with a scope and aligned columns`() {
    #expect(
      pages[1].html.contains(
        "<th scope=\"col\">word</th><th scope=\"col\" class=\"right\">count</th>"))
    #expect(pages[1].html.contains("<td class=\"right\">2</td>"))
  }

  @Test func `put no link into a link`() throws {
    let chapter = Chapter(
      markdown: "# A [link](b.md) and @sec-s\n\n## *One [more](c.md)* {#sec-s}\n", path: "a.md")
    for page in Report(book: Book(title: "B", chapters: [chapter]), transcripts: [:])
      .pages(svg: [:])
    {
      var isOpen = false
      for tag in try matches("<(/?a)[ >]", in: page) {
        #expect(isOpen == (tag == "/a"))
        isOpen = tag == "a"
      }
    }
  }

  @Test func `refuse links that would run something`() {
    let chapter = Chapter(
      markdown: "# T\n\n[a](javascript:alert(1)) [b](https://swift.org) [c](data:text/html,x)\n",
      path: "a.md")
    let html = Report(book: Book(title: "B", chapters: [chapter]), transcripts: [:])
      .pages(svg: [:])[1].html
    #expect(!html.contains("javascript:") && !html.contains("data:"))
    #expect(html.contains("<a href=\"https://swift.org\">b</a>"))
  }
}
