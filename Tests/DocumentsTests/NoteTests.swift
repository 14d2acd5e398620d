import Chapters
import Mathematics
import Testing

@testable import Documents

@Suite struct `Footnotes of a document` {
  @Test func `are numbered by their marks, and a second mark leads to the same note`() {
    let document = Sample.document(
      """
      # A

      One.[^b] Two.^[In place.] Again.[^b]

      [^b]: Below, with a [link](https://example.org).
      """)
    guard case .paragraph(let text)? = document.chapters[0].elements.first else {
      Issue.record("no paragraph")
      return
    }
    let marks = text.compactMap { span -> String? in
      if case .note(let number, let id) = span { "\(number) \(id)" } else { nil }
    }
    #expect(marks == ["1 note-mark-1", "2 note-mark-2", "1 note-mark-1-2"])
    #expect(document.chapters[0].notes.count == 2)
    #expect(document.chapters[0].notes[1] == [.paragraph([.text("In place.")])])
  }

  @Test func `of content that a format does not show are left out`() {
    let source = """
      # A

      ::: {.content-visible when-format="pdf"}
      Paper.^[Only here.]
      :::

      All.^[Everywhere.]
      """
    let html = Sample.document(source, format: .html).chapters[0]
    let pdf = Sample.document(source, format: .pdf).chapters[0]
    #expect(html.notes == [[.paragraph([.text("Everywhere.")])]])
    #expect(pdf.notes.count == 2)
    #expect(html.elements.count == 1)
    #expect(pdf.elements.count == 2)
  }
}

@Suite struct `Citations of a document` {
  private let bibliography = """
    @article{kim, author = {Yoon Kim}, title = {Filters}, journal = {J}, year = 2014}
    @article{adam, author = {Kingma, Diederik and Ba, Jimmy}, title = {Adam}, journal = {J}, year = 2015}
    """

  @Test func `lead to the works, and these back to them`() {
    let document = Sample.document(
      "# A\n\nSee [@kim; @adam].\n\nAgain [@kim].\n", bibliography: bibliography)
    #expect(document.diagnostics == [])
    #expect(document.works.map(\.key).sorted() == ["adam", "kim"])
    let kim = document.works.first { $0.key == "kim" }
    #expect(
      kim?.mentions == [
        Place(.chapter("01"), anchor: "cite-kim"), Place(.chapter("01"), anchor: "cite-kim-2"),
      ])
    #expect(document.works.contains { $0.text.plain.contains("Filters") })
  }

  @Test(arguments: [
    (CitationStyle.numeric, "[see – e.g. 1, pp. 3–4]"),
    (.authorDate, "(see – e.g. Kim 2014, pp. 3–4)"),
  ])
  func `have the punctuation of print`(style: CitationStyle, text: String) {
    let document = Sample.document(
      "# A\n\n[see -- e.g. @kim, pp. 3--4]\n", bibliography: bibliography, style: style)
    guard case .paragraph(let spans)? = document.chapters[0].elements.first else { return }
    #expect(spans.plain == text)
  }

  @Test func `list works with the formulas of their titles`() {
    let works = """
      @misc{a, author = {Kim, A}, title = {An $\\alpha$ of $k$-means}, year = 2000}
      @misc{b, author = {Kim, B}, title = {On $\\mine{x}$}, year = 2000}
      """
    let document = Sample.document("# A\n\n[@a; @b]\n", bibliography: works)
    let formulas = document.works.map { work in
      work.text.compactMap { if case .formula(let formula) = $0 { formula.source } else { nil } }
    }
    #expect(formulas == [["\\alpha"], []])
    #expect(document.works.last?.text.plain.contains("On $\\mine{x}$") == true)
    #expect(document.diagnostics.map(\.severity) == [.warning])
    #expect(
      document.diagnostics.first?.position == Position(file: "references.bib", line: 2, column: 7))
    #expect(document.diagnostics.first?.message.contains("'$\\mine{x}$'") == true)
  }

  @Test func `of unknown works are errors at their place`() {
    let found = Sample.document("# A\n\nSee [@kin].\n", bibliography: bibliography).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.position == Position(file: "01.md", line: 3, column: 6))
    #expect(found.first?.suggestion == "did you mean 'kim'?")
    #expect(found.first?.sourceLine == "See [@kin].")
  }
}

@Suite struct `Formulas of a document` {
  @Test func `that can't be read are errors at their place`() {
    let found = Sample.document("# A\n\nHere $x + \\alpa$.\n").diagnostics
    #expect(found.count == 1)
    #expect(found.first?.position == Position(file: "01.md", line: 3, column: 11))
    #expect(found.first?.sourceLine == "Here $x + \\alpa$.")
  }

  @Test func `of several lines know the line of a mistake`() {
    let found = Sample.document("# A\n\n$$\nx +\n\\frac{1}\n$$\n").diagnostics
    #expect(found.first?.position?.line == 5)
  }
}
