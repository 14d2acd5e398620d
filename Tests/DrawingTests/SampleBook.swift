import Drawing
import Foundation
import Plots
import TestSupport
import Typesetting

/// A book of twelve pages with everything that a page can hold: a title, contents, and five chapters of two pages each.
struct SampleBook {
  static let size = Size(width: 504, height: 720)
  static let text = TextStyle(size: 10.5)
  static let italic = TextStyle(size: 10.5, isItalic: true)
  static let code = TextStyle(.monospaced, size: 8.5)
  static let small = TextStyle(.heading, size: 8.5)
  static let chapters = ["Wörter", "Filters & “offices”", "Memory", "Σύνολα", "Résumé"]
  static let sourceLines = [
    "let network = KimNetwork(sizes, using: &random)  // != <= -> fi",
    "for word in words where word.count >= 3 { print(word) }",
  ]

  let fonts: BookFonts
  let metrics: BookMetrics

  init() throws {
    fonts = try BookFonts()
    metrics = BookMetrics(fonts)
  }

  /// The pictures.
  func pictures() throws -> [String: PictureFile] {
    try Dictionary(
      uniqueKeysWithValues: ["color.jpg", "gray.jpg", "color.png"].map {
        ("images/\($0)", try PictureFile(Array(try Data(contentsOf: fixtureFile("Drawing/\($0)")))))
      })
  }

  func pdf() throws -> [UInt8] { try book().pdf(fonts: fonts, pictures: pictures()) }

  func book() -> SetBook {
    let outline = Self.chapters.indices.flatMap { chapter in
      [
        SetBook.OutlineEntry(
          level: 1, title: Self.chapters[chapter], destination: "chapter \(chapter)"),
        SetBook.OutlineEntry(level: 2, title: "Its figure", destination: "figure-\(chapter)"),
        SetBook.OutlineEntry(level: 3, title: "Its table", destination: "table-\(chapter)"),
      ]
    }
    return SetBook(
      metadata: .init(
        title: "A sample — of everything", author: "Ada Lovelace",
        subject: "What a page can hold.", keywords: ["pages", "Wörter"], language: "en"),
      pages: [title(), contents()]
        + Self.chapters.indices.flatMap { [opening(of: $0), middle(of: $0)] },
      outline: [.init(level: 1, title: "Contents", destination: "contents")] + outline)
  }

  private func title() -> SetPage {
    SetPage(
      size: Self.size, label: "i",
      content: [
        .tagged(
          .heading(level: 1),
          [run("A sample — of everything", 54, 200, TextStyle(.heading, size: 24, isBold: true))]),
        .tagged(.paragraph, [run("Ada Lovelace", 54, 230, Self.text)]),
      ])
  }

  private func contents() -> SetPage {
    let lines = Self.chapters.enumerated().map { index, chapter -> PageElement in
      let y = 110 + 16 * Double(index)
      return .tagged(
        .contentsItem,
        [
          .link(
            .destination("chapter \(index)"),
            [
              run(chapter, 54, y, Self.text), run("\(1 + 2 * index)", 440, y, Self.text),
            ])
        ])
    }
    return SetPage(
      size: Self.size, label: "ii",
      content: [
        .destination(name: "contents", at: Point(x: 54, y: 60)), heading(1, "Contents", 80),
        .tagged(.contents, lines),
      ], furniture: head("Contents", folio: "ii"))
  }

  /// A heading, justified lines with a hyphenated word and styles, code, a note.
  private func opening(of chapter: Int) -> SetPage {
    // The first part ends within a word.
    let parts = [
      "The office keeps difficult affluent files of every extra\u{AD}",
      "ordinary flow, and its naïve clerks æsthetically prefer λόγος to слово — “quoted”, 1,234.5 ≤ 6 and so on.",
    ]
    var y = 110.0
    var paragraph: [PageElement] = []
    for part in parts {
      for part in Self.wrapped(part, width: 396, metrics) {
        paragraph.append(
          .text(
            SetText(
              part.line, style: Self.text, origin: Point(x: 54, y: y),
              wordSpacing: part.wordSpacing)))
        y += 14
      }
    }
    return SetPage(
      size: Self.size, label: "\(1 + 2 * chapter)",
      content: [
        .destination(name: "chapter \(chapter)", at: Point(x: 54, y: 60)),
        heading(1, Self.chapters[chapter], 80), .tagged(.paragraph, paragraph), reference(chapter),
        listing(), quote(), list(), note(), run("bare text at the end", 54, 600, Self.text),
      ],
      furniture: [
        .shape(
          .init(
            path: .rectangle(Rectangle(x: 54, y: 258, width: 396, height: 32)),
            fill: Color(0xF4F4F4), role: "ground"))
      ] + head(Self.chapters[chapter], folio: "\(1 + 2 * chapter)"))
  }

  private func reference(_ chapter: Int) -> PageElement {
    .tagged(
      .paragraph,
      [
        run("See ", 54, 220, Self.text),
        .link(
          .destination("figure-\(chapter)"), [run("figure \(chapter + 1)", 80, 220, Self.italic)]),
        run("and the", 150, 220, Self.text),
        .link(
          .address("https://example.org/wiki/Größe?a=(b)&c='d'"),
          [run("web", 190, 220, Self.text), run("of pages", 54, 234, Self.text)]),
        .text(
          SetText(
            "1", style: TextStyle(size: 7.5, rise: 3.5), origin: Point(x: 110, y: 234))),
      ])
  }

  private func listing() -> PageElement {
    .tagged(
      .code,
      Self.sourceLines.enumerated().map { index, line in
        run(line, 60, 270 + 12 * Double(index), Self.code)
      })
  }

  private func note() -> PageElement {
    .tagged(
      .note,
      [
        .tagged(.listLabel, [run("1", 54, 650, TextStyle(size: 8.5))]),
        run("https://example.org/wiki/Größe", 64, 650, TextStyle(size: 8.5)),
      ])
  }

  private func quote() -> PageElement {
    .tagged(
      .quote,
      [
        .tagged(
          .paragraph,
          [
            run("struck", 70, 320, TextStyle(size: 10.5, isStruck: true)),
            run("bold", 110, 320, TextStyle(size: 10.5, isBold: true)),
            run(
              "both", 140, 320,
              TextStyle(size: 10.5, isBold: true, isItalic: true, color: Color(0xA84300))),
          ])
      ])
  }

  private func list() -> PageElement {
    .tagged(
      .list,
      (0..<2).map { item in
        let y = 350 + 14 * Double(item)
        return .tagged(
          .listItem,
          [
            .tagged(.listLabel, [run("•", 54, y, Self.text)]),
            .tagged(.listBody, [run("Item \(item) says שלום to 日", 66, y, Self.text)]),
          ])
      })
  }

  /// A figure, pictures, a table and a formula.
  private func middle(of chapter: Int) -> SetPage {
    let paths = ["images/color.jpg", "images/gray.jpg", "images/color.png"]
    return SetPage(
      size: Self.size, label: "\(2 + 2 * chapter)",
      content: [
        .destination(name: "figure-\(chapter)", at: Point(x: 54, y: 60)),
        heading(2, "Its figure", 80),
        .tagged(
          .figure(alternative: "Figure \(chapter): waves (≥ \(chapter)) \\ zigzag"),
          [.scene(SampleScene.scene(), at: Point(x: 54, y: 100))]),
        .tagged(
          .caption, [run("Figure \(chapter + 1). A sample of every item.", 54, 296, Self.small)]),
        .tagged(
          .figure(alternative: "Three pictures"),
          paths.enumerated().map { index, path in
            .picture(
              path: path, Rectangle(x: 54 + 20 * Double(index), y: 310, width: 18, height: 12))
          }),
        .tagged(
          .formula(alternative: "a squared"),
          [run("a", 54, 350, TextStyle(size: 10.5, isItalic: true)), run("²", 62, 350, Self.text)]),
        .destination(name: "table-\(chapter)", at: Point(x: 54, y: 400)),
        .tagged(.caption, [run("Table \(chapter + 1). Cells.", 54, 410, Self.small)]),
        .tagged(.table, (0..<3).map(row)),
      ], furniture: head(Self.chapters[chapter], folio: "\(2 + 2 * chapter)"))
  }

  private func row(_ number: Int) -> PageElement {
    let y = 430 + 14 * Double(number)
    let ends = [Point(x: 54, y: y + 4), Point(x: 234, y: y + 4)]
    let rule = Scene.Shape(
      path: .polyline(ends, closed: false), stroke: .init(color: .black, width: 0.5), role: "rule")
    var cells: [PageElement] = []
    for column in 0..<3 {
      let cell = run("r\(number)c\(column)", 54 + 60 * Double(column), y, Self.small)
      cells.append(.tagged(number == 0 ? .tableHeader : .tableCell, [cell]))
    }
    return .tagged(.tableRow, cells + [.shape(rule)])
  }

  private func heading(_ level: Int, _ title: String, _ y: Double) -> PageElement {
    .tagged(
      .heading(level: level),
      [run(title, 54, y, TextStyle(.heading, size: level == 1 ? 18 : 13, isBold: true))])
  }

  private func head(_ title: String, folio: String) -> [PageElement] {
    [run(title, 54, 46, Self.small), run(folio, 440, 690, Self.small)]
  }

  private func run(_ string: String, _ x: Double, _ y: Double, _ style: TextStyle) -> PageElement {
    .text(SetText(string, style: style, origin: Point(x: x, y: y)))
  }

  /// Lines filled one after the other, all but the last one justified.
  static func wrapped(
    _ string: String, width: Double, _ metrics: BookMetrics
  ) -> [(line: String, wordSpacing: Double)] {
    var lines: [[String]] = [[]]
    func length(_ words: [String]) -> Double {
      words.map { metrics.width(of: $0, in: text) }.reduce(0, +)
        + Double(max(words.count - 1, 0)) * metrics.space(in: text)
    }
    for word in string.split(separator: " ").map(String.init) {
      if length(lines[lines.count - 1] + [word]) > width { lines.append([]) }
      lines[lines.count - 1].append(word)
    }
    return lines.enumerated().map { index, words in
      let isLast = index == lines.count - 1 || words.count < 2
      return (
        words.joined(separator: " "),
        isLast ? 0 : (width - length(words)) / Double(words.count - 1)
      )
    }
  }
}
