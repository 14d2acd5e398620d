import Bibliographies
import Chapters
import Testing

@Suite struct `Citations in their sentences` {
  static let source = """
    @misc{kim, author = {Kim, Yoon}, title = {A}, year = 2014}
    @misc{zhang, author = {Zhang, X and Zhao, J and LeCun, Y}, title = {B}, year = 2015}
    @misc{fan, author = {Fan, R and Chang, K and Hsieh, C and Wang, X}, title = {C}, year = 2008}
    @misc{ba, author = {Kingma, D and Ba, J}, title = {D}, year = 2015}
    @misc{kimb, author = {Kim, Yoon}, title = {Later}, year = 2014}
    @misc{maaten, author = {van der Maaten, L and others}, title = {F}}
    @online{swift, organization = {Apple}, title = {Swift}, url = {https://swift.org}}
    @misc{untitled, title = {A Title Alone}, year = 1999}
    """

  /// `kim`, `-kim` or `see|kim|p. 3`.
  private func citation(_ text: String, _ form: Citation.Form) -> Citation {
    let items = text.split(separator: ";").map { part -> Citation.Item in
      let parts = part.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      let key = parts.count > 1 ? parts[1] : parts[0]
      return Citation.Item(
        key: key.hasPrefix("-") ? String(key.dropFirst()) : key,
        prefix: parts.count > 1 ? parts[0] : "", suffix: parts.count > 2 ? parts[2] : "",
        omitsAuthor: key.hasPrefix("-"), position: Position(file: "c.md", line: 3, column: 7))
    }
    return Citation(form: form, items: items)
  }

  private func citations(_ style: CitationStyle) -> Citations {
    let works = Bibliography.read(Self.source, file: "w.bib").0
    // In this order they get the numbers 1 to 8.
    let all = citation("kim;zhang;fan;ba;kimb;maaten;swift;untitled", .parenthetical)
    return Citations(works, style: style, cited: [all])
  }

  private func text(_ source: String, _ form: Citation.Form, _ style: CitationStyle) -> String {
    citations(style).pieces(for: citation(source, form)).map(\.text).joined()
  }

  @Test(arguments: [
    ("kim", "[1]"), ("kim;fan;ba;kimb", "[1, 3–5]"), ("ba;zhang;fan;kim", "[1–4]"),
    ("fan;kim", "[1, 3]"),
    ("kim;zhang", "[1, 2]"), ("kim;kim", "[1]"), ("|kim|p. 3;zhang", "[1, p. 3; 2]"),
    ("see|kim|;zhang;fan;ba", "[see 1; 2–4]"), ("-kim", "[1]"), ("swift", "[7]"),
    ("none", "[none?]"),
    ("kim;none;fan", "[1; none?; 3]"),
  ]) func `are numbers`(source: String, expected: String) {
    #expect(text(source, .parenthetical, .numeric) == expected)
  }

  @Test(arguments: [
    ("kim", "Kim [1]"), ("zhang", "Zhang, Zhao and LeCun [2]"), ("-kim", "[1]"),
    ("|fan|p. 3", "Fan et al. [3, p. 3]"),
    ("untitled", "A Title Alone [8]"), ("none", "none?"),
  ]) func `are numbers behind authors`(source: String, expected: String) {
    #expect(text(source, .textual, .numeric) == expected)
  }

  @Test(arguments: [
    ("kim", "(Kim 2014a)"), ("zhang", "(Zhang, Zhao and LeCun 2015)"), ("fan", "(Fan et al. 2008)"),
    ("ba", "(Kingma and Ba 2015)"), ("maaten", "(van der Maaten et al. n.d.)"),
    ("swift", "(Apple n.d.)"),
    ("|kim|p. 3;zhang", "(Kim 2014a, p. 3; Zhang, Zhao and LeCun 2015)"), ("-kim", "(2014a)"),
    ("kim;kimb", "(Kim 2014a, 2014b)"), ("|kim|p. 3;kimb", "(Kim 2014a, p. 3; Kim 2014b)"),
    ("see|kim|;but cf. |ba|", "(see Kim 2014a; but cf. Kingma and Ba 2015)"), ("none", "(none?)"),
    ("|kim|, but not 3", "(Kim 2014a, but not 3)"), ("none;kim", "(none?; Kim 2014a)"),
  ]) func `are authors and years`(source: String, expected: String) {
    #expect(text(source, .parenthetical, .authorDate) == expected)
  }

  @Test(arguments: [
    ("kim", "Kim (2014a)"), ("-kim", "(2014a)"),
    ("|zhang|chap. 2", "Zhang, Zhao and LeCun (2015, chap. 2)"),
    ("fan", "Fan et al. (2008)"), ("none", "none?"),
  ]) func `are authors with years in parentheses`(source: String, expected: String) {
    #expect(text(source, .textual, .authorDate) == expected)
  }

  @Test func `lead to the works`() {
    #expect(
      citations(.numeric).pieces(for: citation("kim;fan;ba;kimb", .parenthetical)) == [
        .text("["), .link("1", key: "kim"), .text(", "), .link("3", key: "fan"), .text("–"),
        .link("5", key: "kimb"), .text("]"),
      ])
    #expect(
      citations(.authorDate).pieces(for: citation("see|ba|p. 3", .parenthetical)) == [
        .text("(see "), .link("Kingma and Ba 2015", key: "ba"), .text(", p. 3)"),
      ])
  }

  @Test func `number works as they are cited first`() {
    let works = Bibliography.read(Self.source, file: "w.bib").0
    let cited = [
      citation("fan;kim", .parenthetical), citation("ba", .textual), citation("kim", .textual),
    ]
    let citations = Citations(works, style: .numeric, cited: cited)
    #expect(citations.works.map(\.key) == ["fan", "kim", "ba"])
    #expect(citations.works.map(\.number) == [1, 2, 3])
  }

  @Test func `list only what is cited`() {
    let works = Bibliography.read(Self.source, file: "w.bib").0
    #expect(Citations(works, style: .authorDate, cited: []).works.isEmpty)
    let one = Citations(works, style: .authorDate, cited: [citation("kim", .textual)])
    #expect(one.works.map(\.key) == ["kim"])
    // The letters tell apart what is in the list.
    #expect(one.pieces(for: citation("kim", .textual)).map(\.text).joined() == "Kim (2014)")
  }

  @Test func `say which work is missing, and where`() {
    let works = Bibliography.read(Self.source, file: "w.bib").0
    let found = Citations(
      works, style: .numeric, cited: [citation("kmi;nothing like it", .textual)]
    ).diagnostics
    #expect(
      found.map { "\($0.position?.description ?? ""): \($0.message) \($0.suggestion ?? "-")" } == [
        "c.md:3:7: no work of the bibliography has the key 'kmi' did you mean 'kim'?",
        "c.md:3:7: no work of the bibliography has the key 'nothing like it' -",
      ])
  }

  @Test func `tell more than 26 works of a year apart`() {
    let source = (0..<30).map {
      "@misc{k\($0), author = {Kim, A}, title = {T\($0 + 10)}, year = 2000}"
    }
    let works = Bibliography.read(source.joined(separator: "\n"), file: "w.bib").0
    let all = citation((0..<30).map { "k\($0)" }.joined(separator: ";"), .parenthetical)
    let citations = Citations(works, style: .authorDate, cited: [all])
    #expect(
      citations.pieces(for: citation("k25;k26;k29", .parenthetical)).map(\.text).joined()
        == "(Kim 2000z, 2000aa, 2000ad)")
  }
}
