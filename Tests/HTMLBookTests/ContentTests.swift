import Chapters
import Mathematics
import Testing

@testable import Documents
@testable import HTMLBook

@Suite struct `Content of a page` {
  /// What the elements become on a page of the web.
  private func html(_ elements: Element..., isInteractive: Bool = true) -> String {
    let document = SampleDocument.document(chapters: [SampleDocument.chapter(elements)])
    return ContentWriter(
      page: .chapter("01"), addresses: Addresses(of: document), svg: [:], works: [],
      words: Words(language: "en"),
      isInteractive: isInteractive
    ).markup(elements).source
  }

  @Test func `has formulas with their numbers`() throws {
    let formula = try Formula(tex: "x")
    let numbered = html(.formula(.init(formula: formula, number: "2.1", id: "eq-x")))
    #expect(numbered.hasPrefix("<div class=\"formula\" id=\"eq-x\" role=\"group\""))
    #expect(numbered.contains(formula.mathML(isDisplay: true)))
    #expect(numbered.contains("<span class=\"formula-number\">(2.1)</span>"))
    #expect(!html(.formula(.init(formula: formula, number: nil, id: nil))).contains("number"))
    let inline = html(.paragraph([.formula(formula)]))
    #expect(inline == "<p>\(formula.mathML(isDisplay: false))</p>\n")
  }

  @Test(arguments: [
    ("let ", ", then", "let <span class=\"bound\">F,</span> then"),
    ("so (", ").", "so <span class=\"bound\">(F).</span>"),
    ("the ", "-th word", "the <span class=\"bound\">F-</span>th word"),
    ("the ", " word", "the F word"),
    ("", "", "F"),
  ])
  func `keeps on one line what touches a formula`(before: String, behind: String, expected: String)
    throws
  {
    let formula = try Formula(tex: "x")
    let paragraph = html(.paragraph([.text(before), .formula(formula), .text(behind)]))
    #expect(
      paragraph.replacing(formula.mathML(isDisplay: false), with: "F") == "<p>\(expected)</p>\n")
  }

  @Test func `lowers and raises text, and strikes it out`() {
    let paragraph = html(
      .paragraph([
        .text("H"), .subscript([.text("2")]), .text("O, m"),
        .superscript([.text("2"), .emphasis([.text("n")])]), .strikethrough([.text("x")]),
      ]))
    #expect(paragraph == "<p>H<sub>2</sub>O, m<sup>2<em>n</em></sup><del>x</del></p>\n")
  }

  @Test func `gives sentences in tables a line of some length`() {
    let sentence = String(repeating: "word ", count: 13)
    let table = html(
      SampleDocument.table(
        ["text", "class", "note"], [[sentence, "a", sentence], ["b", "c", "d"]],
        alignments: [.left, .left, .right]))
    #expect(table.contains("<td class=\"prose\">\(sentence)</td><td>a</td><td class=\"right\">"))
    #expect(table.contains("<td class=\"prose\">b</td><td>c</td>"))
    #expect(table.contains("<th scope=\"col\">text</th>"))
  }

  @Test func `gives the rows of a table that can be sorted their keys`() {
    let columns = ["model", "accuracy"]
    let rows = [["a <b>", "50 %"], ["c", ""]]
    let plain = html(SampleDocument.table(columns, rows))
    #expect(plain.contains("<table><thead>") && !plain.contains("data-key"))
    let sortable = html(
      SampleDocument.table(
        columns, rows, alignments: [.left, .right], sortKeys: [[nil, 0.5], [nil, nil]]))
    #expect(sortable.contains("<table class=\"sortable\"><thead>"))
    #expect(sortable.contains("<td>a &lt;b&gt;</td><td class=\"right\" data-key=\"0.5\">50 %</td>"))
    #expect(sortable.contains("<td>c</td><td class=\"right\"></td>"))
    #expect(sortable.contains("<th scope=\"col\">model</th><th scope=\"col\" class=\"right\">"))
  }

  @Test func `lets long tables scroll below their heads`() {
    func table(_ count: Int) -> String {
      html(SampleDocument.table(["n"], (0..<count).map { ["\($0)"] }))
    }
    #expect(
      !table(30).contains(" long\"") && table(31).contains("<div class=\"table-scroll long\""))
  }

  @Test func `sets tasks within tasks further in`() {
    func task(_ elements: [Element]) -> Element {
      .list(start: nil, isTight: true, items: [.init(isChecked: false, elements: elements)])
    }
    let list = html(task([.paragraph([.text("a")]), task([.paragraph([.text("b")])])]))
    #expect(list.ranges(of: "<li class=\"task\">").count == 2)
    // A box stands where bullets do, to the left of its list; that of a list within it would stand below the first.
    #expect(Stylesheet.prose.contains(".task { list-style: none; margin-left: -1.5em; }"))
    #expect(Stylesheet.prose.contains(".task .task { margin-left: 0; }"))
  }

  @Test func `keeps the paragraphs of a definition apart`() {
    func definition(_ meaning: String...) -> Element {
      .definitions([
        .init(term: [.text("Slug")], meanings: [meaning.map { .paragraph([.text($0)]) }])
      ])
    }
    #expect(html(definition("One.")) == "<dl>\n<dt>Slug</dt>\n<dd>One.</dd>\n</dl>\n")
    #expect(
      html(definition("One.", "Two."))
        == "<dl>\n<dt>Slug</dt>\n<dd><p>One.</p>\n<p>Two.</p>\n</dd>\n</dl>\n")
  }

  @Test func `folds nothing in electronic books`() {
    let callout = Element.callout(
      .init(kind: .tip, title: [.text("T")], collapse: true, elements: []))
    let code = SampleDocument.code("x", fold: true)
    #expect(html(callout).contains("<details class=\"callout callout-tip callout-titled\">"))
    #expect(html(code).contains("<details class=\"code-fold\"><summary>Code</summary>"))
    #expect(!html(callout, code, isInteractive: false).contains("<details"))
  }

  @Test func `marks the lines of code that notes are about`() {
    let code = SampleDocument.code(
      "let a = 1\n/* one\ntwo */\nb",
      annotations: [.init(number: 1, lines: [2, 4], text: [.text("N")])])
    let lines = html(code).split(separator: "\n").filter { $0.contains("class=\"line\"") }
    #expect(lines.map { $0.contains("data-number=\"1\"") } == [false, true, false, true])
    #expect(
      html(code).contains("<li value=\"1\"><span class=\"code-lines\">Lines 2, 4:</span> N</li>"))
  }

  @Test func `keeps the text of code, whatever its colors`() throws {
    let source = "/* a\n  <b> */ let \"c\" & d\n\n"
    for isNumbered in [false, true] {
      let html = html(SampleDocument.code(source, isNumbered: isNumbered))
      let code = try #require(try matches("(?s)<code[^>]*>(.*)</code>", in: html).first)
      let text = code.replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
      #expect(text == source)
    }
  }

  @Test func `shows plots from their files where they are not drawn`() throws {
    let drawing = try SampleDocument.drawing("fig-x")
    let shown = html(.plot(drawing))
    #expect(
      shown.contains(
        "data-file=\"figures/02-cells/fig-x.svg\"><img src=\"figures/02-cells/fig-x.svg\""))
    #expect(
      shown.contains("alt=\"Two curves that fall until epoch 7 &amp; rise &lt;slowly&gt;.\"/>"))
    #expect(shown.contains("class=\"figure-files\""))
    #expect(!html(.plot(drawing), isInteractive: false).contains("figure-files"))
  }

  @Test func `has notes that lead back, even those that end with code`() throws {
    let note = SampleDocument.chapter([], notes: [[SampleDocument.code("x")]])
    let document = SampleDocument.document(chapters: [note])
    let html = Site(document, svg: [:]).pages[1].html
    #expect(html.contains("<p><a class=\"back\" href=\"#note-mark-1\" role=\"doc-backlink\""))
  }

  @Test func `begins with what the chapter is about`() {
    let about: [Span] = [.text("All of "), .code("it"), .text(".")]
    let document = SampleDocument.document(
      chapters: [SampleDocument.chapter(summary: about, []), SampleDocument.chapter([])])
    let summary = "<h1>T</h1>\n<p class=\"chapter-summary\">All of <code>it</code>.</p>\n</header>"
    #expect(Site(document, svg: [:]).pages[1].html.contains(summary))
    #expect(ReaderPages(of: document, pictures: [:]).pages[1].body.source.contains(summary))
    #expect(!Site(document, svg: [:]).pages[2].html.contains("chapter-summary"))
  }

  @Test func `gives a chapter's title its identifier`() {
    let document = SampleDocument.document(chapters: [SampleDocument.chapter(id: "sec-t", [])])
    #expect(Site(document, svg: [:]).pages[1].html.contains("<h1 id=\"sec-t\">T</h1>"))
  }
}
