import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.isInstalled("pdfimages") && Tool.isInstalled("qpdf")))
struct `An SVG on a page` {
  let fonts: BookFonts

  init() throws { fonts = try BookFonts() }

  private func pdf(
    _ picture: [UInt8], in frame: Rectangle = Rectangle(x: 50, y: 60, width: 100, height: 50)
  ) throws -> [UInt8] {
    let shown = PageElement.tagged(
      .figure(alternative: "What it shows"), [.picture(path: "a.svg", frame)])
    let page = SetPage(size: Size(width: 300, height: 200), label: "1", content: [shown])
    return try SetBook(metadata: .init(title: "Pictures"), pages: [page])
      .pdf(fonts: fonts, pictures: ["a.svg": PictureFile(picture)])
  }

  private func run(_ name: String, _ arguments: String..., on bytes: [UInt8]) throws -> String {
    try Tool.run(name, arguments, on: bytes, suffix: "pdf").text
  }

  private func images(_ bytes: [UInt8]) throws -> Int {
    try run("pdfimages", "-list", "%", on: bytes).split(separator: "\n").count - 2
  }

  private func svg(_ content: String) -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">
      <circle cx="1" cy="1" r="1"/>\(content)
      </svg>
      """.utf8)
  }

  /// The pixels of the page, two a point.
  private func bitmap(_ bytes: [UInt8]) throws -> Bitmap {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let root = folder.appending(path: "page").path
    _ = try run("pdftoppm", "-r", "144", "-singlefile", "-png", "%", root, on: bytes)
    return try Bitmap(Array(try Data(contentsOf: URL(filePath: root + ".png"))))
  }

  @Test func `stays lines and letters, in the fonts of books`() throws {
    let pdf = try pdf(`A file of a picture`.file("drawing.svg"))
    #expect(try Tool.run("qpdf", ["--check", "%"], on: pdf, suffix: "pdf").status == 0)
    #expect(try images(pdf) == 0)
    let words = try run("pdftotext", "-enc", "UTF-8", "%", "-", on: pdf)
    for word in ["offices of sans", "λόγος", "a link", "let x = 1"] {
      #expect(words.contains(word), "\(words)")
    }
    let names = try run("pdffonts", "%", on: pdf).split(separator: "\n").dropFirst(2).map {
      String($0.split(separator: " ")[0].split(separator: "+")[1])
    }
    #expect(
      Set(names) == ["Inter-Regular", "TeXGyrePagella-Regular", "JetBrainsMono-Regular"],
      "\(names)")
  }

  @Test func `has fine pixels where it needs some`() throws {
    let content = """
      <filter id="b"><feGaussianBlur stdDeviation="0.5"/></filter>
      <mask id="m"><rect width="8" height="10" fill="white"/></mask>
      <rect x="3" y="3" width="4" height="4" filter="url(#b)"/>
      <g mask="url(#m)"><rect x="5" y="2" width="9" height="6" fill="#d55e00"/></g>
      """
    let rows = try run("pdfimages", "-list", "%", on: pdf(svg(content))).split(separator: "\n")
    let resolutions = rows.dropFirst(2).compactMap { row -> Int? in
      let words = row.split(separator: " ")
      return words.count > 13 ? Int(words[12]) : nil
    }
    #expect(resolutions.count > 1 && resolutions.allSatisfy { $0 >= 200 }, "\(rows)")
  }

  @Test func `is read by its words, and its links lead nowhere`() throws {
    let inspection = try PDFInspection(try pdf(`A file of a picture`.file("drawing.svg")))
    #expect(inspection.structure.map(\.type) == ["/Document", "/Figure"])
    #expect(inspection.structure.last?.alternative == "What it shows")
    #expect(inspection.annotations.joined().isEmpty)
  }

  @Test func `gives the same bytes again, on any thread`() async throws {
    let drawing = try `A file of a picture`.file("drawing.svg")
    let first = try pdf(drawing)
    #expect(try pdf(drawing) == first)
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try pdf(drawing) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(others.allSatisfy { $0 == first })
  }

  @Test func `fills its place and nothing around it`() throws {
    let full = "<rect x='-50' y='-50' width='200' height='200' fill='black'/>"
    let bitmap = try bitmap(try pdf(svg(full)))
    for (x, y, isDark) in [
      (51, 61, true), (149, 109, true), (100, 85, true), (48, 85, false), (152, 85, false),
      (100, 58, false), (100, 112, false),
    ] {
      let darkness = bitmap.darkness(column: 2 * x, row: 2 * y)
      #expect(isDark ? darkness > 0.99 : darkness < 0.01, "\(x), \(y): \(darkness)")
    }
  }

  /// Whatever names a file or an address shows nothing; the same picture within the SVG is shown.
  @Test func `loads nothing from elsewhere`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let png = try `A file of a picture`.file("color.png")
    let (picture, secret, other) = (
      folder.appending(path: "color.png"), folder.appending(path: "secret.txt"),
      folder.appending(path: "other.svg")
    )
    try Data(png).write(to: picture)
    try Data("SECRET".utf8).write(to: secret)
    try Data(svg("<rect id='r' width='20' height='10'/><text id='t' y='8'>SECRET</text>")).write(
      to: other)
    let inside = "data:image/png;base64,\(Data(png).base64EncodedString())"
    func image(_ address: String) -> [UInt8] {
      svg("<image href='\(address)' xlink:href='\(address)' width='20' height='10'/>")
    }
    #expect(try images(try pdf(image(inside))) >= 1)
    for address in [
      picture.path, "file://\(picture.path)", picture.lastPathComponent,
      "http://127.0.0.1:9/color.png",
      "https://example.org/color.png", "file:///etc/passwd", "//example.org/color.png",
    ] {
      let bytes = try pdf(image(address))
      #expect(try images(bytes) == 0, "\(address)")
    }
    let declared = { (entity: String, content: String) in
      Array("<!DOCTYPE svg [\(entity)]>".utf8) + svg(content)
    }
    for content in [
      svg("<use href='\(other.path)#r' xlink:href='file://\(other.path)#r'/>"),
      svg("<use href='file://\(other.path)#t' xlink:href='file://\(other.path)#t'/>"),
      svg("<style>@import url('file://\(folder.path)/style.css');</style>"),
      svg(
        "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://\(secret.path)' parse='text'/>"
      ),
      svg(
        "<text y='8'><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file://\(secret.path)' parse='text'/></text>"
      ),
      declared("<!ENTITY e SYSTEM 'file://\(secret.path)'>", "<text y='8'>&e;</text>"),
    ] {
      guard let bytes = try? pdf(content) else { continue }
      let words = try run("pdftotext", "%", "-", on: bytes)
      #expect(!words.contains("SECRET"))
      let bitmap = try bitmap(bytes)
      #expect(bitmap.darkness(column: 200, row: 170) < 0.01)
    }
  }
}
