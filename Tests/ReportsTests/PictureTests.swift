import Chapters
import Drawing
import Foundation
import Plots
import Reports
import TestSupport
import Testing

@Suite struct `The pictures of a report` {
  /// Publishes a chapter with files of the fixtures, or with texts, beside it.
  private func publish(
    _ markdown: String, _ files: [String: String], formats: Set<BookFormat> = [.html, .pdf],
    times: Int = 1, _ body: (_ folder: URL, _ publications: [Publication]) throws -> Void
  ) throws {
    try withTemporaryFolder { parent in
      let (source, folder) = (
        parent.appending(path: "book"), parent.appending(path: "output")
      )
      for (path, content) in files {
        let file = source.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let fixture = fixtureFile("Drawing/\(content)")
        let data = content.contains(".") ? try Data(contentsOf: fixture) : Data(content.utf8)
        try data.write(to: file)
      }
      var book = Book(
        title: "B", chapters: [Chapter(markdown: "# T\n\n\(markdown)\n", path: "part/a.md")])
      book.formats = formats
      let publications = try (0..<times).map { _ in
        try Report(book: book, transcripts: [:]).publish(to: folder, picturesFrom: source)
      }
      try body(folder, publications)
    }
  }

  private func page(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "a.html"), encoding: .utf8)
  }

  @Test func `are brought along`() throws {
    let files = [
      "part/images/cat.png": "color.png", "dog.svg": "drawing.svg", "part/fox.webp": "small.webp",
    ]
    try publish("![a cat](images/cat.png) ![a dog](../dog.svg) ![](../../etc/x.png)", files) {
      folder, publications in
      #expect(publications[0].diagnostics == [])
      for (path, name) in files where !path.hasSuffix("webp") {
        let data = try Data(contentsOf: folder.appending(path: path))
        let fixture = try Data(contentsOf: fixtureFile("Drawing/\(name)"))
        #expect(data == fixture)
      }
      let page = try page(folder)
      #expect(page.contains("<img src=\"part/images/cat.png\" alt=\"a cat\"/>"))
      #expect(!page.contains("This chapter failed"))
    }
  }

  @Test func `that are missing or damaged make their chapter fail, and the book is made`() throws {
    let files = [
      "part/cat.png": "<html></html>", "part/dog.svg": "<svg><g></svg>", "part/fox.jpg": "",
    ]
    try publish(
      "![a cat](cat.png)\n\nSee ![a dog](dog.svg).\n\n![a fox](fox.jpg) ![](none.png)", files,
      formats: [.html, .pdf, .epub], times: 2
    ) { folder, publications in
      for publication in publications {
        let found = publication.diagnostics
        #expect(found.map(\.severity) == [.error, .error, .error, .error])
        #expect(
          found.compactMap(\.position).map { "\($0)" } == [
            "part/a.md:3:1", "part/a.md:5:5", "part/a.md:7:1", "part/a.md:7:19",
          ])
        #expect(found[0].message == "the file 'part/cat.png' is no picture")
        #expect(found[1].message.hasPrefix("the picture 'part/dog.svg' can't be drawn: "))
        #expect(found[2].message == "the picture 'part/fox.jpg' is an empty file")
        #expect(found[3].message == "there is no picture 'part/none.png' in the book's folder")
        #expect(found[1].sourceLine == "See ![a dog](dog.svg).")
      }
      #expect(publications[1].written == [])
      let page = try page(folder)
      #expect(page.contains("This chapter failed"))
      for words in ["the file 'part/cat.png' is no picture", "part/a.md:5:5", "is an empty file"] {
        #expect(
          page.contains(words.replacing("'", with: "&#39;")) || page.contains(words), "\(words)")
      }
      for name in ["book.pdf", "book.epub"] {
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path))
      }
    }
  }

  @Test func `that paper can't show are told with every build, and no failure`() throws {
    try publish("![a fox](fox.webp)", ["part/fox.webp": "small.webp"], times: 2) {
      folder, publications in
      for publication in publications {
        #expect(
          publication.diagnostics.map(\.message) == [
            "the picture 'part/fox.webp' is not printed, since paper can't show the format WebP"
          ])
        #expect(publication.diagnostics.map(\.severity) == [.warning])
      }
      #expect(publications[1].written == [])
      let page = try page(folder)
      #expect(!page.contains("This chapter failed"))
    }
    // Who prints nothing need not know.
    try publish("![a fox](fox.webp)", ["part/fox.webp": "small.webp"], formats: [.html]) {
      #expect($1[0].diagnostics == [])
    }
  }

  @Test func `that are mended are printed anew`() throws {
    try withTemporaryFolder { parent in
      let (source, folder) = (parent.appending(path: "book"), parent.appending(path: "output"))
      try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
      let book = Book(
        title: "B", chapters: [Chapter(markdown: "# T\n\n![x](x.png)\n", path: "a.md")])
      let report = Report(book: book, transcripts: [:])
      let file = source.appending(path: "x.png")
      let whole = try Data(contentsOf: fixtureFile("Drawing/color.png"))
      try whole.prefix(80).write(to: file)
      let damaged = try report.publish(to: folder, picturesFrom: source)
      #expect(damaged.diagnostics.map(\.message) == ["the picture 'x.png' is cut off or damaged"])
      try whole.write(to: file)
      let mended = try report.publish(to: folder, picturesFrom: source)
      #expect(mended.diagnostics == [] && mended.written.contains("book.pdf"))
      #expect(mended.written.contains("a.html"))
    }
  }

  @Test func `are not looked for without a folder`() throws {
    try withTemporaryFolder { folder in
      var book = Book(
        title: "B", chapters: [Chapter(markdown: "# T\n\n![x](x.png)\n", path: "a.md")])
      book.formats = [.html]
      let publication = try Report(book: book, transcripts: [:]).publish(to: folder)
      #expect(publication.diagnostics == [])
      let page = try page(folder)
      #expect(!page.contains("This chapter failed"))
    }
  }
}
