import Drawing
import Foundation
import Plots
import TestSupport

@testable import Chapters
@testable import Documents
@testable import PDFBook

/// A book with everything that a document can hold.
enum Sample {
  /// The book.
  static func document() throws -> Document {
    var document = Document(
      book: Book(
        title: "A Sample Book", subtitle: "With everything that a document can hold",
        author: "Ada Example", summary: "It shows each construct at least once.",
        keywords: ["samples", "typesetting"], chapters: []),
      transcripts: [:],
      colophon: Colophon(
        facts: [.init("Swift", "6.3"), .init("Cairo", "1.16.0")],
        parameters: [.init("seed", "7")],
        sources: [
          .init(
            path: "imdb/aclImdb_train.tar.gz",
            digest: String(repeating: "0123456789abcdef", count: 4),
            chapters: ["01-text", "03-figures"])
        ],
        runs: [
          .init(name: "dense", chapters: ["03-figures"], seed: "7", epochs: 6, seconds: 12.4)
        ]), format: .pdf)
    document.chapters = [text, blocks, try figures, failed]
    document.works = works
    return document
  }

  /// What the book shows beside its text.
  static let assets = PrintAssets(
    picture: { (path) throws(PictureError) in
      guard path == "pictures/progressive.jpg",
        let file = try? Data(contentsOf: fixtureFile("Drawing/progressive.jpg"))
      else { return nil }
      return try PictureFile(Array(file))
    },
    scene: { drawing, size in
      drawing.plot.scene(size: size, theme: drawing.theme, metrics: PangoMetrics())
    })

  /// A chapter.
  static func chapter(
    _ number: String?, _ title: [Span], slug: String, id: String? = nil, summary: [Span]? = nil,
    _ elements: [Element], notes: [[Element]] = [], isUnrun: Bool = false,
    problems: [DocumentChapter.Problem] = []
  ) -> DocumentChapter {
    DocumentChapter(
      number: number, title: title, slug: slug, id: id, summary: summary, elements: elements,
      notes: notes, pictures: [], formulas: [], isUnrun: isUnrun, problems: problems)
  }

  /// A heading of a section.
  static func heading(
    _ level: Int, _ number: String?, _ title: String, id: String, isSection: Bool = true
  ) -> Element {
    .heading(
      .init(level: level, id: id, number: number, text: [.text(title)], isSection: isSection))
  }

  private static let works = [
    CitedWork(
      key: "kim2014", label: "[1]",
      text: [
        .text("Y. Kim. Convolutional neural networks for sentence classification. In "),
        .emphasis([.text("Proceedings of EMNLP")]), .text(", 2014. "),
        .link(
          address: "https://aclanthology.org/D14-1181/", title: "",
          [.text("https://aclanthology.org/D14-1181")]),
        .text("."),
      ],
      mentions: [
        Place(.chapter("01-text"), anchor: "cite-kim2014"),
        Place(.chapter("02-blocks"), anchor: "cite-kim2014"),
      ]),
    CitedWork(
      key: "knuth1981", label: "[2]",
      text: [.text("D. E. Knuth and M. F. Plass. Breaking paragraphs into lines. 1981.")],
      mentions: [Place(.chapter("01-text"), anchor: "cite-knuth1981")]),
  ]

  /// A citation that leads to a work.
  static func citation(_ key: String, _ words: String) -> Span {
    .citation(id: "cite-\(key)", [.reference(Place(.works, anchor: "ref-\(key)"), [.text(words)])])
  }

  private static let text = chapter(
    "1", [.text("Words in "), .emphasis([.text("lines")])], slug: "01-text", id: "sec-words",
    summary: [.text("What stands in running text.")],
    [
      .paragraph([
        .text(Words.prose(2) + " This is "), .emphasis([.text("emphasized")]), .text(", this "),
        .strong([.text("strong")]), .text(", this "), .strikethrough([.text("struck")]),
        .text(", and this is code: "), .code("valueWithGradient(at: model)"),
        .text(". A formula stands in its line: "), .formula(Words.formula("E = mc^2")),
        .text(", a longer one may be broken: "),
        .formula(
          Words.formula(
            "p(y \\mid x) = \\frac{\\exp(w_y \\cdot x)}{\\sum_k \\exp(w_k \\cdot x)} = a + b + c + d"
          )),
        .text(". Somebody cites "), citation("kim2014", "[1]"), .text(" and "),
        citation("knuth1981", "[2]"), .text(", and refers to "),
        .reference(Place(.chapter("03-figures"), anchor: "fig-loss"), [.text("Figure\u{A0}3.1")]),
        .text(" and to "),
        .reference(Place(.chapter("02-blocks")), [.text("Chapter\u{A0}2")]), .text("."),
      ]),
      .paragraph([
        .text("A link to "),
        .link(address: "https://www.swift.org/documentation/", title: "", [.text("Swift")]),
        .text(", an address that says itself, "),
        .link(
          address: "https://example.org/a/very/long/path/that-needs-a-place-to-break.html",
          title: "",
          [.text("https://example.org/a/very/long/path/that-needs-a-place-to-break.html")]),
        .text(", and the first link "),
        .link(address: "https://www.swift.org/documentation/", title: "", [.text("again")]),
        .text(". A note"), .note(number: 1, id: "note-mark-1"),
        .text(" and another one"), .note(number: 2, id: "note-mark-2"),
        .text(" and the first once more"),
        .note(number: 1, id: "note-mark-1-2"), .text("."), .lineBreak,
        .text("A new line, a value that is "),
        .missing("…", reason: "This value was not computed"), .text(", and a dead link "),
        .reference(Place(.chapter("01-text"), anchor: "nowhere"), [.text("nowhere")]), .text("."),
      ]),
      heading(2, "1.1", "A section", id: "sec-section"), Words.paragraph(5),
      Words.paragraph(4, from: 2), heading(3, "1.1.1", "Deeper", id: "deeper"),
      Words.paragraph(6, from: 3), heading(4, "1.1.1.1", "Deeper still", id: "deeper-still"),
      Words.paragraph(3, from: 5), heading(2, "1.2", "Another section", id: "another"),
      Words.paragraph(7, from: 1), Words.paragraph(7, from: 4),
    ],
    notes: [
      [
        .paragraph([
          .text("The first note, which links to "),
          .link(address: "https://example.org/", title: "", [.text("an example")]),
          .text(" in its text and has a note of its own"), .note(number: 3, id: "note-mark-3"),
          .text("."),
        ])
      ],
      [Words.paragraph(1), .code(code("let second = 2"))],
      [.paragraph([.text("A note within a note.")])],
    ])

  /// Code.
  static func code(
    _ text: String, language: String? = "swift", fileName: String? = nil,
    hasLineNumbers: Bool = false, annotations: [Element.Annotation] = []
  ) -> Element.CodeBlock {
    .init(
      language: language, text: text, fileName: fileName, hasLineNumbers: hasLineNumbers,
      fold: nil, summary: "", annotations: annotations, isCell: false)
  }

  private static let blocks = chapter(
    "2", [.text("Blocks of every kind")], slug: "02-blocks",
    [
      .paragraph([.text("Kim said so "), citation("kim2014", "[1]"), .text(".")]),
      .list(
        start: nil, isTight: true,
        items: [
          .init(isChecked: nil, elements: [.paragraph([.text("A tight item.")])]),
          .init(
            isChecked: nil,
            elements: [
              .paragraph([.text("One with a list of its own:")]),
              .list(
                start: nil, isTight: true,
                items: [
                  .init(isChecked: nil, elements: [.paragraph([.text("inside")])]),
                  .init(isChecked: nil, elements: [.paragraph([.text("also inside")])]),
                ]),
            ]),
          .init(isChecked: true, elements: [.paragraph([.text("a task that is done")])]),
          .init(isChecked: false, elements: [.paragraph([.text("a task that is not")])]),
        ]),
      .list(
        start: 9, isTight: false,
        items: (0..<3).map { .init(isChecked: nil, elements: [Words.paragraph(2, from: $0)]) }),
      .definitions([
        .init(term: [.text("embedding")], meanings: [[Words.paragraph(1)]]),
        .init(
          term: [.text("epoch")],
          meanings: [[Words.paragraph(1, from: 4)], [Words.paragraph(1, from: 6)]]),
      ]),
      .quote([Words.paragraph(2), Words.paragraph(1, from: 5)]),
      .thematicBreak,
      .callout(
        .init(
          kind: .note, title: [.text("Where these reviews come from")], collapse: nil,
          elements: [
            Words.paragraph(2),
            heading(3, nil, "Within a callout", id: "within", isSection: false),
            .list(
              start: 1, isTight: true,
              items: [.init(isChecked: nil, elements: [.paragraph([.text("one")])])]),
          ])),
      .callout(
        .init(
          kind: .warning, title: [.text("Warning")], collapse: true,
          elements: [.paragraph([.text("This is dangerous.")])])),
      heading(2, "2.1", "Code", id: "sec-code"),
      .figure(
        FigureBlock(
          kind: .listing, id: "lst-network", name: "Listing\u{A0}2.1",
          caption: [.text("A network.")], columns: 1,
          parts: [
            .init(
              id: nil, letter: nil, caption: [],
              elements: [
                .code(
                  code(
                    Words.code(22), fileName: "Sources/Network.swift", hasLineNumbers: true,
                    annotations: [
                      .init(number: 1, lines: [2, 13], text: [.text("The definition.")]),
                      .init(
                        number: 2, lines: [4], text: [.text("See "), .code("Adam"), .text(".")]),
                    ]))
              ])
          ])),
      .cell([
        .code(
          code(
            "let sentence = \"" + String(repeating: "long words that go on ", count: 6) + "\"")),
        .output("epoch 1  loss 0.69\nepoch 2  loss 0.41"),
      ]),
      .html(
        "<p>HTML with <b>bold</b> words &amp; <code>code</code>.</p><table><tr><td>a</td><td>b</td></tr></table>"
      ),
      .rawHTML("<div class=\"raw\">raw</div>"),
      .notRun("This cell was not run."),
    ])

  private static var figures: DocumentChapter {
    get throws {
      chapter(
        "3", [.text("Figures, tables, formulas")], slug: "03-figures",
        [
          Words.paragraph(3),
          .figure(
            FigureBlock(
              kind: .figure, id: "fig-loss", name: "Figure\u{A0}3.1",
              caption: [
                .text("The loss of each epoch, as in "),
                .link(address: "https://example.org/loss", title: "", [.text("the report")]),
                .text("."),
              ], columns: 1,
              parts: [
                .init(id: nil, letter: nil, caption: [], elements: [.plot(try plot("fig-loss"))])
              ])),
          Words.paragraph(4, from: 3),
          .figure(
            FigureBlock(
              kind: .figure, id: "fig-parts", name: "Figure\u{A0}3.2",
              caption: [.text("Two drawings.")], columns: 2,
              parts: [
                .init(
                  id: "fig-parts-1", letter: "a",
                  caption: [.text("The first, with a caption that needs lines")],
                  elements: [.plot(try plot("fig-parts"))]),
                .init(
                  id: "fig-parts-2", letter: "b", caption: [.text("The second")],
                  elements: [.plot(try plot("fig-parts-2"))]),
              ])),
          .plot(try plot("cell-3")),
          .picture(picture("pictures/progressive.jpg", width: 0.5)),
          .picture(picture("pictures/drawing.svg", width: nil)),
          .paragraph([
            .text("A picture "), .picture(picture("pictures/progressive.jpg", width: 0.05)),
            .text(" in its line."),
          ]),
          heading(2, "3.1", "Tables", id: "sec-tables"),
          .figure(
            FigureBlock(
              kind: .table, id: "tbl-scores", name: "Table\u{A0}3.1",
              caption: [.text("Accuracy and loss of many networks.")], columns: 1,
              parts: [.init(id: nil, letter: nil, caption: [], elements: [.table(table(rows: 44))])]
            )),
          .table(table(rows: 3)),
          heading(2, "3.2", "Formulas", id: "sec-formulas"),
          .paragraph([.text("The loss of logistic regression is")]),
          .formula(
            .init(
              formula: Words.formula(
                "L = -\\frac{1}{n} \\sum_{i=1}^n \\left( y_i \\log p_i + (1 - y_i) \\log (1 - p_i) \\right)"
              ),
              number: "3.1", id: "eq-loss")),
          .paragraph([
            .text("By "),
            .reference(
              Place(.chapter("03-figures"), anchor: "eq-loss"), [.text("Equation\u{A0}3.1")]),
            .text(", nothing is lost."),
          ]),
          .formula(.init(formula: Words.formula("a^2 + b^2 = c^2"), number: nil, id: nil)),
        ])
    }
  }

  private static let failed: DocumentChapter = {
    let reason = Diagnostic(
      "cannot find 'x' in scope", at: Position(file: "04-failed.md", line: 7, column: 9),
      suggestion: "did you mean 'y'?")
    let failure = Failure(diagnostic: reason, line: "let z = x + 1")
    return chapter(
      nil, [.text("A chapter that failed")], slug: "04-failed",
      [Words.paragraph(2), .failure(failure, id: "octavo-error-1")],
      problems: [
        .init(failure: failure, anchor: "octavo-error-1"),
        .init(failure: Failure(diagnostic: Diagnostic("the disk is full"), line: nil), anchor: nil),
      ])
  }()

  private static func picture(_ path: String, width: Double?) -> Picture {
    Picture(
      source: .file(path), alternative: "A small picture", title: "", width: width,
      position: Position(file: "03-figures.md", line: 9), sourceLine: nil)
  }

  /// A plot of a line.
  static func plot(
    _ name: String, options: CellOptions = CellOptions()
  ) throws -> PlotDrawing {
    let line = Mark.line(Mark.Line(x: Column([1, 2, 3, 4]), y: Column([0.7, 0.5, 0.42, 0.4])))
    let plot = Plot(
      title: "Loss", summary: "Loss by epoch, falling from 0.7 to 0.4.",
      content: .panels([Panel([line], x: Axis("epoch"), y: Axis("loss"))]))
    return try PlotDrawing(
      json: String(decoding: try JSONEncoder().encode(plot), as: UTF8.self),
      name: "03-figures/\(name)", options: options, bookTheme: .light, alternative: nil)
  }

  /// A table with a column of numbers.
  static func table(rows: Int) -> TableBlock {
    TableBlock(
      alignments: [.left, .right, .center],
      header: [[.text("network")], [.text("accuracy")], [.text("kind")]],
      rows: (0..<rows).map { row in
        [
          [.text("network \(row)")], [.text("\(70 + row % 29).\(row % 10)")],
          [row.isMultiple(of: 2) ? .code("Dense") : .text("convolutional")],
        ]
      }, sortKeys: nil)
  }
}
