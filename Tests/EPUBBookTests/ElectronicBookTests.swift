import Chapters
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct `An electronic book` {
  @Test func `begins with its media type, readable at byte 38`() throws {
    let archive = try Archive(try SampleBook.document())
    #expect(
      String(decoding: archive.bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    #expect(archive.entries[0].offset == 0)
    #expect(archive.entries[0].method == 0)
    #expect(
      archive.entries.prefix(3).map(\.path) == [
        "mimetype", "META-INF/container.xml", "EPUB/package.opf",
      ])
    #expect(archive.entries.filter { $0.path.hasSuffix("html") }.allSatisfy { $0.method == 8 })
  }

  @Test func `lists every file once, and the pages in the order of reading`() throws {
    let archive = try Archive(try SampleBook.document())
    let package = XMLReading(archive.text("EPUB/package.opf"))
    #expect(package.problem == nil)
    let items = package.elements.filter { $0.name == "item" }.map(\.attributes)
    let paths = items.map { "EPUB/" + ($0["href"]?.removingPercentEncoding ?? "") }
    #expect(paths.sorted() == archive.entries.dropFirst(3).map(\.path).sorted())
    let ids = items.compactMap { $0["id"] }
    #expect(Set(ids).count == items.count)
    let spine = package.elements.filter { $0.name == "itemref" }.map { item in
      items.first { $0["id"] == item.attributes["idref"] }?["href"] ?? ""
    }
    #expect(
      spine == [
        "octavo-cover.xhtml", "title-page-1.xhtml", "nav.xhtml", "01-first.xhtml",
        "title-page.xhtml", "references.xhtml", "colophon.xhtml",
      ])
    let properties = items.compactMap { item in
      item["properties"].map { "\(item["href"] ?? ""): \($0)" }
    }
    #expect(
      properties == ["nav.xhtml: nav", "01-first.xhtml: mathml", "octavo/cover.png: cover-image"])
  }

  @Test func `speaks the language of its book`() throws {
    var book = try SampleBook.document().book
    book.language = "de"
    var document = Document(book: book, transcripts: [:], format: .epub)
    let sample = try SampleBook.document()
    (document.chapters, document.works, document.colophon) = (
      sample.chapters, sample.works, sample.colophon
    )
    let archive = try Archive(document)
    let navigation = archive.text("EPUB/nav.xhtml")
    for part in [
      "<h1>Inhalt</h1>", ">Titelseite</a>", ">Lesen</a>", ">Literatur</a>",
      ">Wie dieses Buch entstand</a>",
    ] {
      #expect(navigation.contains(part), "\(part)")
    }
    #expect(archive.text("EPUB/octavo-cover.xhtml").contains("alt=\"Umschlag: "))
    #expect(archive.text("EPUB/package.opf").contains("Formeln sind MathML."))
  }

  @Test func `says what it is and for whom`() throws {
    let package = try Archive(try SampleBook.document()).text("EPUB/package.opf")
    for line in [
      "<dc:title>Runs &amp; Results: A &lt;small&gt; book</dc:title>",
      "<dc:creator>Nobody Known</dc:creator>", "<dc:language>en</dc:language>",
      "<dc:description>It holds &quot;everything&quot;.</dc:description>",
      "<dc:subject>one</dc:subject>", "<dc:subject>two</dc:subject>",
      "<meta property=\"schema:accessMode\">visual</meta>",
      "<meta property=\"schema:accessibilityFeature\">MathML</meta>",
    ] { #expect(package.contains(line), "\(line)") }
    #expect(
      package.firstMatch(
        of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}</) != nil)
    #expect(package.firstMatch(of: /dcterms:modified">\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</) != nil)
  }

  @Test func `has pages of XML whose links all lead somewhere, and identifiers once`() throws {
    let archive = try Archive(try SampleBook.document())
    let names = Set(archive.entries.map(\.path))
    var pages: [String: XMLReading] = [:]
    for entry in archive.entries
    where entry.path.hasSuffix("html") || entry.path.hasSuffix("ncx") {
      let page = XMLReading(archive.text(entry.path))
      #expect(page.problem == nil, "\(entry.path)")
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count, "\(entry.path)")
      pages[entry.path] = page
    }
    #expect(pages.count == 8)
    var count = 0
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
      for link in page.values(of: "href") + page.values(of: "src") where !link.contains("://") {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let file = parts[0].isEmpty ? path : "EPUB/" + (parts[0].removingPercentEncoding ?? "")
        #expect(names.contains(file), "\(path): \(link)")
        if parts.count > 1 {
          #expect(pages[file]?.values(of: "id").contains(parts[1]) == true, "\(path): \(link)")
        }
        count += 1
      }
    }
    #expect(count > 25)
  }

  @Test func `shows notes at their marks`() throws {
    let page = try Archive(try SampleBook.document()).text("EPUB/01-first.xhtml")
    #expect(page.contains("<a epub:type=\"noteref\" href=\"#note-1\" id=\"note-mark-1\""))
    #expect(
      page.contains(
        "<aside id=\"note-1\" epub:type=\"footnote\" role=\"doc-footnote\"><p>The note."))
  }

  @Test func `needs nothing from outside of it`() throws {
    let archive = try Archive(try SampleBook.document())
    let page = archive.text("EPUB/01-first.xhtml")
    let shown = XMLReading(page).elements.filter { $0.name == "img" }.map(\.attributes)
    #expect(
      shown.map { $0["src"] } == ["figures/01-first/fig-loss.svg", "octavo/pictures/1.png"])
    #expect(shown.map { $0["alt"] } == ["A curve that falls & \"rests\".", "A tree"])
    // What is not in the book is said.
    #expect(page.contains("<p>Gone</p>") && page.contains("<p>Far away</p>"))
    #expect(page.contains(", a file, <a href=\"https://example.org\" title=\"T\">the web</a>"))
    #expect(!archive.entries.contains { $0.path.hasSuffix("b.tiff") })
    let style = archive.text("EPUB/octavo/book.css")
    #expect(!style.contains("url(") && !style.contains("@import"))
    #expect(style.filter { $0 == "{" }.count == style.filter { $0 == "}" }.count)
  }

  @Test func `has its contents for readers old and new`() throws {
    let archive = try Archive(try SampleBook.document())
    let contents = archive.text("EPUB/nav.xhtml")
    #expect(
      contents.contains(
        "<a href=\"01-first.xhtml#sec-run\">1.1\u{2002}Runs &amp; &lt;results&gt;</a>"))
    let new = XMLReading(contents).elements.filter { $0.name == "a" }
      .compactMap { $0.attributes["href"] }
    let old = XMLReading(archive.text("EPUB/toc.ncx")).values(of: "src")
    #expect(
      old == [
        "01-first.xhtml", "01-first.xhtml#sec-run", "title-page.xhtml", "references.xhtml",
        "colophon.xhtml",
      ])
    #expect(Array(new.prefix(5)) == old)
    #expect(
      Array(new.dropFirst(5)) == [
        "title-page-1.xhtml", "nav.xhtml", "01-first.xhtml", "references.xhtml",
      ])
  }

  @Test func `is the same bytes every time, with a name that its content decides`() throws {
    let book = try Archive(try SampleBook.document())
    #expect(book.bytes == (try Archive(try SampleBook.document())).bytes)
    let other = try Archive(try SampleBook.document(ending: "Another end."))
    let name = /urn:uuid:[0-9a-f-]+/
    let names = [book, other].map {
      $0.text("EPUB/package.opf").firstMatch(of: name).map { "\($0.output)" }
    }
    #expect(names[0] != names[1])
    #expect(names.allSatisfy { $0 != nil })
  }

  private static let checker = "/usr/share/java/epubcheck.jar"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: checker)))
  func `passes epubcheck where that is installed`() throws {
    let archive = try Archive(try SampleBook.document())
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "book.epub")
      try Data(archive.bytes).write(to: file)
      let output = folder.appending(path: "findings")
      #expect(FileManager.default.createFile(atPath: output.path, contents: nil))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = ["java", "-jar", Self.checker, file.path]
      let handle = try FileHandle(forWritingTo: output)
      process.standardOutput = handle
      process.standardError = handle
      try process.run()
      process.waitUntilExit()
      let findings = try String(contentsOf: output, encoding: .utf8)
      #expect(findings.contains("No errors or warnings detected."), "\(findings)")
    }
  }
}
