import Chapters
import Foundation
import Mathematics
import Plots

@testable import Documents

extension SampleDocument {
  /// A plot with two lines.
  static func curve(title: String) -> Plot {
    let epochs = (1...12).map(Double.init)
    let lines = [("training", 0.6, Hue.vermillion), ("validation", 0.7, .blue)].map {
      name, start, hue in
      Mark.line(
        Mark.Line(
          name, x: Column(epochs), y: Column(epochs.map { start / $0.squareRoot() + 0.02 * $0 }),
          hue: hue, showsPoints: true))
    }
    return Plot(
      title: title, summary: "Two curves that fall until epoch 7 & rise <slowly>.",
      content: .panels([Panel(lines, x: Axis("epoch", kind: .integer), y: Axis("loss"))]))
  }

  /// A plot of the second chapter.
  static func drawing(
    _ name: String, title: String = "Loss by epoch", width: Double? = nil, height: Double? = nil
  ) throws -> PlotDrawing {
    var plot = curve(title: title)
    if let width { plot.preferredSize = .inches(width, height ?? width * 0.7) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try PlotDrawing(
      json: String(decoding: try encoder.encode(plot), as: UTF8.self), name: "\(cells)/\(name)",
      options: CellOptions(), bookTheme: .light, alternative: nil)
  }

  static func cellsChapter() throws -> DocumentChapter {
    chapter(
      slug: cells, number: "2", title: [.text("Training")], id: "sec-cells",
      [
        heading(2, "sec-run", "2.1", .text("One run, twice")),
        paragraph(
          .text("What cells bring: text, figures, tables. See "),
          citation("kim2014", "cite-kim2014", "[1]"), .text(", "),
          reference(prose, "eq-loss", "Equation\u{A0}1.1"), .text(", "),
          reference(prose, "lst-count", "Listing\u{A0}1.1"), .text(" and "),
          reference(cells, "tbl-scores", "Table\u{A0}2.1"), .text(".")),
        .cell([
          code("let run = try train(epochs: 12)\nprint(run)", fold: false, isCell: true),
          .output("epoch 1: 0.62\nepoch 2: \"0.50\" <best>"),
          figure(
            .figure, "fig-loss", "Figure\u{A0}2.1", caption: [.text("Loss by epoch.")],
            parts: [part(.plot(try drawing("fig-loss")))]),
        ]),
        figure(
          .figure, "fig-pair", "Figure\u{A0}2.2", caption: [.text("One curve twice.")], columns: 2,
          parts: [
            part(
              .cell([.plot(try drawing("fig-pair-1", title: "Short", width: 3))]), id: "fig-pair-1",
              letter: "a", caption: [.text("Few epochs.")]),
            part(
              .cell([.plot(try drawing("fig-pair-2", title: "", width: 3))]), id: "fig-pair-2",
              letter: "b", caption: [.text("More of them.")]),
          ]),
        heading(2, "sec-tables", "2.2", .text("Tables")),
        .cell([
          code("scores", isNumbered: true, fold: true, isCell: true),
          figure(
            .table, "tbl-scores", "Table\u{A0}2.1", caption: [.text("Models and their scores.")],
            parts: [
              part(
                table(
                  ["model", "accuracy", "parameters"],
                  [
                    ["dense", "86.1 %", "1,024"], ["filters", "88.0 %", "20,480"],
                    ["none", "", ""],
                  ],
                  alignments: [.left, .right, .right],
                  sortKeys: [[nil, 0.861, 1024], [nil, 0.88, 20480], [nil, nil, nil]]))
            ]),
        ]),
        table(
          ["n", "square", "cube"], (1...40).map { ["\($0)", "\($0 * $0)", "\($0 * $0 * $0)"] },
          alignments: [.right, .right, .right]),
        table(
          (1...14).map { "column \($0)" }, [(1...14).map { "value \($0 * 1_000_003)" }]),
        heading(2, "sec-rest", "2.3", .text("What else cells bring")),
        .cell([.html("<p>Written by the <em>cell</em>.</p>"), .notRun("Not made.")]),
        .picture(
          Picture(
            source: .file("pictures/tree.png"), alternative: "A tree \"in\" winter", title: "Tree",
            width: 0.5, position: Position(file: "02-cells.md", line: 1), sourceLine: nil)),
        .failure(failure, id: "octavo-error-4"),
      ], problems: [.init(failure: failure, anchor: "octavo-error-4")])
  }

  private static let failure = Failure(
    diagnostic: Diagnostic(
      "Fatal error: Index out of range",
      at: Position(file: "chapters/02-cells.md", line: 12, column: 18),
      suggestion: "count the elements first"), line: "let last = scores[scores.count]")

  /// A chapter by somebody who means no good.
  static func hostileChapter() throws -> DocumentChapter {
    let text =
      "</script><script>alert('1')</script> & \u{0}\u{1B}\u{FFFE}\u{2028} ]]> <!-- \"quoted\""
    return chapter(
      slug: hostile, number: nil, title: [.text(text)], summary: [.text(text)],
      [
        heading(2, "sec-hostile", nil, .text(text), .note(number: 1, id: "note-mark-1")),
        paragraph(
          .text(text), .code(text), .missing("@fig-none", reason: text),
          .missing("…", reason: "This value was not computed"), .emphasis([.text(text)]),
          .link(address: "a\"><script>", title: text, [.text(text)])),
        code(text), code(text, language: nil, fileName: text, isNumbered: true),
        .output(text),
        table([text], [[text]], sortKeys: [[nil]]),
        .rawHTML(text),
        .notRun(text),
        figure(.table, nil, nil, caption: [.text(text)], parts: [part(table([text], [[text]]))]),
      ], notes: [[paragraph(.text(text))]], isUnrun: true)
  }
}
