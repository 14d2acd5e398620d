import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A picture on paper` {
  private static func assets(_ files: [String: String]) -> PrintAssets {
    PrintAssets(
      picture: { (path) throws(PictureError) in
        guard let name = files[path] else { return nil }
        if name.isEmpty { throw .empty }
        guard let data = try? Data(contentsOf: fixtureFile("Drawing/\(name)")) else { return nil }
        return try PictureFile(Array(data))
      }, scene: { _, size in Scene(size: size, background: .white, title: "", summary: "") })
  }

  private func set(_ markdown: String, _ files: [String: String]) throws -> BookSetter.Result {
    let book = Book(title: "B", chapters: [Chapter(markdown: "# T\n\n\(markdown)\n", path: "a.md")])
    var setter = try Sample.setter(Document(book: book, transcripts: [:], format: .pdf))
    setter.assets = Self.assets(files)
    return setter.set()
  }

  private func frames(_ book: SetBook) -> [Rectangle] {
    book.elements.compactMap { if case .picture(_, let area) = $0 { area } else { nil } }
  }

  @Test(
    arguments: [
      // The text is 378 points wide, and a pixel three quarters of a point.
      ("![x](d.svg)", "drawing.svg", 150, 75), ("![x](d.svg){width=50%}", "drawing.svg", 189, 94.5),
      ("![x](d.svg){width=100%}", "drawing.svg", 378, 189), ("![x](d.png)", "color.png", 45, 30),
      ("![x](d.jpg)", "color.jpg", 45, 30), ("Words ![x](d.svg) words.", "drawing.svg", 150, 75),
      ("Words ![x](d.svg){width=10%} words.", "drawing.svg", 37.8, 18.9),
    ])
  func `has its own size or its share of the text`(
    markdown: String, file: String, width: Double, height: Double
  ) throws {
    let result = try set(
      markdown, ["d.svg": file, "d.png": file, "d.jpg": file])
    #expect(result.diagnostics == [])
    let frame = try #require(frames(result.book).first)
    #expect(
      abs(frame.size.width - width) < 0.01 && abs(frame.size.height - height) < 0.01, "\(frame)")
    let alternatives = result.book.elements.compactMap { element -> String? in
      if case .tagged(.figure(let alternative), _) = element { alternative } else { nil }
    }
    #expect(alternatives == ["x"])
  }

  @Test(
    arguments: [
      ("small.webp", "the format WebP"), ("small.gif", "the format GIF"),
      ("small.avif", "the format AVIF"),
      ("small.bmp", "the format BMP"), ("inks.jpg", "a JPEG in four inks"),
    ])
  func `that only browsers know is told, and its words are shown`(file: String, kind: String)
    throws
  {
    let result = try set("![two cats](d.x)", ["d.x": file])
    let finding = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1 && finding.severity == .warning)
    #expect(finding.position == Position(file: "a.md", line: 3, column: 1))
    #expect(finding.sourceLine == "![two cats](d.x)")
    #expect(
      finding.message
        == "the picture 'd.x' is not printed, since paper can't show \(kind)")
    let words = result.book.elements.flatMap { $0.texts() }.map(\.string)
    #expect(words.contains("two cats"), "\(words)")
    #expect(frames(result.book) == [])
  }

  @Test func `that can't be read is an error at each of its places`() throws {
    let result = try set("![a](d.x)\n\nSo ![b](d.x) it is. ![c](none.png)", ["d.x": ""])
    #expect(result.diagnostics.map(\.severity) == [.error, .error, .error])
    #expect(
      result.diagnostics.map(\.message) == [
        "the picture 'd.x' is an empty file", "the picture 'd.x' is an empty file",
        "there is no picture 'none.png' in the book's folder",
      ])
    #expect(result.diagnostics.compactMap(\.position?.line) == [3, 5, 5])
    #expect(result.diagnostics.compactMap(\.position?.column) == [1, 4, 21])
  }

  @Test func `of the web is not printed`() throws {
    let result = try set("![a](https://example.org/a.png)", [:])
    #expect(result.diagnostics.map(\.message) == ["a picture of the web is not printed"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }
}
