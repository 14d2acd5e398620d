import Chapters
import Testing
import Typesetting

@testable import PDFBook

@Suite struct `What could not be set` {
  private let chapter = Chapter(
    markdown: """
      # T

      ```{swift}
      //| label: fig-plot
      //| fig-cap: A plot.
      plot
      ```

      ![A drawing.](drawing.svg){#fig-drawing}

      A word, `Donaudampfschiff`, and
      twice, twice.
      """, path: "a.md")

  @Test func `has the place of the cell or the block, and advice that fits it`() {
    let plot = Diagnostic(.tooTall(name: "a/fig-plot", height: 900, available: 600), in: chapter)
    #expect(
      plot.rendered(color: false) == """
        a.md:4:12: warning: 'fig-plot' is 900 points high on paper, and a page has room for 600
          4 | //| label: fig-plot
            |            ^
          help: give it a smaller 'fig-height'
        """)
    let drawing = Diagnostic(
      .tooTall(name: "a/fig-drawing", height: 900, available: 600), in: chapter)
    #expect(drawing.position?.line == 9)
    #expect(drawing.suggestion == nil)
  }

  @Test func `has the place of a line's words, where they stand once`() {
    let word = Diagnostic(
      .tooWide(name: "Donaudampfschiff", width: 400, available: 300), in: chapter)
    #expect(word.position == Position(file: "a.md", line: 11, column: 10))
    #expect(
      word.message
        == "'Donaudampfschiff' is 400 points wide on paper, and there is room for 300")
    for name in ["A", "nowhere"] {
      let unknown = Diagnostic(.tooWide(name: name, width: 400, available: 300), in: chapter)
      #expect(unknown.position == nil && unknown.sourceLine == nil)
    }
  }

  @Test func `has no place outside of chapters`() {
    let finding = Diagnostic(.tooTall(name: nil, height: 900, available: 600), in: nil)
    #expect(finding.position == nil)
    #expect(finding.message.hasPrefix("a figure is 900 points high"))
  }
}
