import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite struct `Metrics of a book` {
  /// A face by HarfBuzz and fontTools.
  struct Face: Decodable {
    let family: String
    let isBold, isItalic: Bool
    let widths, tabular: [String: Double]
    let space, ascent, descent: Double

    func style(size: Double) throws -> TextStyle {
      let family = try #require(TextStyle.Family(rawValue: family))
      return TextStyle(family, size: size, isBold: isBold, isItalic: isItalic)
    }
  }

  let metrics: BookMetrics
  let text = TextStyle(size: 10.5)

  init() throws { metrics = BookMetrics(try BookFonts()) }

  @Test(arguments: try fixture("Drawing/widths.json", as: [Face].self))
  func `are those of the fonts`(face: Face) throws {
    for size in [7.5, 10.5, 24] {
      let style = try face.style(size: size)
      for (word, width) in face.widths.sorted(by: { $0.key < $1.key }) {
        let measured = metrics.width(of: word, in: style)
        #expect(abs(measured - width * size) < 0.001 * size, "\(word): \(measured)")
      }
      #expect(abs(metrics.space(in: style) - face.space * size) < 0.0001 * size)
      let reach = metrics.reach(of: style)
      #expect(abs(reach.ascent - face.ascent * size) < 0.001 * size)
      #expect(abs(reach.descent - face.descent * size) < 0.001 * size)
    }
  }

  @Test(arguments: try fixture("Drawing/widths.json", as: [Face].self))
  func `have digits of one width where they are asked for`(face: Face) throws {
    var style = try face.style(size: 10)
    style.hasTabularFigures = true
    for (word, width) in face.tabular.sorted(by: { $0.key < $1.key }) {
      let measured = metrics.width(of: word, in: style)
      #expect(abs(measured - width * 10) < 0.01, "\(word): \(measured)")
    }
    let digits = (0...9).map { metrics.width(of: "\($0)", in: style) }
    // Inter's semibold 4 is a thousandth of an em narrower than its other digits.
    #expect(digits.allSatisfy { abs($0 - digits[0]) < 0.011 })
    #expect(metrics.space(in: style) == metrics.space(in: try face.style(size: 10)))
  }

  @Test func `know which characters no font has`() {
    for family in TextStyle.Family.allCases {
      let style = TextStyle(family, size: 9)
      #expect(metrics.missing(in: "Größe λόγος слово ≤ “x” □ ☃", style: style) == [])
      #expect(metrics.missing(in: "ein 日本 und 日, 𓀀e\u{301}", style: style) == ["日", "本", "日", "𓀀"])
      #expect(metrics.missing(in: "", style: style) == [])
    }
    #expect(metrics.missing(in: "日", style: TextStyle(size: 0)) == [])
    // What is not drawn is not missing: joiners, marks of direction, soft hyphens, line breaks.
    #expect(
      metrics.missing(in: "a\u{200B}\u{200D}\u{2060}\u{200E}b\u{AD}\n\u{FEFF}", style: text) == [])
  }

  @Test func `grow with the size alone`() {
    var other = TextStyle(size: 21, color: Color(0xD55E00), rise: 3, isStruck: true)
    #expect(metrics.width(of: "office", in: other) == 2 * metrics.width(of: "office", in: text))
    other.size = 10.5
    #expect(metrics.width(of: "office", in: other) == metrics.width(of: "office", in: text))
  }

  @Test func `take a soft hyphen for a hyphen`() {
    #expect(
      metrics.width(of: "extra\u{AD}", in: text) == metrics.width(of: "extra-", in: text))
  }

  @Test func `take a white square for what no font has`() {
    #expect(metrics.width(of: "日", in: text) == metrics.width(of: "□", in: text))
    #expect(
      abs(
        metrics.width(of: "a日", in: text) - metrics.width(of: "a", in: text)
          - metrics.width(of: "□", in: text)) < 0.001)
  }

  @Test func `tell words apart that are equal but written in other characters`() {
    // In either order: a combining accent behind a letter, and the letter that has one.
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    let widths = [composed, decomposed, composed].map { metrics.width(of: $0, in: text) }
    #expect(widths[0] == widths[2])
    #expect(abs(widths[0] - widths[1]) < 0.01)
  }

  @Test func `take a line for its words and the spaces between them`() {
    let words = ["AV", "AV", "", "office"].map { metrics.width(of: $0, in: text) }.reduce(0, +)
    let line = metrics.width(of: "AV\tAV  office", in: text)
    #expect(abs(line - words - 3 * metrics.space(in: text)) < 1e-9)
  }

  @Test(arguments: [0, -3, Double.nan, .infinity]) func `are nothing for a size without ink`(
    size: Double
  ) {
    let style = TextStyle(size: size)
    #expect(metrics.width(of: "x", in: style) == 0)
    #expect(metrics.space(in: style) == 0)
    #expect(metrics.reach(of: style) == (0, 0))
  }

  @Test(arguments: `Text metrics`.hostile) func `hold any string`(string: String) {
    for family in TextStyle.Family.allCases {
      let width = metrics.width(of: string, in: TextStyle(family, size: 10))
      #expect(width.isFinite && width >= 0)
      #expect(width == metrics.width(of: string, in: TextStyle(family, size: 10)))
    }
  }

  @Test func `are the same on many threads at once`() async throws {
    let words = (0..<2000).map { "word\($0 % 700)é" }
    let fresh = BookMetrics(try BookFonts())
    let here = words.map { metrics.width(of: $0, in: text) }
    let there = await withTaskGroup(of: [Double].self) { group in
      for _ in 0..<8 {
        group.addTask { words.map { fresh.width(of: $0, in: TextStyle(size: 10.5)) } }
      }
      return await group.reduce(into: [[Double]]()) { $0.append($1) }
    }
    #expect(there.allSatisfy { $0 == here })
  }

  @Test func `follow the language`() throws {
    // Pagella writes "fi" as two letters in Turkish, whose dotless i a ligature would hide; by HarfBuzz 0.635 and 0.605 em.
    let turkish = BookMetrics(try BookFonts(language: "tr"))
    #expect(abs(turkish.width(of: "fi", in: text) - 0.635 * 10.5) < 0.001)
    #expect(abs(metrics.width(of: "fi", in: text) - 0.605 * 10.5) < 0.001)
  }
}

@Suite struct `Fonts of a book` {
  @Test func `can be any family of the machine`() throws {
    let fonts = try BookFonts(BookFonts.Families(text: "TeX Gyre Termes", heading: "DejaVu Sans"))
    let styles = [(false, false), (true, false), (false, true), (true, true)].map {
      TextStyle(size: 10, isBold: $0.0, isItalic: $0.1)
    }
    let page = SetPage(
      size: Size(width: 200, height: 100), label: "1",
      content: styles.enumerated().map { index, style in
        .text(SetText("sample", style: style, origin: Point(x: 20, y: 20 + 20 * Double(index))))
      })
    let pdf = try SetBook(metadata: .init(title: "Termes"), pages: [page]).pdf(fonts: fonts)
    let names = try Tool.run("pdffonts", ["%"], on: pdf, suffix: "pdf").text
    for name in ["Regular", "Bold", "Italic", "BoldItalic"] {
      #expect(names.contains("TeXGyreTermes-\(name) "))
    }
  }

  /// Cairo keeps ten files open for all threads together.
  @Test func `can come and go on many threads at once`() async throws {
    let texts = ["TeX Gyre Termes", "TeX Gyre Schola", "TeX Gyre Bonum", "DejaVu Serif"]
    try await withThrowingTaskGroup(of: Double.self) { group in
      for turn in 0..<8 {
        group.addTask {
          let fonts = try BookFonts(BookFonts.Families(text: texts[turn % texts.count]))
          let style = TextStyle(size: 10, isBold: turn > 3)
          let run = SetText("sample \(turn)", style: style, origin: Point(x: 9, y: 20))
          let page = SetPage(size: Size(width: 90, height: 30), label: "1", content: [.text(run)])
          _ = try SetBook(metadata: .init(title: ""), pages: [page]).pdf(fonts: fonts)
          return BookMetrics(fonts).width(of: "sample", in: style)
        }
      }
      for try await width in group { #expect(width > 20) }
    }
  }

  @Test(arguments: [
    ("TeX Gyre Pagela", "TeX Gyre Pagella"), ("Inters", "Inter"), ("Qqqq", nil), ("", nil),
  ])
  func `are named when they are missing`(family: String, nearest: String?) {
    #expect(throws: DrawingError.unknownFamily(family, nearest: nearest)) {
      try BookFonts(BookFonts.Families(text: family))
    }
  }

  @Test func `that are missing make a sentence`() {
    #expect(
      String(describing: DrawingError.unknownFamily("Palatino", nearest: "Pagella"))
        == "no font of the family 'Palatino' is installed; the nearest one is 'Pagella'")
  }
}
