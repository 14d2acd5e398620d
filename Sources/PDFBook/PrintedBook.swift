public import Chapters
public import Documents
public import Drawing
import Hyphenation
import Mathematics
public import Typesetting

/// A document on pages: a book with title page, contents, running heads, references and colophon, or one chapter of it.
public struct PrintedBook: Sendable {
  /// The pages, ready to be drawn.
  public let book: SetBook
  /// What could not be printed as it should: missing pictures, figures that are too high, characters that no font has.
  public let diagnostics: [Diagnostic]
  private let pictures: [String: PictureFile]
  private let fonts: BookFonts

  /// A whole book.
  ///
  /// - Throws: `DrawingError` for a font that is not installed.
  public init(_ document: Document, assets: PrintAssets) throws(DrawingError) {
    let fonts = try BookFonts(document.book)
    self.init(
      try BookSetter(document, assets: assets, fonts: fonts).set(), fonts, document.book.chapters)
  }

  /// A chapter by its slug, with its own title, its notes and the works that it cites; nil for an unknown one.
  ///
  /// - Throws: `DrawingError` for a font that is not installed.
  public init?(
    _ document: Document, chapter slug: String, assets: PrintAssets
  ) throws(DrawingError) {
    let fonts = try BookFonts(document.book)
    guard
      let set = try BookSetter(document, assets: assets, fonts: fonts).set(chapter: slug)
    else { return nil }
    self.init(set, fonts, document.book.chapters.filter { $0.slug == slug })
  }

  private init(_ set: BookSetter.Result, _ fonts: BookFonts, _ chapters: [Chapter]) {
    book = set.book
    diagnostics =
      set.diagnostics + set.book.missingCharacters(by: BookMetrics(fonts), in: chapters)
    pictures = set.pictures
    self.fonts = fonts
  }

  /// The files beside the book itself that decide how it is printed: its fonts, that of formulas, the patterns of its language.
  ///
  /// - Throws: `DrawingError.unknownFamily` for a font that is not installed.
  public static func files(for book: Book) throws(DrawingError) -> [String] {
    let patterns = Hyphenator.dictionary(of: book.language)
    return try BookFonts.files(of: .init(book)) + [MathTypeface.file]
      + [patterns].compactMap(\.self)
  }

  /// The file.
  ///
  /// - Throws: `DrawingError` when a page can't be drawn.
  public func pdf() throws(DrawingError) -> [UInt8] {
    try book.pdf(fonts: fonts, pictures: pictures)
  }
}

extension BookFonts {
  /// The fonts that a book asks for.
  fileprivate init(_ book: Book) throws(DrawingError) {
    try self.init(Families(book), language: book.language)
  }
}

extension BookFonts.Families {
  /// The families that a book asks for.
  fileprivate init(_ book: Book) {
    self.init()
    if let text = book.print.textFont { self.text = text }
    if let heading = book.print.headingFont { self.heading = heading }
    if let code = book.print.codeFont { monospaced = code }
  }
}

extension BookSetter {
  /// What sets a document with the fonts that it is drawn with.
  fileprivate init(
    _ document: Document, assets: PrintAssets, fonts: BookFonts
  ) throws(DrawingError) {
    let hyphenator = Hyphenator(language: document.book.language)
    self.init(
      document: document, assets: assets, metrics: BookMetrics(fonts),
      font: try MathEngine.pinned().font,
      hyphenation: hyphenator.map { hyphenator in { hyphenator.breaks(in: $0) } })
  }
}
