import Chapters
import Testing

@testable import Documents

@Suite struct `Cross references` {
  private let targets = "\n" + ["fig-a", "fig-b", "fig-c"].map { Sample.cell($0) }.joined()

  private func text(_ sentence: String, prefixes: [String: String] = [:]) -> [Span] {
    var book = Sample.book(["# A {#sec-a}\n\n" + sentence + "\n" + targets])
    book.referencePrefixes = prefixes
    let document = Document(book: book, transcripts: [:], format: .html)
    guard case .paragraph(let text)? = document.chapters[0].elements.first else { return [] }
    return text
  }

  @Test(arguments: [
    ("See @fig-a.", "See Figure\u{A0}1.1."),
    ("@Fig-a shows", "Figure\u{A0}1.1 shows"),
    ("number [-@fig-a]", "number 1.1"),
    ("[@fig-a; @fig-b]", "Figures\u{A0}1.1 and 1.2"),
    ("[@fig-a; @fig-b; @fig-c]", "Figures\u{A0}1.1, 1.2, and 1.3"),
    ("[Drawing @fig-a]", "Drawing\u{A0}1.1"),
    ("[@fig-a; @sec-a]", "Figure\u{A0}1.1 and Chapter\u{A0}1"),
  ])
  func `are written as Quarto's users know them`(source: String, expected: String) {
    #expect(text(source).plain == expected)
  }

  @Test func `call things as the book wants it, capitalized at the beginning of a sentence`() {
    let prefixes = ["fig": "fig."]
    #expect(text("see @fig-a", prefixes: prefixes).plain == "see fig.\u{A0}1.1")
    #expect(text("@Fig-a shows", prefixes: prefixes).plain == "Fig.\u{A0}1.1 shows")
    #expect(
      text("see [@fig-a; @fig-b]", prefixes: prefixes).plain
        == "see fig.\u{A0}1.1 and fig.\u{A0}1.2")
  }

  @Test func `and captions speak the language of the book`() throws {
    var book = Sample.book([
      "# A {#sec-a}\n\n[@fig-a; @fig-b; @fig-c] und @sec-a\n" + targets
        + "\n::: {.callout-warning}\nX\n:::\n"
    ])
    book.language = "de"
    let document = Document(book: book, transcripts: [:], format: .html)
    let elements = document.chapters[0].elements
    guard case .paragraph(let text)? = elements.first else { return }
    #expect(text.plain == "Abbildungen\u{A0}1.1, 1.2 und 1.3 und Kapitel\u{A0}1")
    #expect(elements.names == ["Abbildung\u{A0}1.1", "Abbildung\u{A0}1.2", "Abbildung\u{A0}1.3"])
    guard case .callout(let callout)? = elements.last else { return }
    #expect(callout.title.plain == "Warnung")
  }

  @Test func `and captions call things alike`() {
    var book = Sample.book(["# A\n\n@fig-a\n" + targets])
    book.referencePrefixes = ["fig": "plate"]
    let elements = Document(book: book, transcripts: [:], format: .html).chapters[0].elements
    #expect(elements.names.first == "Plate\u{A0}1.1")
  }

  @Test func `lead to their places`() {
    let links = text("[@fig-a; @fig-b]").compactMap { span -> Place? in
      if case .reference(let place, _) = span { place } else { nil }
    }
    #expect(
      links == [
        Place(.chapter("01"), anchor: "fig-a"), Place(.chapter("01"), anchor: "fig-b"),
      ])
  }

  @Test func `that lead nowhere stay visible`() {
    #expect(
      text("@fig-none") == [.missing("@fig-none", reason: "Nothing has this name")])
  }

  @Test func `to a section without a number call it by its title`() {
    let document = Sample.document("# A\n\n## A *word* {#sec-w .unnumbered}\n\n@sec-w\n")
    guard case .paragraph(let text)? = document.chapters[0].elements.last else { return }
    #expect(text.plain == "A word")
  }
}

extension [Element] {
  /// The names of the figures.
  fileprivate var names: [String] {
    var names: [String] = []
    visit { if case .figure(let figure) = $0 { names += [figure.name].compactMap(\.self) } }
    return names
  }
}
