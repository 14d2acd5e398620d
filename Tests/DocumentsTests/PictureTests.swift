import Chapters
import Testing

@testable import Documents

@Suite struct `Pictures of a document` {
  private func document(_ source: String, chapter path: String = "text/01.md") -> Document {
    let chapter = Chapter(markdown: "# A\n\n![Words](\(source))\n", path: path)
    return Document(
      book: Book(title: "B", chapters: [chapter]), transcripts: [:], format: .html)
  }

  @Test(arguments: [
    ("map.png", "text/map.png"), ("../pictures/map.png", "pictures/map.png"),
    ("./a%20b.png", "text/a b.png"), ("<a b.png>", "text/a b.png"), ("%C3%A9.png", "text/é.png"),
    ("100%.png", "text/100%.png"), ("100%25.png", "text/100%.png"), ("%FF.png", "text/%FF.png"),
    ("%+1.png", "text/%+1.png"),
  ])
  func `are named relative to their chapter, as Markdown writes addresses`(
    source: String, path: String
  ) {
    let document = document(source)
    #expect(document.diagnostics == [])
    #expect(document.pictures.map(\.source) == [.file(path)])
  }

  @Test(arguments: [
    ("../../map.png", "the picture '../../map.png' is neither in the book's folder nor on the web"),
    (
      "%2e%2e/../map.png",
      "the picture '%2e%2e/../map.png' is neither in the book's folder nor on the web"
    ),
    ("/a/map.png", "the picture '/a/map.png' is neither in the book's folder nor on the web"),
    ("file:///a.png", "the picture 'file:///a.png' is neither in the book's folder nor on the web"),
    ("data:image/png;base64,AAAA", "a picture is a file, not data in its place"),
    ("", "this picture names no file"),
  ])
  func `that can't be shown are errors at their place`(source: String, message: String) {
    let found = document(source).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.first?.position == Position(file: "text/01.md", line: 3, column: 1))
    #expect(found.first?.suggestion?.hasPrefix("put a file into the book's folder") == true)
  }

  @Test func `of the web stay there`() {
    let address = "https://example.org/a%20b.png"
    #expect(document(address).diagnostics == [])
    #expect(document(address).pictures == [])
  }
}
