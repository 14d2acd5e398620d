import Chapters
import Foundation
import Testing

@testable import Documents
@testable import HTMLBook

@Suite struct `Head of a page` {
  private func head(_ name: String, address: Bool = true) throws -> String {
    let site = Site(try SampleDocument.document(address: address), svg: [:])
    let html = try #require(site.pages.first { $0.name == name }).html
    return try #require(try matches("(?s)<head>(.*)</head>", in: html).first)
  }

  @Test func `says what the book is`() throws {
    let head = try head("index.html")
    for line in [
      "<title>Reading &amp; Writing</title>",
      "<meta name=\"description\" content=\"Three chapters that hold what chapters can hold,",
      "<meta name=\"author\" content=\"Nobody Known\"/>",
      "<meta name=\"keywords\" content=\"tests, pages\"/>",
      "<meta property=\"og:type\" content=\"book\"/>",
      "<meta property=\"og:title\" content=\"Reading &amp; Writing\"/>",
      "<meta property=\"og:url\" content=\"https://example.org/book/\"/>",
      "<meta property=\"og:image\" content=\"https://example.org/book/figures/02-cells/fig-loss.png\"/>",
      "<link rel=\"canonical\" href=\"https://example.org/book/\"/>",
      "<link rel=\"next\" href=\"01-prose.html\"/>",
    ] { #expect(head.contains(line), "\(line)") }
    #expect(!head.contains("rel=\"prev\""))
  }

  @Test func `says what a chapter is, and its neighbours`() throws {
    let head = try head("02-cells.html")
    for line in [
      "<title>Training · Reading &amp; Writing</title>",
      // Without a summary its first paragraph.
      "<meta name=\"description\" content=\"What cells bring: text, figures, tables.",
      "<meta property=\"og:type\" content=\"article\"/>",
      "<meta property=\"og:site_name\" content=\"Reading &amp; Writing\"/>",
      "<link rel=\"canonical\" href=\"https://example.org/book/02-cells.html\"/>",
      "<link rel=\"prev\" href=\"01-prose.html\"/>", "<link rel=\"next\" href=\"hostile.html\"/>",
    ] { #expect(head.contains(line), "\(line)") }
  }

  @Test func `names no address that nobody knows`() throws {
    for page in ["index.html", "02-cells.html"] {
      let head = try head(page, address: false)
      for word in ["canonical", "og:url", "og:image", "\"url\""] { #expect(!head.contains(word)) }
    }
  }

  @Test func `describes each page to machines`() throws {
    for (page, type) in [
      ("index.html", "Book"), ("hostile.html", "Chapter"), ("colophon.html", "WebPage"),
    ] {
      let json = try #require(
        try matches("(?s)ld\\+json\">(.*?)</script>", in: try head(page)).first)
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(object?["@type"] as? String == type)
      #expect(object?["inLanguage"] as? String == "en")
      #expect((object?["isPartOf"] != nil) == (type != "Book"))
    }
  }

  @Test func `stands in a site map where the address is known`() throws {
    let files = Site(try SampleDocument.document(), svg: [:]).files
    let map = try #require(files.first { $0.path == "sitemap.xml" }).text
    #expect(XMLReading.problem(in: map) == nil)
    #expect(
      try matches("<loc>(.*)</loc>", in: map)
        == [
          "", "01-prose.html", "02-cells.html", "hostile.html", "references.html", "colophon.html",
        ].map { "https://example.org/book/" + $0 })
    #expect(
      !Site(try SampleDocument.document(address: false), svg: [:]).files.contains {
        $0.path == "sitemap.xml"
      })
  }
}

@Suite struct `Title page` {
  @Test func `offers the other forms of the book, if there are any`() throws {
    let document = try SampleDocument.document()
    let pdf = Site.Download(name: "PDF", path: "book.pdf")
    let way = "<a class=\"way\" href=\"book.pdf\" download=\"\">PDF</a>"
    #expect(Site(document, svg: [:], downloads: [pdf]).pages[0].html.contains(way))
    #expect(!Site(document, svg: [:]).pages[0].html.contains("book.pdf"))
  }

  @Test func `shows chapters with what they are about`() throws {
    let page = Site(try SampleDocument.document(), svg: [:]).pages[0].html
    #expect(
      page.contains(
        "<span class=\"chapter-number\">1</span> <a href=\"01-prose.html\">How text becomes <em>numbers</em></a></h3>"
      ))
    #expect(
      page.contains(
        "<p class=\"chapter-summary\">A chapter of prose: what stands around <code>code</code>.</p>"
      ))
    #expect(page.contains("<a href=\"01-prose.html#sec-code\">Code</a>"))
    #expect(
      page.contains(
        "<img class=\"card-picture\" src=\"figures/02-cells/fig-loss.svg\" alt=\"\" loading=\"lazy\"/>"
      ))
    #expect(page.contains("Training</a> <span class=\"failed\">failed</span>"))
    #expect(
      page.contains("<ul class=\"ends\">\n<li><a href=\"references.html\">References</a></li>"))
  }

  @Test func `shows no stripes where a chapter has another plot`() throws {
    let stripe = Element.plot(try SampleDocument.drawing("stripe", width: 6, height: 1))
    let plot = Element.plot(try SampleDocument.drawing("plot", width: 3, height: 2))
    func picture(_ elements: [Element]) -> String {
      let document = SampleDocument.document(chapters: [SampleDocument.chapter(elements)])
      let page = Site(document, svg: [:]).pages[0].html
      return String(
        page.firstMatch(of: #/card-picture" src="figures/02-cells/(\w+)\.svg/#)?.1 ?? "")
    }
    #expect(picture([stripe, plot]) == "plot")
    #expect(picture([stripe]) == "stripe")
    #expect(picture([]).isEmpty)
  }

  @Test func `of an empty book is a page`() {
    let pages = Site(SampleDocument.document(chapters: []), svg: [:]).pages
    #expect(pages.map(\.name) == ["index.html"])
    #expect(XMLReading.problem(in: pages[0].html) == nil)
  }
}
