import Chapters
import Digests
public import Documents
import Drawing
import FoundationEssentials
import HTMLBook

/// A book as an EPUB 3.
public struct ElectronicBook: Sendable {
  private let document: Document
  /// The SVG of each plot, by the plot's name.
  private let svg: [String: String]
  /// The pictures of the book's folder, by their paths there.
  private let pictures: [String: [UInt8]]

  /// A book.
  ///
  /// - Parameters:
  ///   - document: the book, resolved for `epub`.
  ///   - svg: the SVG of each plot, by its name; files of the book of which nothing is outside of it.
  ///   - pictures: the pictures that the chapters show, by the paths of their `Picture.Source`; where one is missing or of a
  ///     kind that readers don't know, its words are shown.
  public init(_ document: Document, svg: [String: String], pictures: [String: [UInt8]]) {
    self.document = document
    self.svg = svg
    self.pictures = pictures
  }

  static let navigationPath = "nav.xhtml"
  static let ncxPath = "toc.ncx"
  static let stylePath = "octavo/book.css"
  static let coverPath = "octavo/cover.png"
  private static let coverPagePath = "octavo-cover.xhtml"
  private static let folder = "EPUB"
  private static let packagePath = "package.opf"

  /// The bytes of the file.
  ///
  /// Equal books give equal bytes; the date is that of `SOURCE_DATE_EPOCH`, otherwise 1 January 2000.
  ///
  /// - Throws: `DrawingError` when the cover can't be drawn, `EPUBError` when the book is too large.
  public func bytes() throws -> [UInt8] {
    let cover = Cover(of: document.book)
    let shownPictures = self.shownPictures
    let addresses = Dictionary(
      uniqueKeysWithValues: shownPictures.map { ($0.source, $0.file.path) })
    let pages = ReaderPages(of: document, pictures: addresses).pages
    let content =
      [page(of: cover)] + pages.map(file)
      + [
        BookFile(path: ElectronicBook.stylePath, text: ReaderStyle.css, mediaType: "text/css"),
        BookFile(
          path: ElectronicBook.coverPath, content: try cover.png(), mediaType: "image/png",
          properties: ["cover-image"]),
      ] + drawings + shownPictures.map(\.file)
    let identifier = ElectronicBook.identifier(of: content)
    let navigation = Navigation(
      title: document.book.title, language: document.book.language, identifier: identifier,
      pages: pages, words: document.words)
    let files =
      [
        BookFile(
          path: ElectronicBook.navigationPath, text: navigation.page.xhtml.source,
          mediaType: ElectronicBook.xhtml, properties: ["nav"]),
        BookFile(
          path: ElectronicBook.ncxPath, text: navigation.ncx.source,
          mediaType: "application/x-dtbncx+xml"),
      ] + content
    let names = pages.map(\.name)
    let package = PackageDocument(
      book: document.book, words: document.words, identifier: identifier,
      modified: DocumentDate.reproducible.iso8601.prefix(19) + "Z", files: files,
      spine: [ElectronicBook.coverPagePath] + names.prefix(1) + [ElectronicBook.navigationPath]
        + names.dropFirst())
    var archive = ZIPArchive()
    try archive.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
    try archive.add("META-INF/container.xml", Array(ElectronicBook.container.utf8))
    try archive.add(
      "\(ElectronicBook.folder)/\(ElectronicBook.packagePath)", Array(package.xml.source.utf8))
    for file in files {
      // Deflating what is compressed already takes time and gains nothing.
      let isCompressed = ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(
        file.mediaType)
      try archive.add("\(ElectronicBook.folder)/\(file.path)", file.content, isStored: isCompressed)
    }
    return try archive.finished()
  }

  private static let xhtml = "application/xhtml+xml"

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="\(folder)/\(packagePath)" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """

  private func page(of cover: Cover) -> BookFile {
    let body: Markup = """
      <section class="cover" epub:type="cover">
      <img src="\(ElectronicBook.coverPath)" alt="\(cover.alternative)" role="doc-cover"/>
      </section>
      """
    let page = ReaderPage(
      title: document.book.title, language: document.book.language, meaning: "frontmatter",
      body: body)
    return BookFile(
      path: ElectronicBook.coverPagePath, text: page.xhtml.source, mediaType: ElectronicBook.xhtml)
  }

  private func file(_ page: ReaderPages.Page) -> BookFile {
    let meaning: Markup =
      switch page.kind {
      case .title: "frontmatter"
      case .chapter: "bodymatter"
      case .works, .colophon: "backmatter"
      }
    let text = ReaderPage(
      title: page.title, language: document.book.language, meaning: meaning, body: page.body
    ).xhtml.source
    return BookFile(
      path: page.name, text: text, mediaType: ElectronicBook.xhtml,
      properties: page.body.source.contains("<math") ? ["mathml"] : [])
  }

  private var drawings: [BookFile] {
    document.drawings.compactMap { drawing in
      svg[drawing.name].map { text in
        BookFile(path: drawing.path(of: "svg"), text: text, mediaType: "image/svg+xml")
      }
    }
  }

  /// The pictures that electronic books can hold, by their paths in the book's folder.
  private var shownPictures: [(source: String, file: BookFile)] {
    pictures.sorted { $0.key < $1.key }.enumerated().compactMap { index, picture in
      guard let type = BookFile.pictureType(of: picture.key) else { return nil }
      // Not every reader finds files whose names have blanks or letters beyond ASCII.
      let isPlain = picture.key.percentEncoded == picture.key
      let name =
        "octavo/pictures/\(index + 1).\(type.split(separator: "/")[1].prefix { $0 != "+" })"
      let file = BookFile(
        path: isPlain ? picture.key : name, content: picture.value, mediaType: type)
      return (picture.key, file)
    }
  }

  /// A UUID that content decides: version 8 of RFC 9562, from the digest of all files.
  private static func identifier(of files: [BookFile]) -> String {
    let digests = files.flatMap { [$0.path, Digest(bytes: $0.content).description] }
    var digits = Array(Digest(of: digests).description.prefix(32))
    digits[12] = "8"
    let variant = digits[16].hexDigitValue ?? 0
    digits[16] = ["8", "9", "a", "b"][variant % 4]
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
