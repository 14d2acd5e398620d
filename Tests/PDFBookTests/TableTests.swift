import Plots
import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `Numbers in tables on paper` {
  @Test func `have digits of one width in their columns, and nowhere else`() throws {
    let markdown = "# T\n\n| a | b |\n| :- | -: |\n| 10 x | 11.1 |\n| 20 y | 88.8 |\n"
    let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
    let pages = try Sample.setter(Document(book: book, transcripts: [:], format: .pdf)).set().book
    let texts = pages.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    let tabular = texts.filter(\.style.hasTabularFigures)
    #expect(tabular.map(\.string) == ["11.1", "88.8"])
    #expect(texts.contains { $0.string == "10 x" } && texts.contains { $0.string == "b" })
    // Equally many digits begin and end at the same places.
    #expect(Set(tabular.map(\.origin.x)).count == 1)
  }
}
