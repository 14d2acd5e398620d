import Chapters
import Documents
import Foundation
import Plots
import Testing

@testable import Notebooks

@Suite struct `Outputs` {
  static let markdown = """
    ---
    title: T
    ---

    First `{swift} x`.

    ```{swift}
    //| label: fig-loss
    //| fig-alt: "What is seen."
    show(1)
    ```

    ```{swift}
    print(1)
    ```

    ```{swift}
    //| eval: false
    never()
    ```

    ```{swift}
    fail()
    ```

    """

  static let plot = Plot(
    title: "Loss", summary: "A falling curve.", content: .panels([Panel([])]))

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static let table = Table(
    columns: [.init("w <b>"), .init("n", alignment: .right)], rows: [["a", "10"], ["bb", "9"]],
    sortKeys: [[nil, 10], [nil, 9]])

  /// A transcript with every kind of output.
  static func transcript() throws -> Transcript {
    Transcript(
      cells: [
        .init(outputs: [
          .printed("before\n"),
          .displayed(Display(mediaType: Display.plot, content: try json(plot))),
          .displayed(Display(mediaType: Display.plot, content: try json(plot))),
        ]),
        .init(outputs: [
          .displayed(Display(mediaType: Display.table, content: try json(table))),
          .displayed(Display(mediaType: "text/html", content: "<p>\n<b>x</b></p>")),
          .displayed(Display(mediaType: "text/plain", content: "plain")), .printed("after"),
        ]), .init(),
        .init(
          outputs: [.printed("a")],
          failure: Diagnostic(
            "it \"fails\"", at: Position(file: "a.md", line: 23, column: 3), suggestion: "mend it",
            sourceLine: "fail()")),
      ], values: ["1"])
  }

  static func notebook() throws -> Notebook {
    let chapter = Chapter(markdown: markdown, path: "a.md")
    var book = Book(title: "B", chapters: [chapter])
    book.figureTheme = .light
    let transcript = try transcript()
    let document = Document(book: book, transcripts: ["a": transcript], format: .html)
    return try Notebook.of(
      markdown: markdown, path: "a.md", transcript: transcript, drawings: document.drawings
    ).0
  }

  @Test func `come back as the transcript they were`() throws {
    let notebook = try Self.notebook()
    let json = notebook.json
    #expect(SchemaCheck(json).findings == [])
    let read = try Notebook.read(json).0
    #expect(read == notebook)
    let chapter = read.chapter(path: "a.md")
    #expect(chapter.markdown == Self.markdown)
    #expect(chapter.notes == [])
    #expect(chapter.transcript == (try Self.transcript()))
  }

  @Test func `are counted in the order of the runs`() throws {
    let cells = try Self.notebook().cells
    #expect(cells.map(\.kind) == [.raw, .markdown, .code, .code, .code, .code])
    #expect(cells.map(\.executionCount) == [nil, nil, 1, 2, nil, 3])
    #expect(cells.map(\.id) == ["cell-1", "cell-2", "fig-loss", "cell-4", "cell-5", "cell-6"])
  }

  @Test func `of plots are pictures with the size of the page and the data of the house`() throws {
    let cell = try Self.notebook().cells[2]
    guard case .data(let data, let metadata) = cell.outputs[1] else {
      Issue.record("no data")
      return
    }
    let types = [Display.plot, "image/png", "image/svg+xml", "text/plain"]
    #expect(data.map(\.name) == types)
    #expect(data[0].value == (try JSONReader.value(of: try Self.json(Self.plot))))
    let png = Data(base64Encoded: data[1].value.text ?? "") ?? Data()
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let width = png.dropFirst(16).prefix(4).reduce(0) { $0 << 8 + Int($1) }
    let shown = metadata[0].value["width"]?.integer ?? 0
    #expect(abs(width - 2 * shown) <= 1 && shown > 100)
    #expect(data[2].value.text?.contains("<svg") == true)
    #expect(data[3].value == "What is seen.")
  }

  @Test func `of large plots are pictures alone, and come back as such`() throws {
    let values = Column((0..<100_000).map { Double($0) / 7 })
    let plot = Plot(
      title: "Large", summary: "Rises.",
      content: .panels([Panel([.line(Mark.Line(x: values, y: values))])]))
    let content = try Self.json(plot)
    #expect(content.utf8.count > NotebookOutput.plotLimit)
    let markdown = "```{swift}\nshow(1)\n```\n"
    let transcript = Transcript(cells: [
      .init(outputs: [.displayed(Display(mediaType: Display.plot, content: content))])
    ])
    let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
    let document = Document(book: book, transcripts: ["a": transcript], format: .html)
    let drawings = document.drawings
    #expect(drawings.count == 1)
    let notebook = try Notebook.of(
      markdown: markdown, path: "a.md", transcript: transcript, drawings: drawings
    ).0
    guard case .data(let data, _) = notebook.cells[0].outputs[0] else {
      Issue.record("no data")
      return
    }
    #expect(data.map(\.name) == ["image/png", "image/svg+xml", "text/plain"])
    let chapter = try Notebook.read(notebook.json).0.chapter(path: "a.md")
    #expect(chapter.markdown == markdown && chapter.notes == [])
    guard case .displayed(let display)? = chapter.transcript?.cells[0].outputs.first else {
      Issue.record("no display")
      return
    }
    #expect(display.mediaType == "text/html" && display.content.contains("<img"))
  }

  @Test func `of tables are HTML with all characters escaped, text and data`() throws {
    guard case .data(let data, _) = try Self.notebook().cells[3].outputs[0] else {
      Issue.record("no data")
      return
    }
    #expect(data.map(\.name) == [Display.table, "text/html", "text/plain"])
    #expect(data[1].value.text?.contains("<th scope=\"col\">w &lt;b&gt;</th>") == true)
    #expect(data[2].value == "w <b>   n\na      10\nbb      9")
  }

  @Test func `that failed say where and why`() throws {
    #expect(
      try Self.notebook().cells[5].outputs[1]
        == .error(
          name: "error", message: "it \"fails\"",
          traceback: [
            "a.md:23:3: error: it \"fails\"", "  23 | fail()", "     |   ^", "  help: mend it",
          ]))
  }

  @Test func `are the same bytes every time`() throws {
    #expect(try Self.notebook().json == (try Self.notebook().json))
  }

  @Test func `keep numbers that no computer counts with`() throws {
    let content = #"{"n":123456789012345678901234567890,"x":1.10,"y":1e400}"#
    let display = Transcript.Output.displayed(Display(mediaType: Display.plot, content: content))
    let notebook = try Notebook.of(
      markdown: "```{swift}\n1\n```\n", path: "a.md",
      transcript: Transcript(cells: [.init(outputs: [display])])
    ).0
    let back = try Notebook.read(notebook.json).0.chapter(path: "a.md")
    #expect(back.transcript?.cells[0].outputs == [display])
  }
}
