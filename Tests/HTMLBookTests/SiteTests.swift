import Chapters
import Drawing
import Foundation
import Plots
import Testing

@testable import Documents
@testable import HTMLBook

@Suite struct `Pages of the web` {
  let document: Document
  let site: Site
  let pages: [HTMLBook.Page]

  init() throws {
    document = try SampleDocument.document()
    let svg = document.drawings.map { ($0.name, "<svg id=\"\($0.id)\"></svg>") }
    site = Site(
      document, svg: Dictionary(uniqueKeysWithValues: svg),
      downloads: [.init(name: "PDF", path: "book.pdf"), .init(name: "EPUB", path: "book.epub")])
    pages = site.pages
  }

  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/HTMLBook")

  private func page(_ name: String) throws -> String {
    try #require(pages.first { $0.name == name }).html
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `can be looked at`() throws {
    let path = ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? ""
    let folder = URL(fileURLWithPath: path, isDirectory: true).appending(path: "sample")
    let metrics = PangoMetrics()
    var files: [(String, String)] = site.files
    var svgs: [String: String] = [:]
    for drawing in document.drawings {
      let scenes = drawing.plot.scenes(
        size: drawing.size, themes: [.light, .dark, .highContrast], metrics: metrics)
      let svg = scenes[0].svg(id: drawing.id, dark: scenes[1], highContrast: scenes[2])
      svgs[drawing.name] = svg
      files.append((drawing.path(of: "svg"), svg))
    }
    let downloads = [Site.Download(name: "PDF", path: "book.pdf")]
    files += Site(document, svg: svgs, downloads: downloads).pages.map { ($0.name, $0.html) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  @Test func `are a title page, the chapters, the works and the colophon`() {
    #expect(
      pages.map(\.name) == [
        "index.html", "01-prose.html", "02-cells.html", "hostile.html", "references.html",
        "colophon.html",
      ])
  }

  /// Pages change only when somebody means them to: OCTAVO_RECORD writes them anew.
  ///
  /// Formulas have their own tests.
  @Test func `are those that were looked at`() throws {
    for page in pages {
      let file = Self.fixtures.appending(path: page.name)
      let html = page.html.replacing(#/<math.*?</math>/#, with: "<math></math>")
      if ProcessInfo.processInfo.environment["OCTAVO_RECORD"] != nil {
        try Data(html.utf8).write(to: file)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(html == expected, "\(page.name)")
    }
  }

  @Test func `are the same each time`() throws {
    let again = Site(try SampleDocument.document(), svg: site.svg, downloads: site.downloads)
    #expect(again.pages == pages)
    #expect(again.files.map(\.path) == site.files.map(\.path))
    #expect(again.files.map(\.text) == site.files.map(\.text))
  }

  @Test func `are XML as well`() throws {
    for page in pages { #expect(XMLReading.problem(in: page.html) == nil, "\(page.name)") }
  }

  @Test func `have identifiers that stand once`() throws {
    for page in pages {
      let ids = try matches(#"\sid="([^"]*)""#, in: page.html)
      #expect(Set(ids).count == ids.count, "\(page.name)")
      #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
    }
  }

  @Test func `keep their own identifiers, whatever headings say`() throws {
    let chapter = Chapter(
      markdown: """
        # A

        ## Note 1

        ## Note mark 1

        ## Octavo main

        ## Cite kim

        ## Ref kim

        Said.^[Below.] So is this [@kim].

        ::: {#refs}
        :::
        """, path: "01.md")
    let works = "@misc{kim, author = {Yoon Kim}, title = {Filters}, year = 2014}"
    let book = Book(
      title: "B", bibliography: [SourceFile(path: "w.bib", text: works)], chapters: [chapter])
    let document = Document(book: book, transcripts: [:], format: .html)
    #expect(document.diagnostics == [])
    let html = Site(document, svg: [:]).pages[1].html
    let ids = try matches(#"\sid="([^"]*)""#, in: html)
    #expect(Set(ids).count == ids.count)
    #expect(Set(["note-1", "note-mark-1", "octavo-main", "cite-kim", "ref-kim"]).isSubset(of: ids))
  }

  @Test func `have links that lead somewhere`() throws {
    let ids = Dictionary(
      uniqueKeysWithValues: try pages.map {
        ($0.name, Set(try matches(#"\sid="([^"]*)""#, in: $0.html)))
      })
    let files = Set(site.files.map(\.path))
      .union(document.drawings.flatMap(\.paths)).union(site.downloads.map(\.path))
    for page in pages {
      for address in try matches(#"(?:href|src)="([^"]*)""#, in: page.html) {
        if files.contains(address) || address.hasPrefix("https://example.org/")
          || address.hasPrefix("https://doi.org/") || address == "pictures/tree.png"
          || address == "a%22%3E%3Cscript%3E"
        {
          continue
        }
        let parts = address.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? page.name : parts[0]
        let known = try #require(ids[target], "\(page.name) links to \(address)")
        if parts.count > 1 { #expect(known.contains(parts[1]), "\(page.name) links to \(address)") }
      }
    }
  }

  @Test func `have one title and skip no level of heading`() throws {
    for page in pages {
      let levels = try matches(#"<h([1-6])"#, in: page.html).compactMap(Int.init)
      #expect(levels.first == 1)
      #expect(levels.count { $0 == 1 } == 1)
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "\(page.name)")
      }
    }
  }

  @Test func `say their language and have landmarks`() {
    for page in pages {
      for part in [
        "<html lang=\"en\">", "<main id=\"octavo-main\"", "class=\"skip\" href=\"#octavo-main\"",
        "<header class=\"bar\">", "name=\"viewport\"",
      ] { #expect(page.html.contains(part)) }
      #expect(
        page.html.contains("<nav class=\"sidebar\" aria-label=\"Chapters\">")
          == (page.name != "index.html"))
    }
  }

  @Test func `load and run nothing but what lies beside them`() throws {
    for page in pages {
      let scripts = try matches(#"<script([^>]*)>"#, in: page.html)
      #expect(
        scripts == [
          #" type="application/ld+json""#, #" src="site/theme.js""#,
          #" src="site/octavo.js" defer="""#,
        ])
      #expect(try matches(#"<[^>]*\s(on\w+)="#, in: page.html) == [])
      for tag in try matches(#"<((?:img|script|link rel="stylesheet")[^>]*)>"#, in: page.html) {
        #expect(!tag.contains("//"), "\(tag)")
      }
    }
    for word in ["://", "@import", "import(", "fetch", "url(", "eval"] {
      #expect(
        !Stylesheet.css.contains(word) && !Script.source(Words(language: "en")).contains(word))
    }
  }

  @Test func `put no link into a link`() throws {
    for page in pages {
      var isOpen = false
      for tag in try matches("<(/?a)[ >]", in: page.html) {
        #expect(isOpen == (tag == "/a"))
        isOpen = tag == "a"
      }
    }
  }

  @Test func `escape all that a document or a run says`() throws {
    let hostile = try page("hostile.html")
    #expect(!hostile.contains("<script>alert"))
    #expect(
      !hostile.contains("\u{0}") && !hostile.contains("\u{1B}") && !hostile.contains("\u{FFFE}"))
    #expect(try page("index.html").contains("<h1>Reading &amp; Writing</h1>"))
    #expect(
      try page("01-prose.html").contains("&lt;div onclick=&quot;x()&quot;&gt;raw&lt;/div&gt;"))
  }

  @Test func `have classes that the style or the script knows`() throws {
    // What only says what an element is, for the styles and scripts of others.
    let bare: Set = [
      "figure-caption", "quarto-xref", "cell-output-display", "callout-titled", "error-suggestion",
      "citation", "turn-prev",
    ]
    for page in pages {
      for name in try matches(#"\sclass="([^"]*)""#, in: page.html).flatMap({
        $0.split(separator: " ").map(String.init)
      }) where !bare.contains(name) && !name.hasPrefix("callout-") && page.name != "hostile.html" {
        let isKnown =
          Stylesheet.css.contains(".\(name)")
          || Script.source(Words(language: "en")).contains(".\(name)")
        #expect(isKnown || ["swift", "text", "c-----co"].contains(name), ".\(name)")
      }
    }
  }

  @Test func `are small without their figures`() throws {
    for page in pages { #expect(page.html.utf8.count < 300_000) }
    #expect(site.files.map(\.text.utf8.count).reduce(0, +) < 100_000)
  }
}

/// What a pattern's first group matches.
func matches(_ pattern: String, in text: String) throws -> [String] {
  try text.matches(of: Regex(pattern)).map { String($0.output[1].substring ?? "") }
}
