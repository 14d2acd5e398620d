import Chapters
import Documents
import Drawing
import Foundation
import PDFBook
import Plots
import Synchronization
import Typesetting

/// How long a book takes to become a PDF: chapters of the tutorial and of the gallery, each figure on paper one of the plots
/// of the other benchmarks.
///
/// Every round begins without the widths of words; figures are laid out before, once for each size, as a build keeps them.
struct PrintTime: Encodable {
  static let name = "book_pdf"

  let framework = "octavo"
  let config = Self.name
  let mode = "print"
  let chapters: Int
  let pages: Int
  let figures: Int
  /// Seconds, the median of the blocks: Markdown to chapters, references and numbers, lines and pages, the file.
  let reading: Double
  let resolving: Double
  let setting: Double
  let drawing: Double
  /// What setting takes for a hundred pages.
  let settingPerHundredPages: Double
  /// Setting in a process that has set nothing before.
  let firstSetting: Double
  /// Laying out all figures once, in seconds.
  let layout: Double
  let bytes: Int

  init(blocks: Int) throws {
    let source = try RepeatedBook()
    let book = source.read()
    let transcripts = try SampleRun().transcripts(of: book)
    let document = try RepeatedBook.document(book, transcripts, format: .pdf)
    let layouts = Layouts()
    let assets = PrintAssets(picture: { _ in nil }, scene: { layouts.scene(of: $0, $1) })
    let clock = ContinuousClock()

    let begin = clock.now
    var printed = try PrintedBook(document, assets: assets)
    layout = layouts.seconds
    firstSetting = (clock.now - begin) / .seconds(1) - layout
    setting = try clock.median(of: blocks) { printed = try PrintedBook(document, assets: assets) }
    var file: [UInt8] = []
    drawing = try clock.median(of: blocks) { file = try printed.pdf() }
    reading = clock.median(of: blocks) { _ = source.read() }
    resolving = try clock.median(of: blocks) {
      _ = try RepeatedBook.document(book, transcripts, format: .pdf)
    }
    chapters = book.chapters.count
    pages = printed.book.pages.count
    figures = document.drawings.count
    settingPerHundredPages = setting * 100 / Double(pages)
    bytes = file.count
  }
}

/// The layouts of plots, each made once.
private final class Layouts: Sendable {
  private struct Key: Hashable {
    let title: String
    let size: Size
  }

  private let known = Mutex<(scenes: [Key: Scene], seconds: Double)>(([:], 0))

  /// What making them took.
  var seconds: Double { known.withLock(\.seconds) }

  func scene(of drawing: PlotDrawing, _ size: Size) -> Scene {
    let key = Key(title: drawing.plot.title, size: size)
    return known.withLock { known in
      if let scene = known.scenes[key] { return scene }
      let begin = ContinuousClock.now
      let scene = drawing.plot.scene(size: size, theme: drawing.theme, metrics: PangoMetrics())
      known.seconds += (ContinuousClock.now - begin) / .seconds(1)
      known.scenes[key] = scene
      return scene
    }
  }
}
