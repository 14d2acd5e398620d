import Chapters
import Documents
import Testing

@testable import HTMLBook

@Suite struct `Options of a cell` {
  /// The page of a chapter with one cell that printed and displayed.
  private func page(
    _ options: String..., failure: Diagnostic? = nil,
    outputs: [Transcript.Output] = [
      .printed("PRINTED\n"), .displayed(Display(mediaType: "text/plain", content: "SHOWN <b>")),
    ]
  ) -> String {
    let lines = options.map { "//| \($0)\n" }.joined()
    let chapter = Chapter(markdown: "# T\n\n```{swift}\n\(lines)let code = 1\n```\n", path: "a.md")
    let document = Document(
      book: Book(title: "B", chapters: [chapter]),
      transcripts: ["a": Transcript(cells: [.init(outputs: outputs, failure: failure)])],
      format: .html)
    return Site(document, svg: [:]).pages[1].html
  }

  private let code = "<span class=\"hl-keyword\">let</span> code"

  @Test func `show code and output unless they say otherwise`() {
    let html = page()
    #expect(html.contains(code) && html.contains("PRINTED") && html.contains("SHOWN &lt;b&gt;"))
    #expect(html.contains("<div class=\"cell-output cell-output-stdout\">"))
    #expect(!html.contains("<details class=\"code-fold\""))
  }

  @Test func `echo hides the code`() {
    let html = page("echo: false")
    #expect(!html.contains(code) && html.contains("PRINTED"))
  }

  @Test func `output hides what came of it`() {
    let html = page("output: false")
    #expect(html.contains(code) && !html.contains("PRINTED") && !html.contains("SHOWN"))
  }

  @Test func `include hides all`() {
    let html = page("include: false")
    #expect(!html.contains("class=\"cell\"") && !html.contains("PRINTED"))
  }

  @Test func `include does not hide a failure`() {
    let html = page("include: false", failure: Diagnostic("broke"))
    #expect(html.contains("<p class=\"error-message\">broke</p>") && !html.contains(code))
  }

  @Test func `eval leaves the code alone`() {
    let html = page("eval: false", outputs: [])
    #expect(html.contains(code) && !html.contains("not run"))
  }

  @Test func `code-fold folds`() {
    #expect(
      page("code-fold: true").contains("<details class=\"code-fold\"><summary>Code</summary>"))
    #expect(page("code-fold: show").contains("<details class=\"code-fold\" open=\"\">"))
  }

  @Test func `an expected error is shown and fails nothing`() {
    let html = page("error: true", failure: Diagnostic("as expected"))
    #expect(html.contains("as expected") && !html.contains("class=\"banner\""))
  }

  @Test func `HTML from a cell stands as it is`() {
    let html = page(
      outputs: [.displayed(Display(mediaType: "text/html", content: "<mark>raw</mark>"))])
    #expect(html.contains("<mark>raw</mark>"))
  }

  @Test(arguments: [Display.plot, Display.table]) func `data that is none is reported, not trusted`(
    type: String
  ) {
    let html = page(outputs: [.displayed(Display(mediaType: type, content: "{\"x\":"))])
    #expect(html.contains("can&#39;t be read"))
  }

  @Test func `several printed pieces keep their order among displays`() throws {
    let html = page(outputs: [
      .printed("one\n"), .displayed(Display(mediaType: "text/plain", content: "two")),
      .printed("three\n"),
    ])
    let places = try ["one", "two", "three"].map {
      try #require(html.firstRange(of: ">\($0)<")).lowerBound
    }
    #expect(places == places.sorted())
  }
}
