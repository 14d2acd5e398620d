import Chapters
import Foundation
import Plots
import Reports

/// A small book with every kind of content, run and unrun.
enum SampleBook {
  static let first = """
    # How text becomes numbers {#sec-text}

    A model reads *numbers*, not words. This chapter turns one into the other, **step by step**, and
    points ahead to @sec-train and @fig-loss; see also [the data](02-train.md#sec-run).

    ## A vocabulary {#sec-vocabulary}

    Count the words, keep the frequent ones, and give each a number. The text has
    `{swift} words.count` words. Markup such as <b>bold</b> stays what it is.

    ```{swift}
    //| label: count
    //| code-fold: true
    /// Counts words.
    let words = "the plot is thin & the cast is <great>".split(separator: " ")
    var counts: [String: Int] = [:]
    for word in words { counts[String(word), default: 0] += 1 }  // one pass
    print("found \\(counts.count) words, \\(0x1F) \\"quoted\\"")
    ```

    ```{swift}
    //| label: tbl-counts
    //| tbl-cap: "The `{swift} counts.count` words by frequency."
    //| echo: false
    show(table)
    ```

    ::: {.callout-tip title="Ties"}
    Words of equal frequency stand in the order of the alphabet, see @tbl-counts.
    :::

    ### Padding

    1. Cut what is longer than the window.
    2. Fill what is shorter:
       - with zeros,
       - at the end.

    > Every row is equally long, and that is all a matrix asks.

    | step | cost |
    | :--- | ---: |
    | look up | 1 |
    | pad | `O(n)` |

    ## Matrices

    ```{swift}
    //| label: fig-matrix
    //| fig-cap: "An encoded sentence; each row is one word of @tbl-counts."
    //| fig-alt: "A grid of six rows, each with a single dark cell."
    //| fig-width: 4
    show(grid)
    ```

    ```swift
    // Shown, never run.
    @MainActor func f<T>(_ x: T) async throws -> [Int] { #if DEBUG
      return [1_000, 0xFF, 1.5e-3].map { Int($0) } }
    ```

    <div onclick="x()">raw</div>
    """

  static let second = """
    # Training {#sec-train}

    ## One run {#sec-run}

    The best epoch is `{swift} best`.

    ```{swift}
    //| label: fig-loss
    //| fig-cap: "Loss by epoch; the best is `{swift} best`."
    let run = try train(epochs: 12)
    show(run.curve)
    ```

    ```{swift}
    //| label: broken
    let scores = run.scores
    let last = scores[scores.count]
    ```

    ```{swift}
    print("never")
    ```

    The share is `{swift} share`.
    """

  static func line(_ name: String, _ start: Double, dashed: Bool, hue: Hue) -> Mark {
    let epochs = (1...12).map(Double.init)
    return .line(
      Mark.Line(
        name, x: Column(epochs), y: Column(epochs.map { start / $0.squareRoot() + 0.02 * $0 }),
        hue: hue, pattern: dashed ? .dashed : .solid, showsPoints: true))
  }

  /// The line of the second chapter that begins with `text`.
  static func line(of text: String) -> Int {
    (chapters[1].lines.firstIndex { $0.hasPrefix(text) } ?? 0) + 1
  }

  static let curve = Plot(
    title: "Loss by epoch", summary: "Two falling curves; validation is lowest at epoch 7.",
    content: .panels([
      Panel(
        [
          line("training", 0.6, dashed: true, hue: .vermillion),
          line("validation", 0.7, dashed: false, hue: .blue),
        ], x: Axis("epoch", kind: .integer), y: Axis("loss"))
    ]))

  static let matrix = Plot(
    title: "An encoded sentence", summary: "A grid.",
    content: .grids([
      Grid(
        rowTitle: "word", columnTitle: "number", rows: ["the", "plot", "is", "thin"],
        columns: ["0", "1", "2", "3"],
        cells: (0..<4).map { row in
          (0..<4).map { Grid.Cell([row == $0 ? "1" : "0"], shade: row == $0 ? 1 : 0) }
        })
    ]))

  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static let table = Table(
    columns: [.init("word"), .init("count", alignment: .right)],
    rows: [["the", "2"], ["is", "2"], ["<great>", "1"], ["&", "1"]])

  static let chapters = [
    Chapter(markdown: first, path: "01-text.md"), Chapter(markdown: second, path: "02-train.md"),
  ]

  static let book = Book(
    title: "Reading & Writing", subtitle: "A book for tests", author: "Nobody",
    summary: "Two chapters, of which one fails.", chapters: chapters)

  static func transcripts() throws -> [String: Transcript] {
    [
      "01-text": Transcript(
        cells: [
          .init(outputs: [.printed("found 7 words, 31 \"quoted\"\n")]),
          .init(outputs: [
            .displayed(Display(mediaType: Display.table, content: try json(table)))
          ]),
          .init(outputs: [.displayed(Display(mediaType: Display.plot, content: try json(matrix)))]),
        ], values: ["9", "7"]),
      "02-train": Transcript(
        cells: [
          .init(outputs: [.displayed(Display(mediaType: Display.plot, content: try json(curve)))]),
          .init(
            failure: Diagnostic(
              "Fatal error: Index out of range",
              at: Position(file: "chapters/02-train.md", line: line(of: "let last"), column: 18))),
        ], values: ["7", "7", nil]),
    ]
  }

  static func report() throws -> Report {
    Report(book: book, transcripts: try transcripts())
  }
}
