import Drawing
import Foundation
import Plots
import TestSupport
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

  private func stretches(_ word: String, in line: String) -> [ClosedRange<Double>] {
    guard let range = line.ranges(of: word).first else { return [] }
    let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound)
    return metrics.stretches(
      of: start..<start + word.utf8.count, in: line, font: Font(size: 10))
  }

  @Test func `say where words of a line stand`() throws {
    let line = "Café tea, 日本 and 🙂 \t fine"
    func width(_ string: String) -> Double {
      metrics.extent(of: string, in: Font(size: 10)).width
    }
    for (before, word) in [("", "Café"), ("Café ", "tea"), ("Café tea, ", "日本")] {
      let place = try #require(stretches(word, in: line).first)
      #expect(abs(place.lowerBound - width(before)) < 0.1)
      #expect(abs(place.upperBound - place.lowerBound - width(word)) < 0.1)
    }
    // After characters that are drawn as others, of other bytes.
    let last = try #require(stretches("fine", in: line).last)
    #expect(abs(last.upperBound - width(line)) < 0.1)
    #expect(abs(last.upperBound - last.lowerBound - width("fine")) < 0.1)
  }

  @Test func `say where words stand that read from the right`() throws {
    let line = "שלום great עולם"
    let (first, middle, last) = (
      try #require(stretches("שלום", in: line).first),
      try #require(stretches("great", in: line).first),
      try #require(stretches("עולם", in: line).first)
    )
    #expect(last.upperBound < middle.lowerBound && middle.upperBound < first.lowerBound)
    #expect(
      abs(first.upperBound - metrics.extent(of: line, in: Font(size: 10)).width) < 0.1)
    // Half a word of each direction stands in two places.
    #expect(stretches("ום gr", in: line).count == 2)
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
    let bytes = string.utf8.count
    for place in metrics.stretches(of: bytes / 3..<bytes, in: string, font: font) {
      #expect(place.lowerBound >= -0.1 && place.upperBound <= extent.width + 0.1)
    }
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
