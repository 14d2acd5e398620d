import Testing

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A character that fonts lack` {
  private func book(_ chapters: String...) throws -> PrintedBook {
    let book = Book(
      title: "B",
      chapters: chapters.enumerated().map { Chapter(markdown: $1, path: "\($0 + 1).md") })
    return try PrintedBook(
      Document(book: book, transcripts: [:], format: .pdf), assets: Sample.assets)
  }

  @Test func `is told once, where the book has it first`() throws {
    let findings = try book("# A\n\nSnow ☃, λόγος.\n", "# B\n\nThe word\nä 日本 and 日.\n\n`日`\n")
      .diagnostics
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(
      findings.map(\.message) == [
        "no font of the book has '日' (U+65E5), so page 2 has a white square in its place",
        "no font of the book has '本' (U+672C), so page 2 has a white square in its place",
      ])
    #expect(findings.map(\.position) == [4, 7].map { Position(file: "2.md", line: 4, column: $0) })
    #expect(findings.allSatisfy { $0.sourceLine == "ä 日本 and 日." })
  }

  @Test func `has its page alone where a cell made it`() throws {
    let chapter = Chapter(markdown: "# A\n\nIt is `{swift} x`.\n", path: "1.md")
    let document = Document(
      book: Book(title: "B", chapters: [chapter]), transcripts: ["1": Transcript(values: ["日"])],
      format: .pdf)
    let findings = try PrintedBook(document, assets: Sample.assets).diagnostics
    #expect(findings.count == 1 && findings[0].position == nil)
    #expect(findings[0].message.contains("so page 1 has"))
  }

  @Test func `is told once a formula, where that stands`() throws {
    let findings = try book(
      "# A\n\nSo $a + \\text{日日} + \\mathrm{本}$ and $\\text{日}$.\n\n$$\nx_\\text{日}\n$$\n"
    ).diagnostics
    #expect(findings.map(\.severity) == Array(repeating: .warning, count: findings.count))
    #expect(
      findings.map { String($0.message.prefix(39)) } == [
        "the font of formulas lacks '日' (U+65E5)",
        "the font of formulas lacks '本' (U+672C)",
        "the font of formulas lacks '日' (U+65E5)",
        "the font of formulas lacks '日' (U+65E5)",
      ])
    #expect(findings.compactMap(\.position?.line) == [3, 3, 3, 6])
    #expect(findings[0].sourceLine?.hasPrefix("So $a") == true)
  }

  @Test func `is nothing that formulas and text have`() throws {
    #expect(
      try book("# A\n\n$\\sum_{i=1}^n \\alpha_i \\to \\mathbb{R}$ and α → ∑ “ﬁ” – … ≤\n")
        .diagnostics == [])
  }
}
