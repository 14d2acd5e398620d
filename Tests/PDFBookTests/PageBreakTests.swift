import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A break of pages` {
  @Test func `lets what follows begin a page, in a quotation too`() throws {
    let markdown =
      "# T\n\nFirst.\n\n\\newpage\n\nSecond.\n\n> Third.\n>\n> {{< pagebreak >}}\n>\n> Fourth.\n"
    let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
    let pages = try Sample.setter(Document(book: book, transcripts: [:], format: .pdf)).set().book
      .pages
    let texts = pages.map { $0.content.flatMap { $0.texts() }.map(\.string).joined(separator: " ") }
    let numbers = ["First.", "Second.", "Third.", "Fourth."].map { word in
      texts.firstIndex { $0.contains(word) }
    }
    let first = try #require(numbers[0])
    #expect(numbers == [first, first + 1, first + 1, first + 2])
  }
}
