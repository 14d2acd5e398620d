import Chapters
import Foundation
import Reports
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
    #expect(found[0].position == Position(file: "a.md", line: 4, column: 1))
  }
}
