import Chapters
@testable import Documents
import Drawing
import Hyphenation

@testable import PDFBook

extension Sample {
  /// What sets a document with the fonts of books.
  static func setter(_ document: Document) throws -> BookSetter {
    let hyphenator = Hyphenator(language: document.book.language)
    return BookSetter(
      document: document, assets: assets, metrics: BookMetrics(try BookFonts()),
      font: try MathEngine.pinned().font,
      hyphenation: hyphenator.map { hyphenator in { hyphenator.breaks(in: $0) } })
  }

  /// The sample on its pages.
  static func pages() throws -> BookSetter.Result { try setter(document()).set() }
}

extension Document {
  /// The document of a book with an address.
  func published(at address: String) -> Document {
    var book = book
    book.address = address
    var document = Document(book: book, transcripts: [:], colophon: colophon, format: .pdf)
    document.chapters = chapters
    document.works = works
    return document
  }
}
