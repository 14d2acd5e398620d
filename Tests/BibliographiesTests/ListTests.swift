import Chapters
import Foundation
import Testing

@testable import Bibliographies

@Suite struct `The list of works` {
  /// Emphasis between stars, addresses in angle brackets.
  private func marked(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .emphasis(let content): "*\(marked(content))*"
      case .code(let text): "`\(text)`"
      case .link(let destination, _, let content):
        marked(content) == destination ? "<\(destination)>" : "\(marked(content)) <\(destination)>"
      default: "\(inline)"
      }
    }.joined()
  }

  private func list(_ bibliography: Bibliography, style: CitationStyle) -> [String] {
    let items = bibliography.entries.map {
      Citation.Item(key: $0.key, position: Position(file: "c.md", line: 1))
    }
    let citations = Citations(
      bibliography, style: style, cited: [Citation(form: .parenthetical, items: items)])
    #expect(citations.diagnostics.isEmpty)
    return citations.works.map { work in
      let number = work.number.map { "[\($0)] " } ?? ""
      return number + marked(work.text)
    }
  }

  @Test(arguments: CitationStyle.allCases) func `is that of the golden file`(style: CitationStyle)
    throws
  {
    let lines = list(try Fixture.works(), style: style)
    let text = lines.joined(separator: "\n") + "\n"
    let file = Fixture.folder.appending(path: "list-\(style.rawValue).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(
      lines
        == (try String(contentsOf: file, encoding: .utf8)).split(separator: "\n").map(String.init))
  }

  @Test(arguments: CitationStyle.allCases) func `doubles no punctuation`(style: CitationStyle)
    throws
  {
    for line in list(try Fixture.works(), style: style) {
      for pair in ["..", "?.", "!.", ",,", "  ", " .", " ,", ".”.", "::", ",.", "()"] {
        #expect(!line.contains(pair), "\(pair) in \(line)")
      }
      #expect(
        line.hasSuffix(".") || line.hasSuffix(">") || line.hasSuffix("”") || line.hasSuffix("?"))
    }
  }

  private func works(_ source: String, style: CitationStyle = .authorDate) -> [String] {
    list(Bibliography.read(source, file: "w.bib").0, style: style)
  }

  @Test func `is sorted without case and diacritics`() {
    let names = [
      "Ørsted, A", "Zimmer, A", "de Boer, A", "Ähnlich, A", "Ahorn, A", "Öhm, A", "Łoś, A",
      "Lot, A", "O'Neil, A",
    ]
    let source = names.enumerated().map {
      "@misc{k\($0.offset), author = {\($0.element)}, title = {T}}"
    }
    .joined(separator: "\n")
    #expect(
      works(source).map { String($0.prefix { $0 != "," }) } == [
        "Ähnlich", "Ahorn", "de Boer", "Łoś", "Lot", "Öhm", "O’Neil", "Ørsted", "Zimmer",
      ])
  }

  @Test func `is sorted by authors, then year, then title`() {
    let source = """
      @misc{a, author = {Kim, A and Lee, B}, title = {A}, year = 2001}
      @misc{b, author = {Kim, A}, title = {The Zoo}, year = 2003}
      @misc{c, author = {Kim, A}, title = {Ähre}, year = 2003}
      @misc{d, author = {Kim, A}, title = {B}, year = 2002}
      @misc{e, author = {Kimball, A}, title = {B}, year = 2000}
      @misc{f, author = {Kim, A}, title = {Future}}
      """
    #expect(
      works(source) == [
        "Kim, A. 2002. “B.”", "Kim, A. 2003a. “Ähre.”", "Kim, A. 2003b. “The Zoo.”",
        "Kim, A. n.d. “Future.”", "Kim, A, and B Lee. 2001. “A.”", "Kimball, A. 2000. “B.”",
      ])
  }

  @Test func `closes titles with one sign`() {
    let source = """
      @article{a, author = {Kim, A.}, title = {Why?}, journal = {Nature!}, year = 2001, note = {See it.}}
      @book{b, author = {Lee, B.}, title = {Who Is ``Who''?}, publisher = {Press Inc.}, year = 2001}
      """
    #expect(
      works(source) == [
        "Kim, A. 2001. “Why?” *Nature!* See it.", "Lee, B. 2001. *Who Is “Who”?* Press Inc.",
      ])
    #expect(
      works(source, style: .numeric) == [
        "[1] A. Kim. “Why?” *Nature!*, 2001. See it.",
        "[2] B. Lee. *Who Is “Who”?* Press Inc., 2001.",
      ])
  }
}
