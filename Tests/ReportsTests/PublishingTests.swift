import Chapters
import Drawing
import Foundation
import Plots
import Reports
import Testing

@Suite struct `Publishing a report` {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `gives pages to look at`() throws {
    let folder = ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? ""
    try SampleBook.report().publish(to: URL(fileURLWithPath: folder, isDirectory: true))
  }

  /// Every file below a folder with its content, the layouts that are kept for paper left out.
  private func files(_ folder: URL) throws -> [String: Data] {
    let names = try #require(FileManager.default.enumerator(atPath: folder.path))
    var files: [String: Data] = [:]
    for case let name as String in names where !name.hasPrefix(".octavo/scenes/") {
      // A folder has no content.
      files[name] = try? Data(contentsOf: folder.appendingPathComponent(name))
    }
    return files
  }

  private static let all = [
    ".octavo/report.json", "01-text.html", "02-train.html", "book.pdf",
    "figures/01-text/fig-matrix.csv",
    "figures/01-text/fig-matrix.pdf", "figures/01-text/fig-matrix.png",
    "figures/01-text/fig-matrix.svg", "figures/02-train/fig-loss.csv",
    "figures/02-train/fig-loss.pdf", "figures/02-train/fig-loss.png",
    "figures/02-train/fig-loss.svg", "index.html", "site/octavo.css", "site/octavo.js",
    "site/previews.js", "site/search.js", "site/theme.js",
  ]

  @Test func `writes pages, figures and style, the same bytes each time`() throws {
    let report = try SampleBook.report()
    #expect(report.diagnostics == [])
    let first = try withTemporaryFolder { folder in
      try report.publish(to: folder)
      return try files(folder)
    }
    let second = try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      return try files(folder)
    }
    #expect(first.keys.sorted() == Self.all)
    #expect(first == second)
  }

  @Test
  func `writes an electronic book where one is asked for, and removes it where it is not any more`()
    throws
  {
    var book = SampleBook.book
    book.formats = [.html, .epub]
    let transcripts = try SampleBook.transcripts()
    let name = "book.epub"
    try withTemporaryFolder { folder in
      try Report(book: book, transcripts: transcripts).publish(to: folder)
      let first = try files(folder)
      #expect(first.keys.sorted() == (Self.all.filter { $0 != "book.pdf" } + [name]).sorted())
      #expect(first[name]?.dropFirst(38).starts(with: "application/epub+zip".utf8) == true)
      let page = String(decoding: first["index.html"] ?? Data(), as: UTF8.self)
      #expect(page.contains("href=\"\(name)\""))
      let again = try Report(book: book, transcripts: transcripts).publish(to: folder)
      #expect(again.written == [] && again.removed == [])
      book.formats = [.html]
      #expect(
        try Report(book: book, transcripts: transcripts).publish(to: folder).removed == [name])
    }
  }

  @Test func `puts each drawing on its page as in its file`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      let files = try files(folder)
      let page = String(decoding: try #require(files["01-text.html"]), as: UTF8.self)
      let svg = String(
        decoding: try #require(files["figures/01-text/fig-matrix.svg"]), as: UTF8.self)
      #expect(page.contains(svg))
      // The alternative text of the cell replaces the plot's own.
      #expect(svg.contains("A grid of six rows, each with a single dark cell.</desc>"))
      // Four inches wide.
      #expect(svg.contains("width=\"288pt\""))
    }
  }

  @Test func `changes nothing where nothing changed`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      let again = try SampleBook.report().publish(to: folder)
      #expect(again.written == [] && again.removed == [] && again.drawn == [])
      #expect(again.unchanged == Self.all.count - 1)
    }
  }

  @Test func `draws again what shows something else`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      var book = SampleBook.book
      book.chapters[0].cells[2].options.figureWidth = 5
      let again = try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      #expect(again.drawn == ["01-text/fig-matrix"])
      #expect(again.written.contains("01-text.html"))
      #expect(!again.written.contains("02-train.html"))
    }
  }

  @Test func `draws files in the theme of the cell or the book, the SVG for every screen`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      let light = try files(folder)
      var book = SampleBook.book
      book.figureTheme = .print
      book.chapters[0].cells[2].options.figureTheme = .dark
      let again = try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      #expect(again.drawn == ["01-text/fig-matrix", "02-train/fig-loss"])
      let changed = again.written.filter { light[$0] != nil }
      #expect(
        changed
          == ["01-text/fig-matrix", "02-train/fig-loss"].flatMap {
            ["figures/\($0).png", "figures/\($0).pdf"]
          } + ["book.pdf"])
      let files = try files(folder)
      let dark = SampleBook.matrix.scene(
        size: SampleBook.matrix.size(width: 288, metrics: PangoMetrics()), theme: .dark,
        metrics: PangoMetrics())
      #expect(files["figures/01-text/fig-matrix.png"] == Data(try dark.png(scale: 2)))
    }
  }

  @Test func `prints again what changed, from layouts that are kept`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      let scenes = folder.appendingPathComponent(".octavo/scenes")
      let kept = try FileManager.default.contentsOfDirectory(atPath: scenes.path).sorted()
      #expect(kept.count == 2)
      var book = SampleBook.book
      book.subtitle = "Anew"
      let prose = try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      #expect(prose.written.contains("book.pdf") && prose.drawn == [])
      #expect(try FileManager.default.contentsOfDirectory(atPath: scenes.path).sorted() == kept)
      // What no drawing needs any more is not kept.
      book.chapters[0].cells[2].options.figureWidth = 5
      try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      let later = try FileManager.default.contentsOfDirectory(atPath: scenes.path)
      #expect(later.count == 2 && Set(later) != Set(kept))
      // Without paper there is no book on it, either.
      book.formats = [.html]
      let without = try Report(book: book, transcripts: SampleBook.transcripts())
        .publish(to: folder)
      #expect(without.removed == ["book.pdf"])
    }
  }

  @Test func `draws again what is missing or unknown`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      try FileManager.default.removeItem(
        at: folder.appendingPathComponent("figures/02-train/fig-loss.png"))
      #expect(try SampleBook.report().publish(to: folder).drawn == ["02-train/fig-loss"])
      try Data("{broken".utf8).write(to: folder.appendingPathComponent(".octavo/report.json"))
      #expect(try SampleBook.report().publish(to: folder).drawn.count == 2)
    }
  }

  @Test func `removes what an earlier build left, and nothing else`() throws {
    try withTemporaryFolder { folder in
      try SampleBook.report().publish(to: folder)
      let own = folder.appendingPathComponent("figures/02-train/mine.txt")
      try Data("mine".utf8).write(to: own)
      try Data("mine".utf8).write(to: folder.appendingPathComponent("README.md"))
      var book = SampleBook.book
      book.chapters.removeLast()
      let again = try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      #expect(
        again.removed == ["02-train.html"]
          + ["csv", "pdf", "png", "svg"].map { "figures/02-train/fig-loss.\($0)" })
      let left = try files(folder)
      #expect(left["figures/02-train/mine.txt"] != nil && left["README.md"] != nil)
      #expect(left["02-train.html"] == nil)
    }
  }

  @Test func `never removes a file outside of its folder`() throws {
    try withTemporaryFolder { parent in
      let folder = parent.appendingPathComponent("output", isDirectory: true)
      try SampleBook.report().publish(to: folder)
      let outside = parent.appendingPathComponent("keep.txt")
      try Data("keep".utf8).write(to: outside)
      let manifest = folder.appendingPathComponent(".octavo/report.json")
      let text = try String(contentsOf: manifest, encoding: .utf8)
      try Data(text.replacing("\"index.html\"", with: "\"../keep.txt\"").utf8).write(to: manifest)
      try SampleBook.report().publish(to: folder)
      #expect(FileManager.default.fileExists(atPath: outside.path))
    }
  }

  @Test func `lets no label lead out of the folder`() throws {
    try withTemporaryFolder { parent in
      let folder = parent.appendingPathComponent("output", isDirectory: true)
      var book = SampleBook.book
      book.chapters[0].cells[2].label = "../../../fig\"x"
      try Report(book: book, transcripts: SampleBook.transcripts()).publish(to: folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["output"])
      #expect(try files(folder)["figures/01-text/---------fig-x.svg"] != nil)
    }
  }

  @Test func `writes nothing when a figure can't be drawn`() throws {
    try withTemporaryFolder { folder in
      var book = SampleBook.book
      book.chapters[0].cells[2].options.figureWidth = 0
      let report = Report(book: book, transcripts: try SampleBook.transcripts())
      #expect(throws: (any Error).self) { try report.publish(to: folder) }
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test func `says which file could not be written`() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
      try Data().write(to: folder.appendingPathComponent("site"))
      let error = #expect(throws: ReportError.self) { try SampleBook.report().publish(to: folder) }
      #expect("\(try #require(error))".contains("site/octavo.css"))
    }
  }
}
