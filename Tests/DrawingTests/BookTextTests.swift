import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.isInstalled("pdftotext") && Tool.isInstalled("pdftoppm")))
struct `Text on a page` {
  static let size = Size(width: 500, height: 300)

  let fonts: BookFonts
  let metrics: BookMetrics

  init() throws {
    fonts = try BookFonts()
    metrics = BookMetrics(fonts)
  }

  private func pdf(_ elements: [PageElement]) throws -> [UInt8] {
    let page = SetPage(size: Self.size, label: "1", content: [.tagged(.paragraph, elements)])
    return try SetBook(metadata: .init(title: "Text"), pages: [page]).pdf(fonts: fonts)
  }

  /// The words of a page, with the left and the right end and the height of each.
  private func words(
    _ elements: [PageElement]
  ) throws -> [(word: String, left: Double, right: Double)] {
    let boxes = try Tool.run("pdftotext", ["-bbox", "%", "-"], on: pdf(elements), suffix: "pdf")
      .text
    return try boxes.matches(of: /xMin="([\d.]+)"[^>]*xMax="([\d.]+)"[^>]*>([^<]*)</).map {
      (String($0.3), try #require(Double($0.1)), try #require(Double($0.2)))
    }
  }

  /// The pixels of a page.
  private func picture(_ elements: [PageElement]) throws -> [UInt8] {
    try withTemporaryFolder { folder in
      let root = folder.appending(path: "page").path
      let arguments = ["-r", "144", "-singlefile", "-png", "%", root]
      #expect(try Tool.run("pdftoppm", arguments, on: pdf(elements), suffix: "pdf").status == 0)
      return Array(try Data(contentsOf: URL(filePath: root + ".png")))
    }
  }

  private func run(
    _ string: String, _ x: Double, _ y: Double, _ style: TextStyle, wordSpacing: Double = 0
  ) -> PageElement {
    .text(SetText(string, style: style, origin: Point(x: x, y: y), wordSpacing: wordSpacing))
  }

  @Test(arguments: TextStyle.Family.allCases, [7.5, 10.5, 18])
  func `is as wide as measured`(family: TextStyle.Family, size: Double) throws {
    for isBold in [false, true] {
      for isItalic in [false, true] {
        let style = TextStyle(family, size: size, isBold: isBold, isItalic: isItalic)
        let strings = ["internationalization", "office", "Überfluß", "λόγος", "1,234.5%", "AVATAR"]
        let found = try words(
          strings.enumerated().map { run($1, 30, 40 + 30 * Double($0), style) })
        #expect(found.map(\.word) == strings)
        for (string, found) in zip(strings, found) {
          let width = metrics.width(of: string, in: style)
          #expect(abs(found.left - 30) < 0.01)
          // Cairo moves its pen by steps of three thousandths of an em at least.
          let drawn = found.right - found.left
          #expect(abs(drawn - width) < max(0.05, 0.0035 * size), "\(string): \(drawn - width)")
        }
      }
    }
  }

  @Test(arguments: TextStyle.Family.allCases, [0, 3.25, 80])
  func `stands word by word where it was measured`(
    family: TextStyle.Family, wordSpacing: Double
  ) throws {
    let style = TextStyle(family, size: 7.5)
    let strings = ["The", "AV", "office", "≤", "слово", "Wörter,", "classification", "ends"]
      .prefix(wordSpacing > 10 ? 5 : 8)
    let found = try words([
      run(strings.joined(separator: " "), 30, 40, style, wordSpacing: wordSpacing)

    ])
    #expect(found.map(\.word) == Array(strings))
    var x = 30.0
    for word in found {
      #expect(abs(word.left - x) < 0.05, "\(word.word)")
      x += metrics.width(of: word.word, in: style) + metrics.space(in: style) + wordSpacing
    }
  }

  @Test func `has no ligatures in code`() throws {
    let style = TextStyle(.monospaced, size: 20)
    let width = metrics.width(of: "-", in: style)
    #expect(abs(width - 12) < 0.001)
    let apart = "->!=".enumerated().map { run(String($1), 30 + width * Double($0), 40, style) }
    #expect(try picture([run("->!=", 30, 40, style)]) == picture(apart))
  }

  @Test func `is read as it was written, whatever is drawn`() throws {
    let style = TextStyle(size: 10.5)
    let strings = ["x日本-y", "ex\u{AD}tra\u{AD}", "e\u{301}te\u{301}", "difficult"]
    for string in strings {
      let text = try Tool.run(
        "pdftotext", ["-enc", "UTF-8", "%", "-"], on: pdf([run(string, 30, 40, style)]),
        suffix: "pdf"
      ).text
      #expect(
        text.trimmingCharacters(in: .whitespacesAndNewlines).unicodeScalars
          .elementsEqual(string.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test func `is raised by its style`() throws {
    let raised = TextStyle(size: 10, rise: 4)
    #expect(
      try picture([run("up", 30, 40, raised)])
        == picture([run("up", 30, 36, TextStyle(size: 10))]))
  }

  @Test func `is struck through`() throws {
    let (plain, struck) = (TextStyle(size: 20), TextStyle(size: 20, isStruck: true))
    #expect(try picture([run("x", 30, 40, plain)]) != picture([run("x", 30, 40, struck)]))
  }

  @Test func `reads words of the other direction from their end`() throws {
    let style = TextStyle(size: 10.5)
    let found = try words([run("a שלום b", 30, 40, style)])
    let width = metrics.width(of: "שלום", in: style)
    let start = 30 + metrics.width(of: "a", in: style) + metrics.space(in: style)
    // The letters of this word are boxes of their own, listed from the left to the right.
    let hebrew = found.filter { !"ab".contains($0.word) }
    #expect(hebrew.map(\.word).reversed().joined() == "שלום")
    let text = try Tool.run(
      "pdftotext", ["%", "-"], on: pdf([run("a שלום b", 30, 40, style)]), suffix: "pdf"
    ).text
    #expect(text.contains("שלום"))
    let (left, right) = (hebrew.map(\.left).min() ?? 0, hebrew.map(\.right).max() ?? 0)
    #expect(abs(left - start) < 0.05 && abs(right - start - width) < 0.05)
  }

  @Test(arguments: [0, -1, Double.nan, .infinity]) func `without a size leaves no ink`(
    size: Double
  ) throws {
    #expect(
      try words([run("x", 30, 40, TextStyle(size: size)), run("y", 30, 60, .init(size: 9))])
        .map(\.word) == ["y"])
  }

  @Test(arguments: `Text metrics`.hostile) func `can be any string`(string: String) throws {
    let bytes = try pdf(
      TextStyle.Family.allCases.map { run(string, 30, 40, TextStyle($0, size: 9)) })
    #expect(try Tool.run("qpdf", ["--check", "%"], on: bytes, suffix: "pdf").status == 0)
  }
}
