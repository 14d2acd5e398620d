import Chapters
import Testing

@testable import Reports

@Suite struct `Labels of a book` {
  private func diagnostics(_ chapters: String...) -> [Diagnostic] {
    let chapters = chapters.enumerated().map { index, text in
      Chapter(markdown: text, path: "0\(index + 1).md")
    }
    return Report(book: Book(title: "B", chapters: chapters), transcripts: [:]).diagnostics
  }

  private func cell(_ label: String) -> String {
    "```{swift}\n//| label: \(label)\nshow(1)\n```\n"
  }

  @Test func `must exist where they are referred to`() {
    let found = diagnostics("# A\n\nSee @fig-lose here.\n\n" + cell("fig-loss"))
    #expect(found.count == 1)
    #expect(found.first?.message == "nothing in the book is called '@fig-lose'")
    #expect(found.first?.position == Position(file: "01.md", line: 3, column: 5))
    #expect(found.first?.suggestion == "did you mean 'fig-loss'?")
    #expect(found.first?.sourceLine == "See @fig-lose here.")
  }

  @Test func `are looked for in captions, lists, callouts and tables`() {
    let found = diagnostics(
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
      """)
    #expect(
      found.map(\.message).map { $0.split(separator: "'")[1] }.sorted() == [
        "@sec-four", "@sec-one", "@sec-three", "@sec-two",
      ])
  }

  @Test func `stand once in the whole book, and both places are named`() {
    let found = diagnostics("# A\n\n" + cell("fig-x"), "# B\n\n" + cell("fig-x"))
    #expect(found.count == 1)
    #expect(found.first?.message.hasPrefix("the label 'fig-x' is already in use at 01.md:") == true)
    #expect(found.first?.position?.file == "02.md")
  }

  @Test func `that nothing refers to may come back in another chapter`() {
    #expect(diagnostics("# A\n\n" + cell("setup"), "# B\n\n" + cell("setup")) == [])
  }

  @Test func `alone are counted`() {
    let plain = "```{swift}\n//| fig-cap: \"plain\"\nshow(1)\n```\n"
    let chapter = Chapter(
      markdown: "# A\n\n@fig-x\n\n" + plain + "\n" + cell("fig-x"), path: "a.md")
    let html = Report(book: Book(title: "B", chapters: [chapter]), transcripts: [:])
      .pages(svg: [:])[1].html
    #expect(html.contains("Figure&nbsp;1.1</a>"))
    #expect(html.contains("<figcaption class=\"figure-caption\">plain</figcaption>"))
  }

  @Test func `of sections and chapters count too`() {
    let found = diagnostics(
      "# A {#sec-a}\n\n## S {#sec-s}\n", "# B\n\n## T {#sec-s}\n\n@sec-a @sec-s\n")
    #expect(found.map(\.message) == ["the label 'sec-s' is already in use at 01.md:3"])
  }

  @Test func `of cells that show nothing are no targets`() {
    let hidden = "```{swift}\n//| label: fig-h\n//| include: false\nshow(1)\n```\n"
    #expect(diagnostics("# A\n\n@fig-h\n\n" + hidden).count == 1)
  }

  @Test func `of a chapter that ran but showed no figure are reported`() {
    let chapter = Chapter(markdown: "# A\n\n" + cell("fig-x"), path: "01.md")
    let report = Report(
      book: Book(title: "B", chapters: [chapter]), transcripts: ["01": Transcript(cells: [.init()])]
    )
    #expect(report.diagnostics.map(\.message) == ["this cell displayed no figure"])
  }
}
