import Drawing
import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `Files of a scene` {
  let scene = SampleScene.scene()

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `can be looked at`() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? "", isDirectory: true)
    try Data(scene.png(scale: 2)).write(to: folder.appendingPathComponent("sample.png"))
    try Data(scene.pdf()).write(to: folder.appendingPathComponent("sample.pdf"))
    try Data(scene.svg(id: "sample", dark: SampleScene.scene(dark: true)).utf8)
      .write(to: folder.appendingPathComponent("sample.svg"))
  }

  @Test(arguments: [1.0, 2, 1.5]) func `bitmaps have the pixels and the resolution asked for`(
    scale: Double
  ) throws {
    let png = try scene.png(scale: scale)
    func number(at place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(number(at: 16) == Int(288 * scale))
    #expect(number(at: 20) == Int(180 * scale))
    let resolution = try #require(png.firstRange(of: Array("pHYs".utf8))).upperBound
    // 2834.65 pixels a metre are 72 dots an inch.
    #expect(number(at: resolution) == Int((2834.6457 * scale).rounded()))
    #expect(!png.contains(sequence: Array("tIME".utf8)))
  }

  @Test func `bitmaps have the colors of the scene`() throws {
    let bitmap = try Bitmap(scene.png(scale: 1))
    #expect((bitmap.width, bitmap.height) == (288, 180))
    #expect(Array(bitmap.bytes[..<3]) == [255, 255, 255])
    let dark = try Bitmap(SampleScene.scene(dark: true).png(scale: 1))
    #expect(Array(dark.bytes[..<3]) == [0x16, 0x18, 0x1D])
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext"))) func `PDF text can be searched`() throws {
    let text = try Tool.run("pdftotext", ["%", "-"], on: scene.pdf(), suffix: "pdf").text
    for line in ["Effizienz, office & <12>", "loss 0.392", "end"] { #expect(text.contains(line)) }
  }

  @Test(.enabled(if: Tool.isInstalled("pdffonts"))) func `PDF fonts are embedded and mapped`()
    throws
  {
    let fonts = try Tool.run("pdffonts", ["%"], on: scene.pdf(), suffix: "pdf").text
      .split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 3)
    for font in fonts {
      #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"])
      #expect(!font.contains("Type 3"))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"))) func `PDF is sound`() throws {
    let check = try Tool.run("qpdf", ["--check", "%"], on: scene.pdf(), suffix: "pdf")
    #expect(check.status == 0)
    #expect(check.text.contains("No syntax or stream encoding errors"))
  }

  @Test(.enabled(if: Tool.isInstalled("pdfinfo")))
  func `PDF names itself and is as large as asked`()
    throws
  {
    let pdf = try scene.pdf()
    let info = try Tool.run("pdfinfo", ["-isodates", "%"], on: pdf, suffix: "pdf").text
    #expect(info.contains("A sample of every item"))
    #expect(info.contains("288 x 180 pts"))
    #expect(pdf.contains(sequence: Array("(D:".utf8)))
  }

  @Test func `a page without area is refused`() {
    var empty = scene
    empty.size = Size(width: 0, height: 10)
    #expect(throws: DrawingError.unusableSize(width: 0, height: 10)) { try empty.png(scale: 1) }
    #expect(throws: DrawingError.unusableSize(width: 0, height: 10)) { try empty.pdf() }
  }

  @Test func `a bitmap beyond all measure is refused`() {
    var huge = scene
    huge.size = Size(width: 1e6, height: 1e6)
    #expect(throws: DrawingError.unusableSize(width: 1e6, height: 1e6)) { try huge.png(scale: 2) }
  }

  @Test(arguments: [Double.nan, .infinity]) func `a coordinate that is no number is refused`(
    value: Double
  ) {
    var broken = scene
    broken.items = [
      .shape(.init(path: .circle(center: Point(x: value, y: 1), radius: 2), role: "mark"))
    ]
    #expect(throws: DrawingError.notFinite(role: "mark", item: 0)) { try broken.png(scale: 1) }
    #expect(throws: DrawingError.notFinite(role: "mark", item: 0)) { try broken.pdf() }
  }

  @Test func `an empty scene is a blank page`() throws {
    let blank = Scene(
      size: Size(width: 20, height: 10), background: Color(0xFFFFFF), title: "", summary: "")
    #expect(try blank.png(scale: 1).count > 60)
    #expect(try blank.pdf().starts(with: Array("%PDF".utf8)))
  }

  @Test func `a font that is missing is named with its package`() {
    let error = DrawingError.missingFont(path: "/fonts/Inter.otf", package: "fonts-inter")
    #expect(
      String(describing: error)
        == "the font /fonts/Inter.otf is missing; on Debian: apt-get install fonts-inter")
  }
}

extension [UInt8] {
  func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return indices.dropLast(sequence.count - 1).contains {
      self[$0..<$0 + sequence.count].elementsEqual(sequence)
    }
  }
}
