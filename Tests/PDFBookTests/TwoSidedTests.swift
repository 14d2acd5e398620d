import Plots
import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A book on both sides of its paper` {
  private func pages(isTwoSided: Bool = true) throws -> [SetPage] {
    let sample = try Sample.document()
    var book = sample.book
    book.print.isTwoSided = isTwoSided
    (book.print.margins.left, book.print.margins.right) = (80, 46)
    var document = Document(
      book: book, transcripts: [:], colophon: sample.colophon, format: .pdf)
    document.chapters = sample.chapters
    document.works = sample.works
    return try Sample.setter(document).set().book.pages
  }

  /// Where pages have their headings of level 1, by place from 1.
  private func openings(_ pages: [SetPage]) -> [Int] {
    pages.enumerated().filter { $1.content.contains(where: \.isOpening) }.map { $0.offset + 1 }
  }

  @Test func `begins chapters at the right hand`() throws {
    let pages = try pages()
    let openings = openings(pages)
    #expect(openings.count > 4)
    #expect(openings.allSatisfy { !$0.isMultiple(of: 2) }, "\(openings)")
    // Paper with one side wastes none of it.
    #expect(try pages.count > self.pages(isTwoSided: false).count)
    let first = try #require(pages.firstIndex { $0.label == "1" })
    #expect(first.isMultiple(of: 2))
    // An empty page has its number alone in the file.
    for page in pages where page.content.isEmpty { #expect(page.furniture.isEmpty) }
  }

  @Test func `has its margins and running heads at the outer sides`() throws {
    var left = 0
    var right = 0
    for (index, page) in try pages().enumerated() {
      let heads = page.furniture.flatMap { $0.texts() }.filter { $0.origin.y < 64 }
      guard let head = heads.first else { continue }
      #expect(heads.count == 1, "page \(page.label)")
      if index.isMultiple(of: 2) {
        right += 1
        #expect(head.origin.x > 80)
      } else {
        left += 1
        #expect(head.origin.x == 46)
      }
    }
    #expect(left > 2 && right > 0)
  }
}

extension PageElement {
  /// Whether it is or holds a heading of level 1.
  fileprivate var isOpening: Bool {
    guard case .tagged(let tag, let inner) = self else { return false }
    return tag == .heading(level: 1) || inner.contains(where: \.isOpening)
  }
}
