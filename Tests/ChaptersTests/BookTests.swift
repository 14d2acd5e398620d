import Chapters
import Foundation
import Testing

@Suite struct `A book` {
  /// Loads a book of some files.
  private func load(
    _ files: [String: String], parameters: [String: String] = [:]
  ) throws -> (book: Book?, findings: [String]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let (book, diagnostics) = Book.load(from: folder, parameters: parameters)
    let findings = diagnostics.map { finding in
      let place = finding.position.map { "\($0): " } ?? ""
      return place + finding.message + (finding.suggestion.map { " (\($0))" } ?? "")
    }
    return (book, findings)
  }

  @Test func `is what octavo.yml says`() throws {
    let yaml = """
      book:
        title: "Words: a tour"
        author: A. Writer
        figure-theme: print
        chapters: [one.md]
      params: {epochs: 5, corpus: samples}
      package: {path: .., products: [Octavo]}
      execute: {timeout: 30}
      """
    let (book, findings) = try load(
      ["octavo.yml": yaml, "one.md": "# One\n"], parameters: ["epochs": "8"])
    #expect(findings == [])
    let found = try #require(book)
    #expect(found.title == "Words: a tour")
    #expect(found.author == "A. Writer")
    #expect(found.figureTheme == .print)
    #expect(found.parameters == ["epochs": "8", "corpus": "samples"])
    #expect(found.products == ["Octavo"])
    #expect(found.timeout == 30)
    #expect(found.chapters.map(\.title) == [[.text("One")]])
  }

  @Test func `names the data that its chapters depend on`() throws {
    let yaml = "book:\n  title: T\n  data: [one.csv, gone.csv]\n  chapters: [one.md]\n"
    let (book, findings) = try load(["octavo.yml": yaml, "one.md": "# One\n", "one.csv": "1"])
    #expect(book?.data == ["one.csv"])
    #expect(findings == ["octavo.yml:3:19: there is no data 'gone.csv' that can be read"])
  }

  @Test func `says all that is wrong at once`() throws {
    let yaml = """
      book:
        titel: X
        chapters: [one.md, gone.md]
      params: {epochs: 5}
      execute: {timeout: never}
      pakage: {}
      """
    let (book, findings) = try load(
      ["octavo.yml": yaml, "one.md": "```{swift}\n//| ecko: true\n```\n"],
      parameters: ["epoch": "8"])
    #expect(
      findings == [
        "octavo.yml:2:3: unknown key of 'book' 'titel' (did you mean 'title'?)",
        "octavo.yml:5:20: 'timeout' must be a number above zero",
        "octavo.yml:6:1: unknown key 'pakage' (did you mean 'package'?)",
        "-P epoch=8: the book declares no parameter 'epoch' (did you mean 'epochs'?)",
        "one.md:2:5: unknown cell option 'ecko' (did you mean 'echo'?)",
        "octavo.yml:3:22: there is no chapter 'gone.md'",
      ])
    #expect(book?.chapters.count == 1)
  }

  @Test func `becomes pages and a PDF, and what its formats name instead`() throws {
    func found(_ formats: String) throws -> (Set<BookFormat>?, [String]) {
      let yaml = "book: {\(formats)chapters: [a.md]}\n"
      let loaded = try load(["octavo.yml": yaml, "a.md": "# A\n"])
      return (loaded.book?.formats, loaded.findings)
    }
    #expect(try found("").0 == [.html, .pdf])
    #expect(try found("formats: [html, epub], ").0 == [.html, .epub])
    #expect(
      try found("formats: [epub], ").1 == [
        "octavo.yml:1:17: 'formats' must name html, the pages that every build writes"
      ])
    #expect(
      try found("formats: [html, epup], ").1 == [
        "octavo.yml:1:24: a format must be html, pdf or epub (did you mean 'epub'?)"
      ])
  }

  @Test func `quotes keys and nothing else in what it says of values`() throws {
    func found(_ book: String) throws -> [String] {
      try load(["octavo.yml": "book: {\(book)}\n", "a.md": "# A\n"]).findings
    }
    #expect(
      try found("chapters: [a.md, [b]]") == ["octavo.yml:1:25: a chapter must be a text"])
    #expect(
      try found("chapters: [a.md], keywords: {a: b}") == [
        "octavo.yml:1:36: 'keywords' must be a list"
      ])
  }

  @Test func `knows four themes of figures, for all and for one`() throws {
    func cell(_ theme: String) -> String { "```{swift}\n//| fig-theme: \(theme)\nplot\n```\n" }
    func found(_ theme: String) throws -> (Book?, [String]) {
      let loaded = try load([
        "octavo.yml": "book: {figure-theme: \(theme), chapters: [a.md]}\n", "a.md": cell(theme),
      ])
      return (loaded.book, loaded.findings)
    }
    for theme in ["light", "dark", "print", "high-contrast"] {
      let (book, findings) = try found(theme)
      #expect(findings == [])
      #expect(book?.figureTheme.rawValue == theme)
      #expect(book?.chapters[0].cells[0].options.figureTheme?.rawValue == theme)
    }
    let list = "must be light, dark, print or high-contrast"
    #expect(
      try found("darc").1 == [
        "octavo.yml:1:22: 'figure-theme' \(list) (did you mean 'dark'?)",
        "a.md:2:16: 'fig-theme' \(list) (did you mean 'dark'?)",
      ])
    #expect(try found("[1]").1.allSatisfy { $0.hasSuffix(list) })
  }

  @Test(
    arguments: [
      (
        "epochs", "abc",
        "octavo.yml:2:19: -P epochs=abc: the parameter 'epochs' is declared as a whole number"
      ),
      (
        "epochs", "1.5",
        "octavo.yml:2:19: -P epochs=1.5: the parameter 'epochs' is declared as a whole number"
      ),
      (
        "rate", "fast",
        "octavo.yml:2:28: -P rate=fast: the parameter 'rate' is declared as a number"
      ),
      (
        "full", "yes",
        "octavo.yml:2:39: -P full=yes: the parameter 'full' is declared as true or false"
      ),
      ("rate", "3", nil), ("name", "5", nil), ("digits", "five", nil),
    ] as [(String, String, String?)])
  func `holds parameters to what they are declared as`(
    name: String, value: String, message: String?
  ) throws {
    let yaml =
      "book: {chapters: [a.md]}\n"
      + "params: {epochs:  5, rate: 0.1, full: true, name: imdb, digits: '5'}\n"
    let (_, findings) = try load(["octavo.yml": yaml, "a.md": "# A\n"], parameters: [name: value])
    #expect(findings == (message.map { [$0] } ?? []))
  }

  @Test func `needs its file, and one that is YAML`() throws {
    #expect(try load([:]).book == nil)
    let findings = try load(["octavo.yml": "book:\n  title: [x\nparams: {}\n"]).findings
    #expect(findings.first?.hasPrefix("octavo.yml:3:") == true)
    #expect(findings.first?.contains("bad YAML") == true)
    let twice = try load(["octavo.yml": "book: {title: a, title: b}\n"]).findings
    #expect(twice.first?.contains("'title' is given twice") == true)
  }

  @Test func `refuses labels and pages that two chapters claim`() throws {
    let cell = "```{swift}\n//| label: fig-a\n```\n"
    let (book, findings) = try load([
      "octavo.yml": "book: {chapters: [a.md, a.qmd]}\n", "a.md": cell, "a.qmd": cell,
    ])
    // A label is the fault of the later chapter alone, whose page can tell.
    #expect(book?.chapters.map(\.diagnostics.count) == [0, 1])
    #expect(findings.count == 2)
    #expect(findings.contains { $0.contains("would be the same page") })
    #expect(
      findings.contains {
        $0.hasPrefix("a.qmd:2:12: the label 'fig-a' is already taken at a.md:2:12")
      })
  }

  @Test func `tells once of a label that two chapters have, and where in the line`() throws {
    let text = "Text of #sec-a.\n\n## Section {#sec-b}\n"
    let (_, findings) = try load([
      "octavo.yml": "book: {chapters: [a.md, b.md]}\n",
      "a.md": "<!-- #sec-a -->\n# A {#sec-a}\n\n" + text,
      "b.md": "<!-- #sec-a -->\n# B *b* {#sec-a}\n\n" + text,
    ])
    let help = "(labels that '@' refers to are unique in the book)"
    #expect(
      findings == [
        "b.md:2:10: the label 'sec-a' is already taken at a.md:2:6 \(help)",
        "b.md:6:13: the label 'sec-b' is already taken at a.md:6:13 \(help)",
      ])
  }

  @Test func `refuses a label that a part of a figure in another chapter has`() throws {
    let (_, findings) = try load([
      "octavo.yml": "book: {chapters: [a.md, b.md]}\n",
      "a.md": "```{swift}\n//| label: fig-a\n//| fig-subcap: [one, two]\n```\n",
      "b.md": "```{swift}\n//| label: fig-a-2\n```\n",
    ])
    #expect(findings.count == 1)
    #expect(
      findings.first?.hasPrefix("b.md:2:12: the label 'fig-a-2' is already taken at a.md:3:23")
        == true)
  }
}
