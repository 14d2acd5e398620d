import Chapters
import Drawing
import Testing
import Typesetting

@testable import PDFBook

@Suite struct `The style of a book` {
  private func style(_ settings: PrintSettings = PrintSettings()) -> BookStyle {
    BookStyle(size: settings.fontSize, format: settings.format)
  }

  @Test func `has room for 76 columns of code by default`() throws {
    let (style, metrics) = (style(), BookMetrics(try BookFonts()))
    let line = String(repeating: "x", count: 76)
    #expect(metrics.width(of: line, in: style.code) <= style.measure + 0.01)
    #expect(style.codeSize >= 7)
  }

  @Test func `has code that is neither too small nor too large`() {
    var settings = PrintSettings()
    settings.pageWidth = 300
    #expect(style(settings).codeSize == 10 * 0.7)
    settings.pageWidth = 900
    #expect(style(settings).codeSize == 10 * 0.86)
  }

  @Test func `follows the size of the text`() {
    var settings = PrintSettings()
    settings.fontSize = 20
    let (small, large) = (style(), style(settings))
    #expect(large.leading == 2 * small.leading)
    #expect(large.caption.style.size == 2 * small.caption.style.size)
    #expect(large.heading(2).leading == 2 * small.heading(2).leading)
  }

  @Test func `has headings that are the larger the higher they are`() {
    let sizes = (1...6).map { style().headingSize($0) }
    #expect(sizes == sizes.sorted(by: >))
  }

  @Test func `shortens what has no room, word by word`() throws {
    let (style, metrics) = (style(), BookMetrics(try BookFonts()))
    let title = "8.3 From movies to hotels and back again"
    let text = style.runningHead
    #expect(metrics.shortened(title, to: 1000, in: text) == title)
    let short = metrics.shortened(title, to: 80, in: text)
    #expect(short.hasSuffix("…") && title.hasPrefix(short.dropLast(2)))
    #expect(metrics.width(ofLine: short, in: text) <= 80)
    #expect(metrics.shortened(title, to: 2, in: text) == "")
  }
}
