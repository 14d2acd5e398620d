import Drawing
import Foundation
import Plots
import Testing

@Suite struct `Text metrics` {
  let metrics = PangoMetrics()

  @Test func `grow linearly with the size`() {
    let small = metrics.extent(of: "Validation loss 0.392", in: Font(size: 10))
    let large = metrics.extent(of: "Validation loss 0.392", in: Font(size: 40))
    #expect(abs(small.width * 4 - large.width) < 0.05)
  }

  @Test func `are those of the pinned fonts`() {
    // JetBrains Mono: every advance is 600 of 1000 units.
    #expect(
      abs(metrics.extent(of: "0123456789", in: Font(.monospaced, size: 10)).width - 60) < 0.02)
    // Inter: semibold is wider than regular.
    let regular = metrics.extent(of: "Epoch", in: Font(size: 10)).width
    #expect(
      metrics.extent(of: "Epoch", in: Font(size: 10, isSemibold: true)).width > regular * 1.02)
  }

  @Test func `cover the ink above and below`() {
    let plain = metrics.extent(of: "plain", in: Font(size: 10))
    let tall = metrics.extent(of: "ÅǺ", in: Font(size: 10))
    #expect(plain == TextExtent(width: plain.width, ascent: 7.6, descent: 2.4))
    #expect(tall.ascent > 8.5)
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext")))
  func `agree with the width of the text in the PDF`() throws {
    let font = Font(size: 10)
    let string = "internationalization"
    let extent = metrics.extent(of: string, in: font)
    let scene = Scene(
      size: Size(width: 300, height: 40), background: Color(0xFFFFFF), title: "", summary: "",
      items: [
        .text(
          TextRun(
            string, at: Point(x: 20, y: 20), font: font, color: Color(0), extent: extent,
            role: "label"))
      ])
    let boxes = try Tool.run("pdftotext", ["-bbox", "%", "-"], on: scene.pdf(), suffix: "pdf").text
    let word = try #require(boxes.firstMatch(of: /xMin="([\d.]+)"[^>]*xMax="([\d.]+)"/))
    let (left, right) = (try #require(Double(word.1)), try #require(Double(word.2)))
    #expect(abs(left - 20) < 0.01)
    // cairo writes advances as thousandths of an em.
    #expect(abs(right - left - extent.width) < 0.1)
    #expect(scene.svg(id: "t").contains("textLength=\"\((extent.width * 100).rounded() / 100)\""))
  }

  @Test(arguments: [0, -3, Double.nan, .infinity]) func `are nothing for a size without ink`(
    size: Double
  ) {
    #expect(
      metrics.extent(of: "x", in: Font(size: size)) == TextExtent(width: 0, ascent: 0, descent: 0))
  }

  @Test func `are nothing wide for an empty line`() {
    #expect(metrics.extent(of: "", in: Font(size: 10)).width == 0)
  }

  @Test func `tell which characters have no glyph`() throws {
    let font = Font(size: 10)
    #expect(try metrics.unknownCharacters(in: "naïve Ελλ Жук ≤ →", font: font) == [])
    #expect(try metrics.unknownCharacters(in: "a日b本", font: font) == ["日", "本"])
  }

  @Test func `let a size without ink draw nothing`() throws {
    func scene(_ items: [Scene.Item]) -> Scene {
      Scene(
        size: Size(width: 30, height: 20), background: Color(0xFFFFFF), title: "", summary: "",
        items: items)
    }
    let invisible = TextRun(
      "x", at: Point(x: 5, y: 10), font: Font(size: 0), color: Color(0),
      extent: TextExtent(width: 0, ascent: 0, descent: 0), role: "label")
    #expect(try scene([.text(invisible)]).png(scale: 1) == scene([]).png(scale: 1))
    #expect(!scene([.text(invisible)]).svg(id: "x").contains("<text"))
  }

  @Test func `are those of what is drawn where a glyph is missing`() {
    let font = Font(size: 10)
    #expect(metrics.extent(of: "日", in: font) == metrics.extent(of: "□", in: font))
  }

  static let hostile = [
    "", " ", "日本語", "🙂👩‍👩‍👧", "שלום עולם", "مرحبا", "e\u{301}\u{301}\u{301}", "a\nb\tc\u{0}d\u{1B}[0m",
    "<&>\"'", "]]>", "\u{202E}evil", "\u{FFFE}\u{FFFF}", String(repeating: "W", count: 5000),
    "\u{200B}",
    "\u{FEFF}", "e\u{2028}f",
  ]

  @Test(arguments: hostile) func `and drawings hold any string`(string: String) throws {
    let font = Font(size: 9)
    let extent = metrics.extent(of: string, in: font)
    #expect(extent.width.isFinite && extent.width >= 0)
    let scene = Scene(
      size: Size(width: 100, height: 40), background: Color(0xFFFFFF), title: string,
      summary: string,
      items: [
        .text(
          TextRun(
            string, at: Point(x: 5, y: 20), font: font, color: Color(0), halo: Color(0xFFFFFF),
            extent: extent, role: "label", tooltip: string))
      ])
    #expect(try scene.png(scale: 1) == scene.png(scale: 1))
    #expect(try scene.pdf().count > 500)
    if Tool.isInstalled("xmllint") {
      let svg = Array(scene.svg(id: "h").utf8)
      #expect(try Tool.run("xmllint", ["--noout", "%"], on: svg, suffix: "svg").status == 0)
    }
  }
}
