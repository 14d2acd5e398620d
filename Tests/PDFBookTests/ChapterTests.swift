import Documents
import Testing
import Typesetting

@testable import PDFBook

@Suite struct `A chapter by itself` {
  private func chapter(_ slug: String, address: String? = nil) throws -> BookSetter.Result? {
    var document = try Sample.document()
    if let address { document = document.published(at: address) }
    return try Sample.setter(document).set(chapter: slug)
  }

  @Test func `has its own title, its notes and the works that it cites`() throws {
    let book = try #require(try chapter("02-blocks")).book
    #expect(book.metadata.title == "Blocks of every kind – A Sample Book")
    #expect(book.pages.map(\.label) == (1...book.pages.count).map(String.init))
    let first = book.pages[0].content.flatMap { $0.texts() }.map(\.string)
    #expect(
      first.prefix(4) == ["A Sample Book", "Chapter 2", "Blocks of every kind", "Ada Example"])
    #expect(book.outline.map(\.title) == ["2 Blocks of every kind", "2.1 Code", "References"])
    #expect(book.destinations.contains("references/ref-kim2014"))
    #expect(!book.destinations.contains("references/ref-knuth1981"))
  }

  @Test func `leads to other chapters only where they are published`() throws {
    let alone = try #require(try chapter("01-text")).book
    #expect(Set(alone.linked).isSubset(of: alone.destinations))
    #expect(!alone.addresses.contains { $0.contains("03-figures") })
    let published = try #require(try chapter("01-text", address: "https://example.org/book")).book
    #expect(published.addresses.contains("https://example.org/book/03-figures.html#fig-loss"))
    #expect(published.addresses.contains("https://example.org/book/02-blocks.html"))
  }

  @Test func `is none that the book does not have`() throws {
    #expect(try chapter("05-none") == nil)
  }
}
