import Chapters
import Documents
import Testing

@testable import HTMLBook

@Suite struct `A chapter that failed` {
  private static let source = """
    # Training

    The best epoch is `{swift} best`.

    ```{swift}
    //| label: fig-loss
    //| fig-cap: "Loss by epoch; the best is `{swift} best`."
    let run = try train(epochs: 12)
    ```

    ```{swift}
    let scores = run.scores
    let last = scores[scores.count]
    ```

    ```{swift}
    print("never")
    ```

    The share is `{swift} share`.
    """
  private static let book = Book(
    title: "B",
    chapters: [
      Chapter(markdown: "# Whole\n", path: "01-whole.md"),
      Chapter(markdown: source, path: "02-train.md"),
    ])
  private static let failure = Diagnostic(
    "Fatal error: Index out of range",
    at: Position(file: "chapters/02-train.md", line: 13, column: 18))
  private static let transcripts = [
    "01-whole": Transcript(),
    "02-train": Transcript(
      cells: [
        .init(outputs: [.displayed(Display(mediaType: "text/plain", content: "curve"))]),
        .init(failure: failure),
      ], values: ["7", "7", nil]),
  ]

  /// The pages of the book with what came of running it.
  private func pages(
    of book: Book = book, _ transcripts: [String: Transcript] = transcripts,
    failures: [Diagnostic] = []
  ) -> [Page] {
    let document = Document(
      book: book, transcripts: transcripts, failures: failures, format: .html)
    return Site(document, svg: [:]).pages
  }

  @Test func `shows message, place, line and caret at the cell`() {
    #expect(
      pages()[2].html.contains(
        """
        <div class="cell-output cell-output-error" id="octavo-error-2" role="group" aria-label="Error">
        <p class="error-message">Fatal error: Index out of range</p>
        <p class="error-position"><code>chapters/02-train.md:13:18</code></p>
        <pre class="error-excerpt" role="group" tabindex="0" aria-label="Where it failed"><code>\
        13 │ let last = scores[scores.count]
           │                  <span class="caret">^</span></code></pre>
        """))
  }

  @Test func `says so at its top and on the title page`() {
    let pages = pages()
    #expect(pages[2].html.contains("This chapter failed."))
    #expect(pages[2].html.contains("<a href=\"#octavo-error-2\">chapters/02-train.md:"))
    #expect(pages[0].html.contains("<span class=\"failed\">failed</span>"))
    #expect(pages[0].html.contains("This book is incomplete."))
    #expect(!pages[1].html.contains("failed"))
  }

  @Test func `marks the cells and the values that it never reached`() {
    let html = pages()[2].html
    #expect(html.matches(of: /This cell was not run\./).count == 1)
    #expect(html.contains("The share is <span class=\"gap\""))
  }

  @Test func `keeps its figures as targets of references`() {
    let failure = Diagnostic(
      "cannot find 'train' in scope",
      at: Position(file: "chapters/02-train.md", line: 8, column: 15), suggestion: "import it",
      sourceLine: "let run = try train(epochs: 12)")
    let html = pages(["01-whole": Transcript()], failures: [failure])[2].html
    #expect(html.contains("id=\"fig-loss\""))
    #expect(html.contains("<p class=\"error-message\">cannot find &#39;train&#39; in scope</p>"))
    #expect(html.contains("<p class=\"error-suggestion\">import it</p>"))
    #expect(html.contains("<p class=\"not-run\">Not made: its cell was not run.</p>"))
    #expect(html.matches(of: /This cell was not run\./).count == 2)
  }

  @Test func `differs from one that was not run`() {
    let html = pages([:])[2].html
    #expect(html.contains("The cells of this chapter were not run."))
    #expect(!html.contains("This cell was not run.") && !html.contains("class=\"banner\""))
  }

  @Test func `tells each failure once, however often it is reported`() {
    #expect(pages(failures: [Self.failure]) == pages())
  }

  @Test func `shows the findings of its source`() {
    let chapter = Chapter(
      markdown: "# T\n\n```{swift}\n//| ehco: false\nlet x = 1\n```\n", path: "a.md")
    #expect(!chapter.diagnostics.isEmpty)
    let html = pages(of: Book(title: "B", chapters: [chapter]), [:])[1].html
    #expect(html.contains("class=\"banner\"") && html.contains("a.md:4"))
  }

  @Test func `puts the caret below its character, not its byte`() {
    let html = pages(
      of: Book(title: "B", chapters: [Chapter(markdown: "# T\n", path: "a.md")]), [:],
      failures: [
        Diagnostic("m", at: Position(file: "a.md", line: 7, column: 7), sourceLine: "\té = x"),
        Diagnostic("n", at: Position(file: "a.md", line: 9)),
      ])[1].html
    #expect(html.contains("7 │ \té = x\n  │ \t    <span class=\"caret\">^</span>"))
    #expect(html.matches(of: /error-excerpt/).count == 1)
  }
}
