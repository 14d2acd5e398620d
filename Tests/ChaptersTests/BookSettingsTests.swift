import Chapters
import Foundation
import TestSupport
import Testing

@Suite struct `The settings of a book` {
  private func load(
    _ yaml: String, _ files: [String: String] = [:]
  ) throws -> (book: Book, findings: [String]) {
    try withTemporaryFolder { folder in
      var files = files
      files["octavo.yml"] = yaml
      files["a.md"] = files["a.md"] ?? "# A\n"
      for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
      let (book, diagnostics) = Book.load(from: folder)
      return (
        try #require(book),
        diagnostics.map { "\($0.position.map { "\($0): " } ?? "")\($0.message)" }
      )
    }
  }

  @Test func `say what it cites, is called and is printed on`() throws {
    let (book, findings) = try load(
      """
      book:
        chapters: [a.md]
        bibliography: [a.bib, b.bib]
        citation-style: author-date
        keywords: [words, plots]
        url: https://example.org
        code-line-numbers: true
      crossref: {fig-prefix: Abb., chapters-prefix: Kapitel}
      pdf:
        page-size: 170mm x 24cm
        margins: {left: 1in, bottom: 50pt}
        fonts: {text: Serif, heading: Sans, code: Mono}
        font-size: 11pt
      """, ["a.bib": "@a{}", "b.bib": "@b{}"])
    #expect(findings == [])
    #expect(book.bibliography.map(\.path) == ["a.bib", "b.bib"])
    #expect(book.bibliography.map(\.text) == ["@a{}", "@b{}"])
    #expect(book.citationStyle == .authorDate)
    #expect(book.keywords == ["words", "plots"])
    #expect(book.address == "https://example.org")
    #expect(book.hasLineNumbers)
    #expect(book.referencePrefixes == ["fig": "Abb.", "chapters": "Kapitel"])
    #expect(abs(book.print.pageWidth - 481.89) < 0.01)
    #expect(abs(book.print.pageHeight - 680.31) < 0.01)
    #expect(book.print.margins.left == 72)
    #expect(book.print.margins.bottom == 50)
    #expect(book.print.textFont == "Serif")
    #expect(book.print.headingFont == "Sans")
    #expect(book.print.codeFont == "Mono")
    #expect(book.print.fontSize == 11)
  }

  @Test func `take a single bibliography and papers by name`() throws {
    let (book, findings) = try load(
      "book: {chapters: [a.md], bibliography: a.bib}\npdf: {page-size: a5}\n", ["a.bib": ""])
    #expect(findings == [])
    #expect(book.bibliography.count == 1)
    #expect(book.print.pageWidth == 419.53)
  }

  @Test func `print on both sides where margins are inner and outer`() throws {
    let (book, findings) = try load(
      "book: {chapters: [a.md]}\npdf: {margins: {inner: 90pt, outer: 50pt}}\n")
    #expect(findings == [])
    #expect(book.print.isTwoSided)
    #expect((book.print.margins.left, book.print.margins.right) == (90, 50))
    #expect(
      try !load("book: {chapters: [a.md]}\npdf: {margins: {left: 90pt}}").book.print.isTwoSided)
  }

  @Test(arguments: [
    ("book: {chapters: [a.md], bibliography: x.bib}", "1:40: there is no bibliography 'x.bib'"),
    (
      "book: {chapters: [a.md], citation-style: apa}",
      "1:42: 'citation-style' must be numeric or author-date"
    ),
    ("crossref: {fig: x}", "1:12: unknown key of 'crossref' 'fig'"),
    (
      "pdf: {page-size: A3}",
      "1:18: 'page-size' must be A4, A5, B5, letter or such as '7in x 10in'"
    ),
    ("pdf: {font-size: 30pt}", "1:18: 'font-size' must be from 6pt to 24pt"),
    ("pdf: {font-size: 10}", "1:18: 'font-size' must be a length such as '20mm'"),
    ("pdf: {margins: {iner: 1in}}", "1:17: unknown key of 'margins' 'iner'"),
    (
      "pdf: {margins: {inner: 1in, right: 1in}}",
      "1:29: 'right' is no margin of paper that is printed on both sides"
    ),
    ("pdf: {fonts: {txt: Serif}}", "1:15: unknown key of 'fonts' 'txt'"),
    (
      "pdf: {margins: {left: 4in}}",
      "1:1: the margins leave 153 by 590 points for the text"
    ),
    (
      "pdf: {margins: {left: 5in}}",
      "1:1: the margins leave 81 by 590 points for the text"
    ),
  ])
  func `are refused where they make no sense`(yaml: String, finding: String) throws {
    let rest = yaml.hasPrefix("book:") ? "\n" : "\nbook: {chapters: [a.md]}\n"
    let found = try load(yaml + rest).findings
    // Four inches beside the default margin leave enough for the text, five don't.
    #expect(found == (finding.contains("leave 153") ? [] : ["octavo.yml:" + finding]))
  }

  @Test func `refuse labels of every kind that two chapters claim`() throws {
    let text =
      "$$x$$ {#eq-x}\n\n![a](a.png){#fig-x}\n\n|a|\n|-|\n\n: c {#tbl-x}\n\n## S {#sec-x}\n\n```{.c #lst-x}\n```\n"
    let (_, findings) = try load(
      "book: {chapters: [a.md, b.md]}\n", ["a.md": text, "b.md": text])
    #expect(findings.count == 5)
    #expect(
      findings.allSatisfy { $0.hasPrefix("b.md:") && $0.contains("is already taken at a.md:") })
  }
}
