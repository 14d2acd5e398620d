import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `The footnotes of a chapter` {
  private func book(_ spans: [Span], notes: [[Element]] = []) throws -> SetBook {
    var document = Document(book: Book(title: "B", chapters: []), transcripts: [:], format: .pdf)
    document.chapters = [
      Sample.chapter("1", [.text("T")], slug: "c", [.paragraph(spans)], notes: notes)
    ]
    return try Sample.setter(document).set().book
  }

  private func notes(of book: SetBook) -> [String] {
    book.elements.compactMap { element in
      guard case .tagged(.note, let inner) = element else { return nil }
      return inner.flatMap { $0.texts() }.map(\.string).joined().condensed
    }
  }

  private func link(_ address: String, _ words: String) -> Span {
    .link(address: address, title: "", [.text(words)])
  }

  @Test func `are numbered in the order of their marks, addresses among them`() throws {
    let book = try book(
      [
        .note(number: 1, id: "note-mark-1"), link("https://a.example/", "a"),
        .note(number: 2, id: "note-mark-2"), link("https://a.example/", "once more"),
      ], notes: [[.paragraph([.text("first")])], [.paragraph([.text("second")])]])
    #expect(notes(of: book) == ["1first", "2https://a.example/", "3second"])
    #expect(
      book.linked.filter { $0.hasPrefix("c/note-") && !$0.contains("mark") }
        == ["c/note-1", "c/note-2", "c/note-3", "c/note-2"])
  }

  @Test(arguments: [
    "https://a.example/b", "a.example/b", "https://a.example/b/", "a.example/b/",
  ]) func `are not made of addresses that stand in the text`(_ words: String) throws {
    let book = try book([link("https://a.example/b", words)])
    #expect(notes(of: book) == [])
    #expect(book.addresses == ["https://a.example/b"])
  }

  @Test func `show addresses of mail without their scheme`() throws {
    #expect(notes(of: try book([link("mailto:a@b.example", "write")])) == ["1a@b.example"])
    #expect(notes(of: try book([link("mailto:a@b.example", "a@b.example")])) == [])
  }

  @Test func `have the notes of their own behind them`() throws {
    let book = try book(
      [.note(number: 1, id: "note-mark-1")],
      notes: [
        [.paragraph([.text("outer"), .note(number: 2, id: "note-mark-2")])],
        [.paragraph([.text("inner "), link("https://a.example/", "a")])],
      ])
    #expect(notes(of: book) == ["1outer22innera(https://a.example/)"])
  }

  @Test func `are none for files that are nowhere`() throws {
    let book = try book([link("data/table.csv", "the data")])
    #expect(notes(of: book) == [] && book.addresses == [])
  }
}
