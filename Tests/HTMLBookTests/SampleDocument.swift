import Chapters
import Foundation
import Plots

@testable import Documents

/// A small book with everything that a page can hold.
enum SampleDocument {
  static let prose = "01-prose"
  static let cells = "02-cells"
  static let hostile = "hostile"

  static let book = Book(
    title: "Reading & Writing", subtitle: "A book for tests", author: "Nobody Known",
    summary: "Three chapters that hold what chapters can hold, so that it can be looked at.",
    keywords: ["tests", "pages"], address: "https://example.org/book", chapters: [])

  /// The document; some of it refers to places on other pages.
  static func document(address: Bool = true) throws -> Document {
    var book = book
    if !address { book.address = nil }
    return document(
      book: book, chapters: [try proseChapter(), try cellsChapter(), try hostileChapter()],
      works: works, colophon: colophon)
  }

  /// A document of chapters.
  static func document(
    book: Book = Book(title: "B", chapters: []), chapters: [DocumentChapter],
    works: [CitedWork] = [], colophon: Colophon? = nil
  ) -> Document {
    var document = Document(book: book, transcripts: [:], colophon: colophon, format: .html)
    document.chapters = chapters
    document.works = works
    return document
  }

  /// A chapter.
  static func chapter(
    slug: String = "01", number: String? = "1", title: [Span] = [.text("T")], id: String? = nil,
    summary: [Span]? = nil, _ elements: [Element], notes: [[Element]] = [],
    problems: [DocumentChapter.Problem] = [], isUnrun: Bool = false
  ) -> DocumentChapter {
    DocumentChapter(
      number: number, title: title, slug: slug, id: id, summary: summary, elements: elements,
      notes: notes, pictures: [], formulas: [], isUnrun: isUnrun, problems: problems)
  }

  static func heading(_ level: Int, _ id: String, _ number: String?, _ text: Span...) -> Element {
    .heading(.init(level: level, id: id, number: number, text: text, isSection: true))
  }

  static func paragraph(_ text: Span...) -> Element { .paragraph(text) }

  /// A reference to a place of a chapter.
  static func reference(_ slug: String, _ anchor: String?, _ text: String) -> Span {
    .reference(Place(.chapter(slug), anchor: anchor), [.text(text)])
  }

  /// A citation of a work.
  static func citation(_ key: String, _ id: String, _ text: String) -> Span {
    .citation(id: id, [.reference(Place(.works, anchor: "ref-\(key)"), [.text(text)])])
  }

  static func table(
    _ header: [String], _ rows: [[String]], alignments: [Block.Alignment] = [],
    sortKeys: [[Double?]]? = nil
  ) -> Element {
    .table(
      TableBlock(
        alignments: alignments, header: header.map { [.text($0)] },
        rows: rows.map { $0.map { [.text($0)] } }, sortKeys: sortKeys))
  }

  /// A figure, table or listing.
  static func figure(
    _ kind: Figure.Kind, _ id: String?, _ name: String?, caption: [Span],
    columns: Int = 1, parts: [FigureBlock.Part]
  ) -> Element {
    .figure(
      FigureBlock(
        kind: kind, id: id, name: name, caption: caption, columns: columns, parts: parts))
  }

  static func part(
    _ element: Element, id: String? = nil, letter: String? = nil, caption: [Span] = []
  ) -> FigureBlock.Part {
    .init(id: id, letter: letter, caption: caption, elements: [element])
  }

  static func code(
    _ text: String, language: String? = "swift", fileName: String? = nil, isNumbered: Bool = false,
    fold: Bool? = nil, annotations: [Element.Annotation] = [], isCell: Bool = false
  ) -> Element {
    .code(
      .init(
        language: language, text: text, fileName: fileName, hasLineNumbers: isNumbered, fold: fold,
        summary: "Code", annotations: annotations, isCell: isCell))
  }

  static let works = [
    CitedWork(
      key: "kim2014", label: "[1]",
      text: [
        .text("Y. Kim. “Convolutional Neural Networks for Sentence Classification”. "),
        .emphasis([.text("EMNLP")]), .text(", 2014. "),
        .link(address: "https://doi.org/10.3115/v1/D14-1181", title: "", [.text("doi")]),
      ],
      mentions: [
        Place(.chapter(prose), anchor: "cite-kim2014"),
        Place(.chapter(cells), anchor: "cite-kim2014"),
      ]),
    CitedWork(
      key: "knuth1984", label: "[2]",
      text: [.text("D. E. Knuth. “Literate Programming”. The Computer Journal 27(2), 1984.")],
      mentions: [Place(.chapter(prose), anchor: "cite-knuth1984")]),
  ]

  static let colophon = Colophon(
    facts: [.init("Octavo", "1.0"), .init("Swift", "6.3"), .init("Machine", "two processors")],
    parameters: [.init("epochs", "12")],
    sources: [
      .init(
        path: "data/reviews.tsv",
        digest: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
        chapters: [cells])
    ],
    runs: [
      .init(name: "dense", chapters: [cells], seed: "7", epochs: 12, seconds: 8.25),
      .init(name: "long", chapters: [prose, cells], seed: "8", epochs: 100, seconds: 4000),
    ])
}
