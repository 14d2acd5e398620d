@testable import Bibliographies
import Chapters
import Testing

@Suite struct `What is wrong with a bibliography` {
  private func findings(_ source: String) -> [String] {
    Bibliography.read(source, file: "w.bib").1.map {
      let place = $0.position?.description ?? ""
      let kind = $0.severity == .warning ? "warning: " : ""
      return "\(place): \(kind)\($0.message)" + ($0.suggestion.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "@misc{a, title = {Open {\n}\n}\n@misc{b, title = {B}}\n",
      ["w.bib:1:1: this entry is never closed"]
    ),
    (
      "@misc{a, title = {Open {{\n}\n@misc{b, title = {B}}\n",
      ["w.bib:1:18: this brace is never closed", "w.bib:1:1: this entry is never closed"]
    ),
    ("@misc{a,\n title = {Open\n}\n", ["w.bib:1:1: this entry is never closed"]),
    (
      "@misc{a, title = {Open,\n year = 2000\n}\n\n@misc{b, title = {B}}\n",
      ["w.bib:1:1: this entry is never closed (does the value of 'title' on line 1 lack its end?)"]
    ),
    (
      "@misc{a, title = \"Open,\n year = 2000\n}\n@misc{b, title = {B}}\n",
      ["w.bib:1:18: this quotation mark is never closed"]
    ),
    ("@misc{a,\n title = {T}\n year = 2000}", ["w.bib:2:13: a comma is missing after this value"]),
    ("@misc{a title = {T}}", ["w.bib:1:8: a comma is missing after the key"]),
    ("@misc{a, title {T}}", ["w.bib:1:15: '=' is missing after 'title'"]),
    ("@misc{a, title = , year = 2000}", ["w.bib:1:18: a value is missing"]),
    ("@misc{a, title = {T} # , year = 2000}", ["w.bib:1:24: a value is missing"]),
    ("@misc{a, = {T}}", ["w.bib:1:10: a field needs a name"]),
    ("@misc{, title = {T}}", ["w.bib:1:7: this entry has no key"]),
    ("@misc{title = {T}}", ["w.bib:1:7: this entry has no key"]),
    (
      "@misc{a, title = {T}}\n  @misc{a, title = {U}}",
      ["w.bib:2:9: the key 'a' is already taken on line 1"]
    ),
    (
      "@misc{a, title = {T}, Title = {U}}",
      ["w.bib:1:23: warning: the field 'title' is given twice; the first counts"]
    ),
    (
      "@artcile{a, title = {T}}",
      [
        "w.bib:1:2: warning: unknown type of entry 'artcile', taken as misc (did you mean 'article'?)"
      ]
    ),
    ("@{a}", ["w.bib:1:1: '@' needs the type of an entry"]),
    ("@misc a, title", ["w.bib:1:7: '@misc' needs an opening brace"]),
    (
      "@string{jmlr = {J}}\n@misc{a, title = jmrl}",
      ["w.bib:2:18: warning: unknown abbreviation 'jmrl' (did you mean 'jmlr'?)"]
    ),
    (
      "@misc{a, title = undefinable}",
      [
        "w.bib:1:18: warning: unknown abbreviation 'undefinable' "
          + "(define it by @string{undefinable = {…}}, or put the text in braces)"
      ]
    ),
    ("@string{a = {b}\n", ["w.bib:1:1: this abbreviation is never closed"]),
    ("@preamble{\"x\"\n", ["w.bib:1:1: this preamble is never closed"]),
    ("@comment{ {\n", ["w.bib:1:9: this brace is never closed"]),
    (
      "@book{b,\n  author = {A},\n  title = {T}}",
      [
        "w.bib:1:7: warning: book 'b' has no publisher", "w.bib:1:7: warning: book 'b' has no year",
      ]
    ),
    (
      "@inbook{b, editor = {A}, title = {T}, publisher = {P}, date = {2000-01}}",
      ["w.bib:1:9: warning: inbook 'b' has no chapter or pages"]
    ),
    (
      "@misc{parent, title = {T}}\n@misc{a, crossref = {parnet}}",
      ["w.bib:2:21: no entry has the key 'parnet' (did you mean 'parent'?)"]
    ),
    ("\u{FEFF}@{", ["w.bib:1:1: '@' needs the type of an entry"]),
    (
      "ä@misc{, title = {ä}}\r\n@misc{ä {}",
      [
        "w.bib:1:9: this entry has no key", "w.bib:2:9: a comma is missing after the key",
        "w.bib:2:10: a field needs a name",
      ]
    ),
  ]) func `is said with its place`(source: String, expected: [String]) {
    #expect(findings(source) == expected)
  }

  @Test func `is shown in its line`() {
    let found = Bibliography.read("@misc{a,\n  title = {T}\n  year = 2000}", file: "w.bib").1
    #expect(
      found.map(\.description) == [
        "w.bib:2:14: error: a comma is missing after this value\n  2 |   title = {T}\n    |              ^"
      ])
  }

  @Test(arguments: [
    "", "text", "a@b.org", "% @misc{", "@comment", "@comment{@misc{}}", "@preamble{}x",
    "@string(a = \"b\")",
    "@misc{a, title = {T},}", "@misc{a}", "@misc(a, title = {)})",
    "@MISC{a, TITLE = \"{\"}\" # { } # 12}",
  ]) func `is not said of what is right`(source: String) {
    #expect(
      findings(source)
        == (source.hasPrefix("@preamble{}") ? ["w.bib:1:11: a value is missing"] : []))
  }

  @Test func `leaves the other entries as they are`() {
    let source =
      "@misc{a, title = {Open,\n year = 2000\n}\n@misc{b, title = {B}}\n@misc{c title {C}, year = 2001}\n"
    let works = Bibliography.read(source, file: "w.bib").0
    #expect(works.entries.map(\.key) == ["a", "b", "c"])
    #expect(works["b"]?.text("title") == "B")
    #expect(works["c"]?.year == "2001")
  }

  @Test func `never stops the reader`() throws {
    let sample = Array(try Fixture.text("works.bib").utf8)
    let signs = Array("{}\"@#,=()\\%$ \nand~-'".utf8)
    var random = SplitMix(state: 11)
    for round in 0..<400 {
      let start = Int.random(in: 0..<sample.count, using: &random)
      var bytes = Array(
        sample[start..<min(sample.count, start + Int.random(in: 1...3000, using: &random))])
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
        case 1: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &random)], at: place)
        default: if bytes.count > 1 { bytes.remove(at: place) }
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let (works, diagnostics) = Bibliography.read(text, file: "w.bib")
      let items = works.entries.map { Citation.Item(key: $0.key, position: $0.position) }
      let cited = [Citation(form: .parenthetical, items: items)]
      for style in CitationStyle.allCases {
        let citations = Citations(works, style: style, cited: cited)
        #expect(citations.works.count == works.entries.count, "round \(round)")
        #expect(!citations.pieces(for: cited[0]).isEmpty)
      }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      for finding in diagnostics {
        let position = try #require(finding.position)
        #expect((1...lines).contains(position.line) && (position.column ?? 0) > 0, "round \(round)")
      }
    }
  }

  /// A time that grew with the square of the length would not end.
  @Test(arguments: [
    "{", "@misc{a", "@misc{a, t = {", "\n@misc{a, t = {", "\n@misc{a, t = \"{", "@", "\\'{", "% ",
    "@comment{", "# ", "a, ", "\n@misc{a,t={b}",
  ]) func `is found in any amount of it`(piece: String) {
    let source =
      "@misc{x, author = {" + String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(!Bibliography.read(source, file: "w.bib").1.isEmpty)
  }

  @Test(arguments: [
    "{", "}", "\\'", "\\emph{", "$", "\\url{", "{\\it ", "{\\em x", "\\emph{x", "a{b}", " and ",
    ",", "~", "\\",
  ])
  func `is no reason to lose a name or a title`(piece: String) {
    let value = String(repeating: piece, count: 20_000)
    #expect(TeXText.plain("Title" + value + "}").hasPrefix("Title"))
    #expect(Names("Author" + value + "}").names.first?.natural.isEmpty == false)
  }
}
