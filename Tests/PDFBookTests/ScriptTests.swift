import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `Lowered and raised text` {
  @Test(arguments: [7.5, 9, 10, 12, 24])
  func `is smaller, of letters that can be read`(size: Double) {
    let base = TextStyle(size: size)
    for style in [base.subscript, base.superscript, base.superscript.superscript] {
      #expect(style.size < size)
      #expect(style.size >= BookStyle.leastSize)
      #expect(style.code.size >= BookStyle.leastSize)
    }
    #expect(base.subscript.rise < 0)
    #expect(base.superscript.rise > 0)
  }

  @Test func `stands below and above the line on paper`() throws {
    var document = Document(book: Book(title: "B", chapters: []), transcripts: [:], format: .pdf)
    document.chapters = [
      Sample.chapter(
        "1", [.text("T")], slug: "c",
        [
          .paragraph([
            .text("H"), .subscript([.text("2")]), .text("O m"), .superscript([.text("3")]),
          ])
        ])
    ]
    let texts = try Sample.setter(document).set().book.elements.flatMap { $0.texts() }
    #expect(texts.contains { $0.string == "2" && $0.style.rise < 0 && $0.style.size >= 7 })
    #expect(texts.contains { $0.string == "3" && $0.style.rise > 0 && $0.style.size >= 7 })
  }

  @Test func `stays italic and bold, as the marks of notes do not`() {
    var base = TextStyle(size: 10)
    (base.isItalic, base.isBold) = (true, true)
    #expect(base.superscript.isItalic && base.subscript.isBold)
    #expect(!base.raised.isItalic && !base.raised.isBold)
    #expect(base.raised.rise == base.superscript.rise)
  }
}
