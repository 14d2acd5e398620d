import Chapters
import Documents
import Drawing
import Foundation
import HTMLBook
import Plots

/// How long fifty chapters of the tutorial and of the gallery take to become pages of the web, from Markdown to strings, and what
/// pandoc takes for the same Markdown, where it is installed.
///
/// Octavo resolves references, citations and the outputs of cells and puts figures, the index for the search and the previews in;
/// pandoc, which here does none of that, starts a process and writes files.
struct SiteTime: Encodable {
  static let name = "book_html"

  let framework = "octavo"
  let config = Self.name
  let mode = "pages"
  let chapters: Int
  let figures: Int
  let markdownBytes: Int
  let htmlBytes: Int
  /// Seconds, the median of the blocks: Markdown to chapters, references and numbers, pages with what they load.
  let reading: Double
  let resolving: Double
  let writing: Double
  /// All three together.
  let seconds: Double
  /// The same in a process that has not done it before.
  let firstSeconds: Double
  /// Pandoc, all chapters to one file, and how many times as long that is; nil where it is not installed.
  let pandocBook: Double?
  let pandocBookRatio: Double?
  /// Pandoc, chapter by chapter.
  let pandocPages: Double?
  let pandocPagesRatio: Double?

  init(blocks: Int) throws {
    let source = try RepeatedBook(chapters: 50)
    var book = source.read()
    let transcripts = try SampleRun().transcripts(of: book)
    var document = try RepeatedBook.document(book, transcripts, format: .html)
    let svg = Self.drawings(of: document)
    let pandoc = try Pandoc(of: source)
    defer { pandoc?.removeFiles() }
    let clock = ContinuousClock()
    chapters = book.chapters.count
    figures = document.drawings.count
    markdownBytes = source.sources.map(\.text.utf8.count).reduce(0, +)

    var bytes = 0
    var rounds: [[Double]] = []
    var bookRounds: [Double] = []
    var pageRounds: [Double] = []
    for _ in 0..<blocks {
      rounds.append([
        clock.seconds { book = source.read() },
        try clock.seconds {
          document = try RepeatedBook.document(book, transcripts, format: .html)
        },
        clock.seconds {
          let site = Site(document, svg: svg)
          bytes =
            site.pages.map(\.html.utf8.count).reduce(0, +)
            + site.files.map(\.text.utf8.count).reduce(0, +)
        },
      ])
      guard let pandoc else { continue }
      bookRounds.append(try clock.seconds { try pandoc.writeBook() })
      pageRounds.append(try clock.seconds { try pandoc.writePages() })
    }
    htmlBytes = bytes
    reading = rounds.map { $0[0] }.median
    resolving = rounds.map { $0[1] }.median
    writing = rounds.map { $0[2] }.median
    let sums = rounds.map { $0.reduce(0, +) }
    let seconds = sums.median
    self.seconds = seconds
    firstSeconds = sums[0]
    pandocBook = bookRounds.isEmpty ? nil : bookRounds.median
    pandocPages = pageRounds.isEmpty ? nil : pageRounds.median
    pandocBookRatio = pandocBook.map { $0 / seconds }
    pandocPagesRatio = pandocPages.map { $0 / seconds }
  }

  /// The SVG of each plot, by its name; plots that are the same share one, as if its name were theirs.
  private static func drawings(of document: Document) -> [String: String] {
    let metrics = PangoMetrics()
    var known: [String: String] = [:]
    var drawings: [String: String] = [:]
    for drawing in document.drawings {
      let key = "\(drawing.plot.title) \(drawing.size)"
      if known[key] == nil {
        let scenes = drawing.plot.scenes(
          size: drawing.size, themes: [.light, .dark, .highContrast], metrics: metrics)
        known[key] = scenes[0].svg(id: drawing.id, dark: scenes[1], highContrast: scenes[2])
      }
      drawings[drawing.name] = known[key]
    }
    return drawings
  }
}
