import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite struct `A book that can't be drawn` {
  let fonts: BookFonts

  init() throws { fonts = try BookFonts() }

  private func draw(
    _ content: [PageElement], size: Size = Size(width: 100, height: 100),
    outline: [SetBook.OutlineEntry] = [], pictures: [String: PictureFile] = [:]
  ) throws -> [UInt8] {
    let page = SetPage(size: size, label: "iv", content: content)
    return try SetBook(metadata: .init(title: "Errors"), pages: [page], outline: outline)
      .pdf(fonts: fonts, pictures: pictures)
  }

  private let text: PageElement = .text(
    SetText("x", style: TextStyle(size: 10), origin: Point(x: 10, y: 10)))
  private let frame = Rectangle(x: 0, y: 0, width: 10, height: 10)

  @Test func `has no pages`() {
    #expect(throws: DrawingError.unusableSize(width: 0, height: 0)) {
      try SetBook(metadata: .init(title: ""), pages: []).pdf(fonts: fonts)
    }
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func `has a page without area`(
    width: Double
  ) throws {
    let error = try #require(throws: DrawingError.self) {
      try draw([], size: Size(width: width, height: 10))
    }
    guard case .unusableSize = error else { throw error }
  }

  @Test func `leads nowhere`() throws {
    let known: PageElement = .destination(name: "here", at: Point(x: 0, y: 0))
    let error = DrawingError.unknownDestination("there")
    #expect(throws: error) {
      try draw([known, .tagged(.paragraph, [.link(.destination("there"), [text])])])
    }
    #expect(throws: error) {
      try draw([known], outline: [.init(level: 1, title: "There", destination: "there")])
    }
    #expect(throws: DrawingError.repeatedDestination("here")) {
      try draw([known, .tagged(.paragraph, [known])])
    }
  }

  @Test(arguments: [Double.nan, .infinity]) func `has a coordinate that is no number`(
    value: Double
  ) {
    let place = Point(x: value, y: 0)
    let style = TextStyle(size: 10)
    let scene = Scene(
      size: Size(width: 1, height: 1), background: .black, title: "", summary: "")
    let elements: [PageElement] = [
      .text(SetText("x", style: style, origin: place)),
      .text(SetText("x", style: style, origin: Point(x: 0, y: 0), wordSpacing: value)),
      .text(SetText("x", style: TextStyle(size: 9, rise: value), origin: Point(x: 0, y: 0))),
      .shape(.init(path: .circle(center: place, radius: 1), role: "mark")),
      .scene(scene, at: place), .destination(name: "x", at: place),
      .picture(path: "x", Rectangle(x: value, y: 0, width: 1, height: 1)),
    ]
    for element in elements {
      #expect(throws: DrawingError.notFinitePage(label: "iv")) {
        try draw([.tagged(.paragraph, [.link(.address("x:"), [element])])])
      }
    }
  }

  @Test func `lacks a picture`() {
    #expect(throws: DrawingError.missingPicture(path: "a.png")) {
      try draw([.picture(path: "a.png", frame)])
    }
  }

  @Test func `is drawn where it is only strange`() throws {
    let strange: [PageElement] = [
      .tagged(.heading(level: 9), [text]), .tagged(.paragraph, []), .link(.address("x"), []),
      .tagged(
        .figure(alternative: ""), [.tagged(.formula(alternative: "(\n\u{0}"), [text]), text]),
      .link(.address("a b'\\\u{0}ß"), [.link(.address("inner"), [text])]),
      .destination(name: "a 'b' \\ \u{0} ß %", at: Point(x: 0, y: 0)),
      .link(.destination("a 'b' \\ \u{0} ß %"), [text]),
      .picture(path: "none", Rectangle(x: 0, y: 0, width: 0, height: 5)),
    ]
    let png = try PictureFile(Array(try Data(contentsOf: fixtureFile("Drawing/color.png"))))
    let outline = [3, 1, 5, 2, 0, -1].map {
      SetBook.OutlineEntry(level: $0, title: "\($0)\n", destination: "a 'b' \\ \u{0} ß %")
    }
    let bytes = try draw(strange, outline: outline, pictures: ["none": png])
    let check = try Tool.run("qpdf", ["--check", "%"], on: bytes, suffix: "pdf")
    #expect(check.status == 0, "\(check.text)")
    let inspection = try PDFInspection(bytes)
    #expect(inspection.structure.compactMap(\.alternative) == ["", "( \u{FFFD}"])
    #expect(inspection.outline.map(\.level) == [1, 1, 2, 2, 1, 1])
    #expect(inspection.outline.allSatisfy { $0.page == 1 })
  }

  @Test func `is drawn without anything on its pages`() throws {
    let bytes = try draw([])
    #expect(try Tool.run("qpdf", ["--check", "%"], on: bytes, suffix: "pdf").status == 0)
  }
}
