import Chapters
import Digests
import Foundation
import PDFBook
@testable import Reports
import Testing

@Suite struct `What paper lacks` {
  @Test func `is told with every build, printed anew or not`() throws {
    let markdown = "# T\n\nThe word 日 and $\\text{本}$.\n"
    let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
    try withTemporaryFolder { folder in
      let publications = try (0..<2).map { _ in
        try Report(book: book, transcripts: [:]).publish(to: folder, picturesFrom: folder)
      }
      for publication in publications {
        #expect(publication.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(publication.diagnostics.allSatisfy { $0.position?.line == 3 })
      }
      #expect(publications[1].written == [] && publications[0].written.contains("book.pdf"))
    }
  }

  @Test func `is told at the lines of the source as it is`() throws {
    func publish(_ markdown: String, to folder: URL) throws -> Publication {
      let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
      return try Report(book: book, transcripts: [:]).publish(to: folder, picturesFrom: folder)
    }
    try withTemporaryFolder { folder in
      let first = try publish("# T\n\nThe word 日.\n", to: folder)
      #expect(first.diagnostics.map(\.position?.line) == [3])
      // No page shows the blank lines.
      let later = try publish("# T\n\n\n\nThe word 日.\n", to: folder)
      #expect(later.diagnostics.map(\.position?.line) == [5] && later.written == [])
    }
  }
}

@Suite struct `What does not fit on paper` {
  @Test func `is told where the chapter has it`() throws {
    let word = String(repeating: "a", count: 150)
    let markdown = "# T\n\n$$\n\\mathrm{\(word)}\n$$ {#eq-wide}\n"
    let book = Book(title: "B", chapters: [Chapter(markdown: markdown, path: "a.md")])
    let found = try withTemporaryFolder { folder in
      try Report(book: book, transcripts: [:]).publish(to: folder).diagnostics
    }
    try #require(found.count == 1, "\(found)")
    #expect(found[0].message.hasPrefix("'eq-wide' is "), "\(found)")
    #expect(found[0].position == Position(file: "a.md", line: 5, column: 5))
  }
}

@Suite struct `What draws a book` {
  private static let program = Digest(of: ["program"])

  @Test func `is told from any other by its program, its fonts and its date`() throws {
    try withTemporaryFolder { folder in
      let font = folder.appending(path: "font.otf")
      func tools(program: Digest = Self.program, date: Int = 0) -> DrawingTools {
        DrawingTools(program: program, fonts: [font.path], date: date)
      }
      let missing = tools()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("old".utf8).write(to: font)
      let old = tools()
      #expect(old == tools() && old != missing)
      #expect(old != tools(date: 1) && old != tools(program: Digest(of: ["other"])))
      try Data("new".utf8).write(to: font)
      #expect(old != tools())
    }
  }

  @Test func `draws and prints anew what another drew`() throws {
    let other = DrawingTools(program: Self.program, fonts: [], date: 0)
    try withTemporaryFolder { folder in
      let report = try SampleBook.report()
      #expect(try report.publish(to: folder, with: other).drawn.count == 2)
      let scenes = folder.appending(path: ".octavo/scenes").path
      let kept = try FileManager.default.contentsOfDirectory(atPath: scenes)
      #expect(try report.publish(to: folder, with: other).drawn == [])
      let again = try report.publish(to: folder)
      #expect(again.drawn.count == 2)
      // The same bytes, as it happens: nothing is written, and all of it was made anew.
      #expect(again.written == [])
      let later = try FileManager.default.contentsOfDirectory(atPath: scenes)
      #expect(later.count == kept.count && Set(later).isDisjoint(with: kept))
    }
  }

  @Test func `prints anew where patterns or fonts of the book changed`() throws {
    var book = SampleBook.book
    func key(_ book: Book) throws -> Digest {
      let report = Report(book: book, transcripts: try SampleBook.transcripts())
      return try report.printDigest(
        try #require(report.printed), pictures: [:],
        tools: DrawingTools(program: nil, fonts: [], date: 0))
    }
    let files = try PrintedBook.files(for: book)
    for name in ["texgyrepagella-regular.otf", "texgyrepagella-math.otf", "hyph_en.dic"] {
      #expect(files.contains { $0.hasSuffix("/\(name)") }, "\(files)")
    }
    let before = try key(book)
    #expect(try key(book) == before)
    book.print.textFont = "DejaVu Serif"
    #expect(try key(book) != before)
    #expect(try PrintedBook.files(for: book).contains { $0.hasSuffix("/DejaVuSerif.ttf") })
  }
}
