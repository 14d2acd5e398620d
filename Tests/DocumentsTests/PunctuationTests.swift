import Chapters
import Testing

@testable import Documents

@Suite struct `Punctuation of print` {
  private func text(_ markdown: String, language: String = "en") -> String {
    var book = Sample.book(["# A\n\n" + markdown + "\n"])
    book.language = language
    let document = Document(book: book, transcripts: [:], format: .html)
    guard case .paragraph(let text)? = document.chapters[0].elements.first else { return "" }
    return text.plain
  }

  @Test(arguments: [
    (#"He said "no"."#, "He said “no”."),
    (#"("so")"#, "(“so”)"),
    (#""A 'b' c""#, "“A ‘b’ c”"),
    ("it's the dogs' bone", "it’s the dogs’ bone"),
    ("the '90s", "the ’90s"),
    ("endings such as *n't* and *'s* from words", "endings such as n’t and ’s from words"),
    ("rock 'n roll", "rock ’n roll"),
    ("'so' and *'so'* and '*so*'", "‘so’ and ‘so’ and ‘so’"),
    ("pages 3--5 --- all", "pages 3–5 — all"),
    ("and so on...", "and so on…"),
    ("a-b ---- c", "a-b ---- c"),
    ("*\"so\"*", "“so”"),
    ("\"*so*\"", "“so”"),
    ("\"`x`\"", "“x”"),
    ("line\n\"next\"", "line\n“next”"),
    ("“kept”", "“kept”"),
  ])
  func `stands for that of the keyboard`(source: String, expected: String) {
    #expect(text(source) == expected)
  }

  @Test func `leaves code alone`() {
    #expect(text("`print(\"a\") -- 'b'...`") == "print(\"a\") -- 'b'...")
  }

  @Test(arguments: [
    ("de", "„so“ und ‚so‘, geht’s"), ("fr", "«so» und ‹so›, geht’s"),
    ("sv", "”so” und ’so’, geht’s"), ("de-AT", "„so“ und ‚so‘, geht’s"),
  ])
  func `is that of the book's language`(language: String, expected: String) {
    #expect(text("\"so\" und 'so', geht's", language: language) == expected)
  }
}
