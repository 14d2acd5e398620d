import Testing

@testable import Chapters

@Suite struct `Words of a book` {
  @Test(arguments: Words.translations.keys.sorted())
  func `lack none in any language`(language: String) throws {
    let table = try #require(Words.translations[language])
    for word in Word.allCases {
      let translated = try #require(table[word], "\(language) has no '\(word.rawValue)'")
      #expect(!translated.isEmpty)
      let gaps = { (text: String) in text.ranges(of: "{}").count }
      #expect(gaps(translated) == gaps(word.rawValue), "\(language): \(word)")
      // What ends as a sentence is one everywhere.
      #expect(translated.hasSuffix(".") == word.rawValue.hasSuffix("."), "\(language): \(word)")
    }
    // A table that somebody only copied from the English words would pass all that.
    #expect(Word.allCases.count { table[$0] == $0.rawValue } < Word.allCases.count / 6)
  }

  @Test func `are those of the language whatever its region`() {
    #expect(Words(language: "de-AT")[.figure] == "Abbildung")
    #expect(Words(language: "pt_BR")[.next] == "Seguinte")
    #expect(Words(language: "EN-gb")[.figure] == "Figure")
    #expect(Words(language: "la")[.figure] == "Figure")
  }

  @Test func `fill their gaps in order`() {
    let words = Words(language: "de")
    #expect(words(.bestSections, "40", "30") == "40 Abschnitte, die besten 30 davon unten")
    // What is filled in has no gaps of its own.
    #expect(words(.marked, "{}", "3") == "„{}“: 3 markiert")
    #expect(words(.figure, "left over") == "Abbildung")
  }

  @Test func `follow what the book calls things`() {
    let book = Book(
      title: "B", referencePrefixes: ["fig": "abb.", "tbl": "Tafel"], language: "de", chapters: [])
    let words = Words(of: book)
    #expect(words[.figure] == "Abb.")
    #expect(words[.table] == "Tafel")
    #expect(words[.equation] == "Gleichung")
  }

  @Test func `warn once of a language that they are not known in`() throws {
    let source = "book:\n  title: T\n  language: la\n  chapters: [a.md]\n"
    var reader = BookReader(source: SourceText(file: "octavo.yml", text: source))
    reader.read()
    let finding = try #require(reader.diagnostics.first)
    #expect(reader.diagnostics.count == 1)
    #expect(finding.severity == .warning)
    #expect(finding.position == Position(file: "octavo.yml", line: 3, column: 13))
    #expect(finding.suggestion == "known are de, en, es, fr, it, nl, pt")
    #expect(reader.book.language == "la")

    reader = BookReader(
      source: SourceText(
        file: "octavo.yml", text: source.replacing("language: la", with: "language: de-CH")))
    reader.read()
    #expect(reader.diagnostics.isEmpty)
  }
}
