import Chapters
import Foundation
import Mathematics
import Plots

@testable import Documents

/// A small book with what electronic books treat in their own way.
enum SampleBook {
  static let plot = Plot(
    title: "Loss", summary: "A curve that falls & \"rests\".", content: .panels([Panel([])]))

  static func drawing() throws -> PlotDrawing {
    let json = String(decoding: try JSONEncoder().encode(plot), as: UTF8.self)
    return try PlotDrawing(
      json: json, name: "01-first/fig-loss", options: CellOptions(), bookTheme: .light,
      alternative: nil)
  }

  static func picture(_ source: Picture.Source, _ words: String) -> Picture {
    Picture(
      source: source, alternative: words, title: "", width: 0.5,
      position: Position(file: "01-first.md", line: 1), sourceLine: nil)
  }

  /// The first chapter, with one more paragraph at its end.
  static func elements(ending last: String) throws -> [Element] {
    let first = Place(.chapter("01-first"), anchor: "sec-run")
    return [
      .heading(
        .init(
          level: 2, id: "sec-run", number: "1.1", text: [.text("Runs & <results>")],
          isSection: true)),
      .paragraph([
        .text("A note"), .note(number: 1, id: "note-mark-1"), .text(", a formula "),
        .formula(try Formula(tex: "x^2")), .text(", "), .reference(first, [.text("here")]),
        .text(", "), .link(address: "data.csv", title: "", [.text("a file")]), .text(", "),
        .link(address: "https://example.org", title: "T", [.text("the web")]),
        .citation(id: "cite-k", [.reference(Place(.works, anchor: "ref-k"), [.text("[1]")])]),
      ]),
      .figure(
        FigureBlock(
          kind: .figure, id: "fig-loss", name: "Figure 1.1", caption: [.text("It falls.")],
          columns: 1,
          parts: [.init(id: nil, letter: nil, caption: [], elements: [.plot(try drawing())])])),
      .picture(picture(.file("pictures/a b.png"), "A tree")),
      .picture(picture(.file("pictures/gone.png"), "Gone")),
      .picture(picture(.address("https://example.org/x.png"), "Far away")),
      .code(
        .init(
          language: "swift", text: "let x = 1  // one", fileName: "a.swift", hasLineNumbers: true,
          fold: true, summary: "Code",
          annotations: [.init(number: 1, lines: [1], text: [.text("One.")])], isCell: true)),
      .callout(
        .init(
          kind: .tip, title: [.text("Tip")], collapse: true,
          elements: [.formula(.init(formula: try Formula(tex: "a"), number: "1.1", id: "eq-a"))])),
      .list(
        start: nil, isTight: true,
        items: [.init(isChecked: true, elements: [.paragraph([.text("done")])])]),
      .table(
        TableBlock(
          alignments: [.left, .right], header: [[.text("a")], [.text("b")]],
          rows: [[[.text("1")], [.text("2")]]], sortKeys: [[1, 2]])),
      .cell([.output("said"), .html("<p>One<br>two <b>bold</p><script>bad()</script>")]),
      .rawHTML("<b>"),
      .failure(
        Failure(
          diagnostic: Diagnostic("it fails", at: Position(file: "01-first.md", line: 2, column: 1)),
          line: "fail()"), id: "octavo-error-1"),
      .paragraph([.text(last)]),
    ]
  }

  static func document(title: String = "Runs & Results", ending last: String = "End.") throws
    -> Document
  {
    var book = Book(title: title, chapters: [])
    book.subtitle = "A <small> book"
    book.author = "Nobody Known"
    book.summary = "It holds \"everything\"."
    book.keywords = ["one", "two"]
    var document = Document(
      book: book, transcripts: [:],
      colophon: Colophon(facts: [.init("Swift", "6.3")]), format: .epub)
    document.chapters = [
      DocumentChapter(
        number: "1", title: [.text("First")], slug: "01-first", id: "sec-first", summary: nil,
        elements: try elements(ending: last), notes: [[.paragraph([.text("The note.")])]],
        pictures: [], formulas: [], isUnrun: false, problems: []),
      DocumentChapter(
        number: nil, title: [.emphasis([.text("Second")])], slug: "title-page", id: nil,
        summary: nil,
        elements: [.paragraph([.reference(Place(.chapter("01-first")), [.text("back")])])],
        notes: [], pictures: [], formulas: [], isUnrun: true, problems: []),
    ]
    document.works = [
      CitedWork(
        key: "k", label: "[1]", text: [.text("A work.")],
        mentions: [Place(.chapter("01-first"), anchor: "cite-k")])
    ]
    return document
  }
}
