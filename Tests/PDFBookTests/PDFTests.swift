import Drawing
import Foundation
import TestSupport
import Testing

@testable import PDFBook

@Suite(.enabled(if: Tool.isInstalled("qpdf") && Tool.isInstalled("pdftotext")))
struct `The file of a book` {
  private static let bytes = Result {
    try PrintedBook(Sample.document(), assets: Sample.assets).pdf()
  }

  private func run(_ tool: String, _ arguments: String...) throws -> String {
    let output = try Tool.run(tool, arguments, on: Self.bytes.get(), suffix: "pdf")
    #expect(output.status == 0)
    return output.text
  }

  @Test func `is whole`() throws {
    #expect(try run("qpdf", "--check", "%").contains("No syntax or stream encoding errors"))
  }

  @Test func `says what it is`() throws {
    let info = try run("pdfinfo", "%")
    for line in [
      "Title:           A Sample Book", "Author:          Ada Example", "Tagged:          yes",
      "Page size:       504 x 720 pts",
    ] {
      #expect(info.contains(line), "\(line)")
    }
  }

  @Test func `has all of its fonts in it, as outlines`() throws {
    let fonts = try run("pdffonts", "%").split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 5)
    for font in fonts {
      #expect(font.contains("yes yes yes") && !font.contains("Type 3"), "\(font)")
    }
  }

  @Test func `can be searched`() throws {
    let text = try run("pdftotext", "-enc", "UTF-8", "%", "-")
    #expect(text.contains("Where these reviews come from"))
    #expect(text.contains("Figure 3.1"))
    #expect(text.contains("func callAsFunction"))
    #expect(
      !text.unicodeScalars.contains { (0xFB00...0xFB06).contains($0.value) || $0 == "\u{FFFD}" })
  }

  @Test func `has its destinations`() throws {
    let places = try run("pdfinfo", "-dests", "%")
    for name in [
      "01-text/sec-words", "03-figures/fig-loss", "03-figures/eq-loss", "references/ref-kim2014",
    ] {
      #expect(places.contains("\"\(name)\""), "\(name)")
    }
  }

  @Test func `tells of each figure and formula in words`() throws {
    let plain = try run("qpdf", "--qdf", "--object-streams=disable", "%", "-")
    let figures = plain.split(separator: "/S /Figure").count - 1
    let formulas = plain.split(separator: "/S /Formula").count - 1
    #expect(figures >= 6 && formulas >= 5)
    #expect(plain.split(separator: "/Alt ").count - 1 == figures + formulas)
  }
}
