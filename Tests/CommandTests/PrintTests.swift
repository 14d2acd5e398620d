import Foundation
import TestSupport
import Testing

extension `The command` {
  @Suite struct `Printing` {
    private static let chapters = [
      "01.md": "# First {#sec-first}\n\nWhat @sec-second says is $x^2$.[^n]\n\n[^n]: A note.\n",
      "02.md": "# Second {#sec-second}\n\nBack to @sec-first.\n",
    ]

    private func text(_ file: URL) throws -> String {
      let book = Array(try Data(contentsOf: file))
      return try Tool.run("pdftotext", ["-enc", "UTF-8", "%", "-"], on: book, suffix: "pdf").text
    }

    @Test func `writes one chapter alone, where it is asked to`() throws {
      let book = try ScratchBook("print", chapters: Self.chapters)
      #expect(try book.octavo("build").status == 0)
      let printed = try book.octavo("print", "01")
      #expect(printed.status == 0, "\(printed.error)")
      #expect(printed.output.hasSuffix("01.pdf\n"))
      let alone = try text(book.output.appending(path: "01.pdf"))
      #expect(alone.contains("First") && alone.contains("A note."))
      #expect(!alone.contains("Back to"))
      let file = book.folder.appending(path: "second.pdf")
      #expect(try book.octavo("print", "02.md", "--to", file.path).output == "\(file.path)\n")
      #expect(try text(file).contains("Back to"))
      let whole = try text(book.output.appending(path: "book.pdf"))
      #expect(whole.contains("Contents") && whole.contains("A note."))
      #expect(whole.contains("Back to") && whole.contains("How this book was made"))
    }

    @Test func `knows the chapters`() throws {
      let book = try ScratchBook("print-refused", chapters: Self.chapters)
      let unknown = try book.octavo("print", "03")
      #expect(unknown.status == 1)
      #expect(unknown.error.contains("the book has no chapter '03'; "), "\(unknown.error)")
    }

    @Test func `has the paper, the margins and the type that the book asks for`() throws {
      let book = try ScratchBook("print-paper", chapters: Self.chapters)
      try book.replace(
        "book:", with: "pdf: {page-size: A5, font-size: 9pt}\nbook:", in: "octavo.yml")
      #expect(try book.octavo("build").status == 0)
      let file = Array(try Data(contentsOf: book.output.appending(path: "book.pdf")))
      let facts = try Tool.run("pdfinfo", ["%"], on: file, suffix: "pdf").text
      #expect(facts.contains("419.53 x 595.28 pts"), "\(facts)")
      let fonts = try ScratchBook("print-fonts", chapters: Self.chapters)
      try fonts.replace("book:", with: "pdf: {fonts: {text: Nosuch}}\nbook:", in: "octavo.yml")
      let refused = try fonts.octavo("build")
      #expect(refused.status == 1)
      #expect(
        refused.error == """
          octavo.yml:1:21: error: 'text' under 'fonts': no font of the family 'Nosuch' is installed
            1 | pdf: {fonts: {text: Nosuch}}
              |                     ^

          """, "\(refused.error)")
      // Nothing ran, and nothing was written.
      #expect(Site(fonts.output).all == [])
    }
  }
}
