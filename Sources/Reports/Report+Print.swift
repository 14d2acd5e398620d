public import Chapters
import Digests
import Documents
import Drawing
public import FoundationEssentials
import HTMLBook
import PDFBook
import Plots

extension Report {
  /// Everything that decides how the printed book looks: what its pages say, its drawings, its pictures, its paper, its fonts,
  /// the patterns of its language, and what prints it.
  func printDigest(
    _ document: Document, pictures: [String: [UInt8]], tools: DrawingTools
  ) throws -> Digest {
    let pages = Site(document, svg: [:]).pages.map(\.html)
    let files = pictures.sorted { $0.key < $1.key }.flatMap { path, bytes in
      [path, "\(Digest(bytes: bytes))"]
    }
    let typefaces = DrawingTools.contents(of: try PrintedBook.files(for: document.book))
    var paper = document.book.print
    // Where they stand in octavo.yml shows on no page.
    paper.fonts = []
    let settings = ["\(tools.digest)", "\(paper)"] + typefaces
    return Digest(of: settings + pages + document.drawings.map { "\($0.digest)" } + files)
  }

  /// The book on pages of paper.
  ///
  /// - Returns: the file, and what could not be printed as it should.
  func printed(
    _ document: Document, pictures: BookPictures, scenes: SceneStore
  ) throws -> (data: Data, diagnostics: [Diagnostic]) {
    let book = try PrintedBook(document, assets: assets(pictures, scenes))
    return (Data(try book.pdf()), book.diagnostics)
  }

  /// One chapter alone as a PDF; nil where the book has none of this name.
  ///
  /// - Parameters:
  ///   - slug: the name of the chapter's page.
  ///   - folder: the folder of the report, where layouts of plots are kept.
  ///   - source: the folder of the book, where pictures are read.
  /// - Returns: the file, and what could not be printed as it should.
  /// - Throws: `DrawingError` when a page can't be drawn, `ReportError` for the file system's failures.
  public func chapter(
    _ slug: String, keepingLayoutsIn folder: URL, picturesFrom source: URL
  ) throws -> (pdf: [UInt8], diagnostics: [Diagnostic])? {
    let whole = self.printed ?? self.document
    let pictures = BookPictures(of: [whole], in: Folder(root: source))
    let document = whole.telling(pictures.finding(about:))
    let scenes = SceneStore(folder: Folder(root: folder), tools: .current)
    guard
      let book = try PrintedBook(
        document, chapter: slug, assets: assets(pictures, scenes))
    else { return nil }
    return (try book.pdf(), book.diagnostics)
  }

  private func assets(_ pictures: BookPictures, _ scenes: SceneStore) -> PrintAssets {
    PrintAssets(
      picture: { (path) throws(PictureError) in try pictures.picture(path) },
      scene: { drawing, size in try scenes.scene(of: drawing, size) })
  }
}
