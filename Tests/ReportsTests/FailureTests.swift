import Chapters
import Foundation
import Testing

@testable import Reports

@Suite struct `A chapter that failed` {
  let pages: [Page]
  init() throws { pages = try SampleBook.report().pages(svg: [:]) }

  @Test func `shows message, place, line and caret at the cell`() {
    let line = SampleBook.line(of: "let last")
    #expect(
      pages[2].html.contains(
        """
        <div class="cell-output cell-output-error" id="octavo-error-2" role="group" aria-label="Error">
        <p class="error-message">Fatal error: Index out of range</p>
        <p class="error-position"><code>chapters/02-train.md:\(line):18</code></p>
        <pre class="error-excerpt" tabindex="0"><code>\(line) │ let last = scores[scores.count]
           │                  <span class="caret">^</span></code></pre>
        """))
  }

  @Test func `says so at its top and on the title page`() {
    #expect(pages[2].html.contains("This chapter failed."))
    #expect(pages[2].html.contains("<a href=\"#octavo-error-2\">chapters/02-train.md:"))
    #expect(pages[0].html.contains("<span class=\"failed\">failed</span>"))
    #expect(pages[0].html.contains("This book is incomplete."))
    #expect(!pages[1].html.contains("failed"))
  }

  @Test func `marks the cells and the values that it never reached`() {
    #expect(pages[2].html.matches(of: /This cell was not run\./).count == 1)
    #expect(pages[2].html.contains("The share is <span class=\"gap\""))
  }

  @Test func `keeps its figures as targets of references`() throws {
    var transcripts = try SampleBook.transcripts()
    transcripts["02-train"] = nil
    let report = Report(
      book: SampleBook.book, transcripts: transcripts,
      failures: [
        Diagnostic(
          "cannot find 'train' in scope",
          at: Position(file: "chapters/02-train.md", line: 10, column: 15),
          suggestion: "import it", sourceLine: "let run = try train(epochs: 12)")
      ])
    let html = report.pages(svg: [:])[2].html
    #expect(html.contains("id=\"fig-loss\""))
    #expect(html.contains("<p class=\"error-message\">cannot find &#39;train&#39; in scope</p>"))
    #expect(html.contains("<p class=\"error-suggestion\">import it</p>"))
    #expect(html.contains("<p class=\"not-run\">Not made: its cell was not run.</p>"))
    #expect(html.matches(of: /This cell was not run\./).count == 2)
  }

  @Test func `differs from one that was not run`() {
    let report = Report(book: SampleBook.book, transcripts: [:])
    let html = report.pages(svg: [:])[2].html
    #expect(html.contains("The cells of this chapter were not run."))
    #expect(!html.contains("This cell was not run.") && !html.contains("class=\"banner\""))
    #expect(report.diagnostics == [])
  }

  @Test func `tells each failure once, however often it is reported`() throws {
    let transcripts = try SampleBook.transcripts()
    let failures = transcripts.values.flatMap { $0.cells.compactMap(\.failure) }
    let report = Report(book: SampleBook.book, transcripts: transcripts, failures: failures)
    #expect(report.pages(svg: [:]) == pages)
  }

  @Test func `shows the findings of its source`() {
    let chapter = Chapter(
      markdown: "# T\n\n```{swift}\n//| ehco: false\nlet x = 1\n```\n", path: "a.md")
    #expect(!chapter.diagnostics.isEmpty)
    let html = Report(book: Book(title: "B", chapters: [chapter]), transcripts: [:])
      .pages(svg: [:])[1].html
    #expect(html.contains("class=\"banner\"") && html.contains("a.md:4"))
  }

  @Test func `puts the caret below its character, not its byte`() {
    let chapter = Chapter(markdown: "# T\n", path: "a.md")
    let markup = Markup.failure(
      Diagnostic("m", at: Position(file: "a.md", line: 7, column: 7), sourceLine: "\té = x"),
      id: "e", in: chapter)
    #expect(markup.source.contains("7 │ \té = x\n  │ \t    <span class=\"caret\">^</span>"))
    let beyond = Markup.failure(
      Diagnostic("m", at: Position(file: "b.swift", line: 9)), id: "e", in: chapter)
    #expect(!beyond.source.contains("error-excerpt"))
  }
}
