import Foundation
import Testing

@testable import Chapters
@testable import Documents
@testable import HTMLBook

@Suite struct `A book in German` {
  private func site() throws -> Site {
    let sample = try SampleDocument.document()
    var book = SampleDocument.book
    book.language = "de-AT"
    let document = SampleDocument.document(
      book: book, chapters: sample.chapters, works: sample.works, colophon: sample.colophon)
    return Site(document, svg: [:])
  }

  @Test func `says nothing by itself in English`() throws {
    let site = try site()
    let pages = site.pages.map(\.html) + [Script.source(site.document.words)]
    // The sample says these itself.
    let said: Set<Word> = [.notMade, .machine, .commit, .tables]
    let german = Words(language: "de")
    for word in Word.allCases where !said.contains(word) && german[word] != word.rawValue {
      let english = word.rawValue.htmlEscaped
      for label in [">\(english)<", "aria-label=\"\(english)\"", ": \"\(english)\","] {
        #expect(!pages.contains { $0.contains(label) }, "\(label)")
      }
    }
  }

  @Test func `says it in German`() throws {
    let site = try site()
    let pages = site.pages.map(\.html)
    let all = pages.joined()
    for part in [
      "<p class=\"chapter-number\">Kapitel 1</p>", "<summary>Inhalt</summary>", ">Literatur<",
      "Wie dieses Buch entstand", "<span class=\"turn-word\">Weiter</span>",
      "aria-label=\"Fußnote 1\"", "aria-label=\"Fußnoten\"", "Startwert",
    ] {
      #expect(all.contains(part), "\(part)")
    }
    // Addresses stay: links to a book outlive its language.
    #expect(all.contains("id=\"made-training-runs\""))
    #expect(site.files.contains { $0.text.contains("search: \"Suchen\"") })
  }
}
