@testable import Chapters
@testable import Documents

extension Sample {
  /// A book of many pages with no figures, like a tutorial: prose, notes, code, tables, formulas.
  static func long(chapters: Int) -> Document {
    var document = Document(
      book: Book(title: "A Long Book", author: "Ada Example", chapters: []), transcripts: [:],
      format: .pdf)
    document.chapters = (1...chapters).map(longChapter)
    document.works = [
      CitedWork(
        key: "kim2014", label: "[1]", text: [.text("Y. Kim. Convolutional networks. 2014.")],
        mentions: (1...chapters).map { Place(.chapter("chapter-\($0)"), anchor: "cite-kim2014") })
    ]
    return document
  }

  private static func longChapter(_ number: Int) -> DocumentChapter {
    let slug = "chapter-\(number)"
    let sections = (1...6).map { section in
      [
        heading(2, "\(number).\(section)", "Section \(section)", id: "sec-\(section)"),
        Words.paragraph(5, from: number + section),
        .paragraph([
          .text(Words.prose(2, from: section)), .text(" With "),
          .formula(Words.formula("x_i \\in \\mathbb{R}^n")), .text(" and "), .code("model.loss"),
          .text(", as "),
          .reference(Place(.chapter(slug), anchor: "lst-\(section)"), [.text("Listing\u{A0}1")]),
          .text(" and "),
          .link(address: "https://example.org/\(number)/\(section)", title: "", [.text("a page")]),
          .text(" show."),
        ]), listing(section), Words.paragraph(6, from: 2 * section),
        .formula(
          .init(
            formula: Words.formula("\\ell = -\\frac{1}{n} \\sum_{i=1}^n \\log p_i"),
            number: "\(number).\(section)", id: "eq-\(section)")),
        Words.paragraph(4, from: number * section), scores(section),
        Words.paragraph(5, from: number + 3 * section),
      ]
    }
    return chapter(
      "\(number)", [.text("Chapter of the number \(number)")], slug: slug,
      [.paragraph([.text("As said "), citation("kim2014", "[1]"), .text(".")])]
        + sections.flatMap(\.self))
  }

  private static func listing(_ section: Int) -> Element {
    .figure(
      FigureBlock(
        kind: .listing, id: "lst-\(section)", name: "Listing\u{A0}\(section)",
        caption: [.text("A network.")], columns: 1,
        parts: [
          .init(id: nil, letter: nil, caption: [], elements: [.code(code(Words.code(18)))])
        ]))
  }

  private static func scores(_ section: Int) -> Element {
    .figure(
      FigureBlock(
        kind: .table, id: "tbl-\(section)", name: "Table\u{A0}\(section)",
        caption: [.text("Scores.")], columns: 1,
        parts: [.init(id: nil, letter: nil, caption: [], elements: [.table(table(rows: 7))])]))
  }
}
