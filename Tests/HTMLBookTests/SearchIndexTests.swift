import Foundation
import Testing

@testable import Documents
@testable import HTMLBook

@Suite struct `Index of the search` {
  /// A page of the script as JSON reads it.
  private struct Page: Decodable, Equatable {
    var address: String
    var number: String
    var title: String
    var sections: [[String]]

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      address = try list.decode(String.self)
      number = try list.decode(String.self)
      title = try list.decode(String.self)
      sections = try list.decode([[String]].self)
    }
  }

  private func pages(_ document: Document) throws -> [Page] {
    let script = SearchIndex(of: document, addresses: Addresses(of: document)).script
    let prefix = "window.octavoSearch = "
    #expect(script.hasPrefix(prefix) && script.hasSuffix(";\n"))
    let json = script.dropFirst(prefix.count).dropLast(2)
    return try JSONDecoder().decode([Page].self, from: Data(json.utf8))
  }

  @Test func `has every section of every page`() throws {
    let pages = try pages(SampleDocument.document())
    #expect(
      pages.map(\.address) == [
        "01-prose.html", "02-cells.html", "hostile.html", "references.html",
      ])
    #expect(
      pages[0].sections.map { $0[0] } == [
        "", "sec-vocabulary", "lists", "callouts", "sec-code", "note-1",
      ])
    #expect(pages[0].number == "1" && pages[0].title == "How text becomes numbers")
    #expect(pages[0].sections[1][1...2] == ["1.1", "A vocabulary"])
  }

  @Test func `holds paragraphs, captions, tables, lists, boxes, notes and works`() throws {
    let pages = try pages(SampleDocument.document())
    func text(_ page: Int, _ section: Int) -> String { pages[page].sections[section][3] }
    #expect(text(0, 0).contains("A chapter of prose: what stands around code."))
    #expect(text(0, 1).contains("Count the words, keep the frequent ones. The café’s naïve"))
    #expect(text(0, 1).contains("precision recall The share of what was found that is right."))
    #expect(text(0, 2).contains("with zeros") && text(0, 2).contains("that is all a matrix asks"))
    #expect(text(0, 3).contains("Folded What is folded is searched, too."))
    #expect(text(0, 4).contains("Counting words. Takes any String."))
    #expect(pages[0].sections[4][4].contains("func count(_ text: String) -> Int"))
    #expect(text(0, 5).contains("It may hold several paragraphs."))
    #expect(text(1, 1).contains("Loss by epoch.") && text(1, 1).contains("More of them."))
    #expect(text(1, 2).contains("Models and their scores. model accuracy parameters dense"))
    #expect(text(3, 0).contains("Knuth. “Literate Programming”"))
  }

  @Test func `leaves out what runs printed`() throws {
    let page = try pages(SampleDocument.document())[1]
    #expect(!page.sections.joined().contains { $0.contains("epoch 1: 0.62") })
  }

  @Test func `has the works where a chapter lists them`() throws {
    let document = SampleDocument.document(
      chapters: [SampleDocument.chapter([.works])], works: SampleDocument.works)
    let pages = try pages(document)
    #expect(pages.map(\.address) == ["01.html"])
    #expect(pages[0].sections[0][3].contains("Literate Programming"))
  }

  @Test func `is empty for an empty book`() throws {
    #expect(try pages(SampleDocument.document(chapters: [])).isEmpty)
  }
}

@Suite struct `Previews of other pages` {
  private func previews(_ document: Document) throws -> [String: String] {
    let script = Previews(of: document, addresses: Addresses(of: document)).script
    let prefix = "window.octavoPreviews = "
    #expect(script.hasPrefix(prefix) && script.hasSuffix(";\n"))
    let json = script.dropFirst(prefix.count).dropLast(2)
    return try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
  }

  @Test func `are of exactly what pages refer to elsewhere`() throws {
    #expect(
      try previews(SampleDocument.document()).keys.sorted() == [
        "01-prose.html#eq-loss", "01-prose.html#lst-count", "02-cells.html",
        "02-cells.html#fig-loss", "02-cells.html#fig-pair-2", "02-cells.html#sec-run",
        "references.html#ref-kim2014", "references.html#ref-knuth1984",
      ])
  }

  @Test func `show figures from their files, sections by their beginning, works in full`() throws {
    let previews = try previews(SampleDocument.document())
    let figure = try #require(previews["02-cells.html#fig-loss"])
    #expect(figure.contains("<img src=\"figures/02-cells/fig-loss.svg\""))
    #expect(figure.contains("Figure\u{A0}2.1") && !figure.contains("<svg"))
    #expect(
      previews["02-cells.html#fig-pair-2"]?.contains("<span class=\"figure-number\">(b)") == true)
    let section = try #require(previews["02-cells.html#sec-run"])
    #expect(section.hasPrefix("<p class=\"preview-title\">One run, twice</p>\n<p>What cells bring"))
    #expect(previews["02-cells.html"]?.contains("Training</p>\n<p>What cells bring") == true)
    #expect(previews["01-prose.html#lst-count"]?.contains("func") == true)
    #expect(previews["references.html#ref-knuth1984"]?.contains("Literate Programming") == true)
  }

  @Test func `are XML once they have a root`() throws {
    for (address, html) in try previews(SampleDocument.document()) {
      #expect(XMLReading.problem(in: "<div>\(html)</div>") == nil, "\(address)")
    }
  }

  @Test func `have links that hold on any page`() throws {
    for (address, html) in try previews(SampleDocument.document()) {
      #expect(try matches("href=\"(#[^\"]*)\"", in: html) == [], "\(address)")
    }
  }
}
