import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A list of works in a chapter` {
  /// The list stands in the second of three chapters, which cite its work.
  private func book(language: String = "en") throws -> SetBook {
    var document = Document(
      book: Book(title: "B", language: language, chapters: []), transcripts: [:], format: .pdf)
    let cited = Element.paragraph([Sample.citation("kim2014", "[1]")])
    document.chapters = [
      Sample.chapter("1", [.text("One")], slug: "one", [cited]),
      Sample.chapter("2", [.text("Two")], slug: "two", [Words.paragraph(40), .works]),
      Sample.chapter("3", [.text("Three")], slug: "three", [cited]),
    ]
    document.works = [
      CitedWork(
        key: "kim2014", label: "[1]", text: [.text("Y. Kim.")],
        mentions: ["one", "three"].map { Place(.chapter($0), anchor: "cite-kim2014") })
    ]
    return try Sample.setter(document).set().book
  }

  @Test func `names the pages before and behind it`() throws {
    let book = try book()
    var labels: [String: String] = [:]
    for page in book.pages {
      for case .destination(let name, _) in page.content.flatMap(\.all) {
        labels[name] = page.label
      }
    }
    let third = try #require(labels["three/cite-kim2014"])
    let text = book.pages.flatMap { $0.content.flatMap { $0.texts() } }.map(\.string).joined()
    #expect(text.condensed.contains("Citedonpages1and\(third)."))
  }

  @Test func `names them in the language of the book`() throws {
    let text = try book(language: "de").pages.flatMap { $0.content.flatMap { $0.texts() } }
      .map(\.string).joined().condensed
    #expect(text.contains("ZitiertaufdenSeiten1und"))
    #expect(text.contains("Inhalt") && text.contains("Kapitel1"))
    #expect(!text.contains("Contents") && !text.contains("Chapter"))
  }

  @Test func `is the only one`() throws {
    let book = try book()
    #expect(book.outline.map(\.title) == ["Contents", "1 One", "2 Two", "3 Three"])
    #expect(book.destinations.count { $0 == "references" } == 1)
    #expect(book.linked.contains("references/ref-kim2014"))
  }
}
