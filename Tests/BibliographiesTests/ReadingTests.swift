import Chapters
import Foundation
import Testing

@testable import Bibliographies

@Suite struct `Reading a bibliography` {
  /// What pybtex and pylatexenc read.
  struct Reference: Decodable {
    let type: String
    let fields: [String: String]
    let text: [String: String]
    let persons: [String: [[String]]]
  }

  private func references() throws -> [String: Reference] {
    try JSONDecoder().decode(
      [String: Reference].self,
      from: Data(contentsOf: Fixture.folder.appending(path: "fields.json")))
  }

  @Test func `finds the works that pybtex finds, and no mistakes`() throws {
    let (works, diagnostics) = Bibliography.read(try Fixture.text("works.bib"), file: "works.bib")
    #expect(diagnostics.map(\.description) == [])
    #expect(Set(works.entries.map(\.key)) == Set(try references().keys))
    #expect(works.entries.count > 50)
  }

  @Test func `reads the fields that pybtex reads`() throws {
    let works = try Fixture.works()
    for (key, reference) in try references() {
      let entry = try #require(works[key])
      #expect(entry.kind.rawValue == reference.type, "\(key)")
      for (name, value) in reference.fields {
        #expect(entry.fields[name] == value.singleBlanks, "\(key).\(name)")
      }
      // Beyond those there are people, and what crossref brings in.
      let more = Set(entry.fields.keys).subtracting(reference.fields.keys)
      #expect(
        entry.fields["crossref"] != nil || more == Set(reference.persons.keys), "\(key): \(more)")
    }
  }

  @Test func `divides names as pybtex does`() throws {
    let works = try Fixture.works()
    for (key, reference) in try references() {
      let entry = try #require(works[key])
      for (role, people) in reference.persons {
        let names = role == "author" ? entry.authors : entry.editors
        let ours = names.names.map { [$0.given, $0.particle, $0.family, $0.suffix] }
        let theirs = people.map { $0.map(TeXText.plain) }.filter { $0 != ["", "", "others", ""] }
        #expect(ours == theirs, "\(key)")
        #expect(names.hasOthers == people.contains(["", "", "others", ""]), "\(key)")
      }
    }
  }

  @Test func `makes the text of TeX that pylatexenc makes`() throws {
    let works = try Fixture.works()
    for (key, reference) in try references() {
      // pylatexenc leaves out the name of TeX.
      for (name, text) in reference.text where key != "knuth1984" || name != "title" {
        let ours = try #require(works[key]).text(name)?.singleBlanks
        #expect(ours == text, "\(key).\(name)")
      }
    }
  }

  @Test(arguments: [
    ("Donald E. Knuth", ["Donald E.", "", "Knuth", ""]),
    ("Knuth, Donald E.", ["Donald E.", "", "Knuth", ""]),
    ("Ludwig van Beethoven", ["Ludwig", "van", "Beethoven", ""]),
    ("van Beethoven, Ludwig", ["Ludwig", "van", "Beethoven", ""]),
    ("King, Jr., Martin Luther", ["Martin Luther", "", "King", "Jr."]),
    ("von der Leyen, Jr, Ursula", ["Ursula", "von der", "Leyen", "Jr"]),
    (
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      [
        "Charles Louis Xavier Joseph", "de la", "Vallée Poussin", "",
      ]
    ),
    ("{Barnes and Noble}", ["", "", "Barnes and Noble", ""]), ("Plato", ["", "", "Plato", ""]),
    ("jean de la fontaine", ["", "jean de la", "fontaine", ""]),
    ("{\\'E}variste Galois", ["Évariste", "", "Galois", ""]),
    ("de Galois, {\\'E}variste", ["Évariste", "de", "Galois", ""]),
    ("Jean {\\'e}toile Dupont", ["Jean", "étoile", "Dupont", ""]),
    ("Jean {de La} Dupont", ["Jean de La", "", "Dupont", ""]),
    ("Berners-Lee,Tim", ["Tim", "", "Berners-Lee", ""]),
    ("{\\O}ystein Ore", ["Øystein", "", "Ore", ""]), ("Ore,", ["", "", "Ore", ""]),
    (", Ore", ["", "", "Ore", ""]),
  ]) func `divides a name`(field: String, parts: [String]) {
    let names = Names(field).names
    #expect(names.map { [$0.given, $0.particle, $0.family, $0.suffix] } == [parts])
  }

  @Test(arguments: [
    ("{\\\"o} \\\"{o} \\\"o \\\"{\\i}", "ö ö ö ï"),
    ("\\'e\\`a\\^o\\~n\\v{c}\\c c\\H{o}\\r a\\k{e}\\=u\\.z\\u g", "éàôñčçőåęūżğ"),
    ("Stra\\ss e {\\ss} \\ss{} \\O\\l\\L\\ae\\OE\\aa", "Straße ß ß ØłŁæŒå"),
    ("A \\& B 5\\% \\$ \\# \\_ \\{\\}", "A & B 5% $ # _ {}"),
    ("1--2 a---b ``c'' `d'", "1–2 a—b “c” ‘d’"), ("A.~B", "A.\u{A0}B"),
    ("$k$-means $x^2$ $", "k-means $x^2$ $"),
    ("{\\LaTeX} and \\TeX{}", "LaTeX and TeX"), ("\\unknown{x} y", "x y"), ("{{{Deep}}}", "Deep"),
    ("}open{", "open"),
    ("\\'q", "q\u{301}"), ("\\", ""), ("\\'", ""), ("\\'{ab}", "áb"),
  ]) func `reads TeX`(source: String, text: String) { #expect(TeXText.plain(source) == text) }

  @Test func `keeps emphasis and addresses`() {
    #expect(
      TeXText.inlines("A \\emph{b \\textbf{c}} {\\it d} \\texttt{e} \\url{https://x.org/~y_z}") == [
        .text("A "), .emphasis([.text("b "), .strong([.text("c")])]), .text(" "),
        .emphasis([.text("d")]), .text(" "), .code("e"), .text(" "),
        .link(destination: "https://x.org/~y_z", title: "", [.text("https://x.org/~y_z")]),
      ])
  }

  @Test func `keeps formulas where they have a place`() {
    let place = Position(file: "w.bib", line: 3)
    #expect(
      TeXText.inlines("On \\emph{the $\\alpha_1$ of} $k$-means", at: place) == [
        .text("On "),
        .emphasis([.text("the "), .formula("\\alpha_1", place), .text(" of")]),
        .text(" k-means"),
      ])
    #expect(TeXText.plain("On $\\alpha$") == "On $\\alpha$")
  }

  @Test func `keeps links`() {
    #expect(
      TeXText.inlines("A \\href{https://x.org/a\\%20b}{b \\emph{c}}, \\href{y}{\\href{z}{w}}") == [
        .text("A "),
        .link(
          destination: "https://x.org/a%20b", title: "", [.text("b "), .emphasis([.text("c")])]),
        .text(", "),
      ])
  }

  @Test func `fills what a part lacks from the whole`() throws {
    let entry = try #require(try Fixture.works()["maas2011"])
    #expect(entry.text("booktitle")?.hasPrefix("Proceedings of the 49th") == true)
    #expect(entry.text("title") == "Learning Word Vectors for Sentiment Analysis")
    #expect(entry.text("address") == "Portland, Oregon")
    #expect(entry.year == "2011")
  }

  @Test func `reads the works of the tutorial without a mistake`() throws {
    let file = Fixture.folder.deletingLastPathComponent().resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "chapters/references.bib")
    let (works, diagnostics) = Bibliography.read(
      try String(contentsOf: file, encoding: .utf8), file: "references.bib")
    #expect(diagnostics.map(\.description) == [])
    #expect(works.entries.count >= 14)
  }
}
