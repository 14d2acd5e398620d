import Chapters
import Testing

@testable import Documents

@Suite struct `Labels of a book` {
  private func cell(_ label: String) -> String { Sample.cell(label) }

  @Test func `must exist where they are referred to`() {
    let found = Sample.document("# A\n\nSee @fig-lose here.\n\n" + cell("fig-loss")).diagnostics
    #expect(found.count == 1)
    #expect(found.first?.message == "nothing in the book is called '@fig-lose'")
    #expect(found.first?.position == Position(file: "01.md", line: 3, column: 5))
    #expect(found.first?.suggestion == "did you mean 'fig-loss'?")
    #expect(found.first?.sourceLine == "See @fig-lose here.")
  }

  @Test func `of what some formats show can be referred to there alone`() {
    let source = """
      # A

      See @fig-p here.

      ::: {.content-visible when-format="html"}
      \(cell("fig-p"))
      :::
      """
    #expect(Sample.document(source).diagnostics == [])
    let paper = Sample.document(source, format: .pdf).diagnostics
    #expect(
      paper.map(\.message) == [
        "'@fig-p' stands only in the pages of the web, not in the PDF"
      ])
    #expect(paper.first?.position == Position(file: "01.md", line: 3, column: 5))
    #expect(paper.first?.suggestion == "put what refers to it under the same condition")
    #expect(paper == Sample.document(source, format: .epub).diagnostics)
  }

  @Test func `are looked for in captions, lists, callouts, tables and footnotes`() {
    let found = Sample.document(
      """
      # A

      - see @sec-one

      ::: {.callout-note}
      see @sec-two
      :::

      | a |
      |---|
      | @sec-three |

      ```{swift}
      //| label: fig-a
      //| fig-cap: "see @sec-four"
      show(1)
      ```

      A note.[^n]

      [^n]: See @sec-five.
      """
    ).diagnostics
    #expect(
      found.map(\.message).map { $0.split(separator: "'")[1] }.sorted() == [
        "@sec-five", "@sec-four", "@sec-one", "@sec-three", "@sec-two",
      ])
  }

  @Test func `that nothing refers to may come back in another chapter`() {
    #expect(
      Sample.document("# A\n\n" + cell("setup"), "# B\n\n" + cell("setup")).diagnostics == [])
  }

  @Test func `of cells that show nothing are no targets`() {
    let hidden = "```{swift}\n//| label: fig-h\n//| include: false\nshow(1)\n```\n"
    #expect(Sample.document("# A\n\n@fig-h\n\n" + hidden).diagnostics.count == 1)
  }

  @Test func `of a chapter that ran but showed no figure are reported`() {
    let found = Sample.document(
      "# A\n\n" + cell("fig-x"), transcript: Transcript(cells: [.init()])
    ).diagnostics
    #expect(found.map(\.message) == ["this cell displayed no figure"])
  }

  @Test(arguments: [
    ("fig", "text/plain", false), ("tbl", "text/plain", false), ("fig", "text/html", true),
    ("tbl", "text/html", true), ("fig", Display.table, false), ("tbl", Display.plot, false),
  ])
  func `are of what they say`(kind: String, type: String, isRight: Bool) {
    let shown = Display(mediaType: type, content: "{\"columns\":[],\"rows\":[]}")
    let found = Sample.document(
      "# A\n\n" + cell("\(kind)-x"),
      transcript: Transcript(cells: [.init(outputs: [.displayed(shown)])])
    ).diagnostics.map(\.message).filter { $0.contains("displayed no") }
    let word = kind == "fig" ? "figure" : "table"
    #expect(found == (isRight ? [] : ["this cell displayed no \(word)"]))
  }

  @Test func `count by kind and by chapter`() {
    let document = Sample.document(
      """
      # A

      \(cell("fig-a"))
      \(cell("tbl-a"))
      \(cell("fig-b"))
      $$ x $$ {#eq-a}

      $$ y $$

      $$ z $$ {#eq-b}
      """, "# B\n\n" + cell("fig-c") + "\n@fig-a @fig-b @fig-c @tbl-a @eq-a @eq-b\n")
    #expect(document.diagnostics == [])
    guard case .paragraph(let text)? = document.chapters[1].elements.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      text.plain
        == "Figure\u{A0}1.1 Figure\u{A0}1.2 Figure\u{A0}2.1 Table\u{A0}1.1 Equation\u{A0}1.1 Equation\u{A0}1.2"
    )
  }

  @Test func `of chapters without a number count on their own`() {
    let document = Sample.document(
      "# Before {.unnumbered}\n\n" + cell("fig-a") + "\n## S\n", "# A\n\n" + cell("fig-b"))
    #expect(document.chapters.map(\.number) == [nil, "1"])
    #expect(document.chapters[0].headings.map(\.number) == ["1"])
  }
}
