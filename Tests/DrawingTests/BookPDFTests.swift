import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite(.enabled(if: Tool.isInstalled("qpdf") && Tool.isInstalled("pdftotext")))
struct `The PDF of a book` {
  let sample: SampleBook
  let pdf: [UInt8]

  init() throws {
    sample = try SampleBook()
    pdf = try sample.pdf()
  }

  private func run(_ tool: String, _ arguments: String...) throws -> String {
    try Tool.run(tool, arguments, on: pdf, suffix: "pdf").text
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `can be looked at`() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? "", isDirectory: true)
    try Data(pdf).write(to: folder.appendingPathComponent("book.pdf"))
  }

  @Test func `is sound`() throws {
    let check = try Tool.run("qpdf", ["--check", "%"], on: pdf, suffix: "pdf")
    #expect(check.status == 0)
    #expect(check.text.contains("No syntax or stream encoding errors"))
  }

  @Test func `says what it is`() throws {
    let info = try run("pdfinfo", "-isodates", "%")
    let lines = Set(
      info.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") })
    for line in [
      "Title: A sample — of everything", "Author: Ada Lovelace", "Subject: What a page can hold.",
      "Keywords: pages, Wörter", "Creator: Octavo", "Tagged: yes", "Pages: 12",
      "Page size: 504 x 720 pts", "CreationDate: 2000-01-01T00:00:00Z",
      "ModDate: 2000-01-01T00:00:00Z",
    ] { #expect(lines.contains(line), "\(line) in \(info)") }
    let inspection = try PDFInspection(pdf)
    #expect(inspection.catalog["/Lang"] as? String == "u:en")
    let preferences = inspection.dictionary(inspection.catalog["/ViewerPreferences"])
    #expect(preferences["/DisplayDocTitle"] as? Bool == true)
    let identifiers = try #require(inspection.trailer["/ID"] as? [String])
    #expect(identifiers.count == 2 && identifiers[0] == identifiers[1])
    #expect(identifiers[0].utf8.count == 2 + 32)
  }

  @Test func `is identified by what it says`() throws {
    func identifier(_ title: String) throws -> [String]? {
      var book = sample.book()
      book.metadata.title = title
      let bytes = try book.pdf(fonts: sample.fonts, pictures: sample.pictures())
      return try PDFInspection(bytes).trailer["/ID"] as? [String]
    }
    #expect(try identifier("A") == identifier("A"))
    #expect(try identifier("A") != identifier("B"))
  }

  @Test func `embeds its fonts as parts with meaning`() throws {
    let fonts = try run("pdffonts", "%").split(separator: "\n").dropFirst(2)
    #expect(fonts.count > 8)
    for font in fonts {
      #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
      #expect(!font.contains("Type 3"))
    }
    // Each face is there at most twice: as letters of one byte and of two, whatever its sizes and whoever draws it.
    let faces = fonts.map { $0.split(separator: " ")[0].split(separator: "+")[1] }
    for face in Set(faces) { #expect(faces.count { $0 == face } <= 2, "\(face)") }
  }

  @Test func `is read in order and in whole letters`() throws {
    let text = try run("pdftotext", "-enc", "UTF-8", "-raw", "-f", "3", "-l", "4", "%", "-")
    let words = [
      "office keeps difficult affluent files of every extra\u{AD}\nordinary flow, and its naïve",
      "clerks æsthetically prefer λόγος to слово — “quoted”,", "1,234.5 ≤ 6", "figure 1",
      "of pages",
      SampleBook.sourceLines[0].replacing("  ", with: " "), SampleBook.sourceLines[1], "struck",
      "bold", "both", "• Item 0 says", "日",
      "https://example.org/wiki/Größe", "bare text at the end", "Its figure",
      "Effizienz, office & <12>", "loss 0.392", "Figure 1. A sample", "r0c0 r0c1 r0c2",
    ]
    var rest = text[...]
    for word in words {
      let range = try #require(rest.firstRange(of: word), "\(word) in \(rest)")
      rest = rest[range.upperBound...]
    }
    let all = try run("pdftotext", "-enc", "UTF-8", "%", "-")
    #expect(
      !all.unicodeScalars.contains { (0xFB00...0xFB06).contains($0.value) || $0 == "\u{FFFD}" })
  }

  @Test func `gives everything its place in the structure`() throws {
    let warnings = try run("pdfinfo", "-struct", "%")
    #expect(!warnings.contains("rror") && !warnings.contains("arning"))
    let types = try PDFInspection(pdf).structure.map { String($0.type.dropFirst()) }
    let listItem = ["LI", "Lbl", "LBody"]
    let chapter =
      ["H1", "P", "P", "Span", "Link", "Span", "Link", "Span", "Code", "BlockQuote", "P", "L"]
      + listItem + listItem + ["Note", "Lbl", "Span", "P", "H2", "Figure", "Caption", "Figure"]
      + ["Formula", "Caption", "Table", "TR", "TH", "TH", "TH", "TR", "TD", "TD", "TD"]
      + ["TR", "TD", "TD", "TD"]
    let contents = ["H1", "TOC"] + (0..<5).flatMap { _ in ["TOCI", "Link"] }
    #expect(
      types == ["Document", "H1", "P"] + contents + (0..<5).flatMap { _ in chapter })
  }

  @Test func `says what figures and formulas show`() throws {
    let alternatives = try PDFInspection(pdf).structure.compactMap(\.alternative)
    #expect(
      alternatives
        == (0..<5).flatMap {
          ["Figure \($0): waves (≥ \($0)) \\ zigzag", "Three pictures", "a squared"]
        })
  }

  @Test func `keeps furniture out of the structure`() throws {
    let streams = try Tool.run(
      "qpdf", ["--qdf", "--object-streams=disable", "%", "-"], on: pdf, suffix: "pdf"
    ).text.components(separatedBy: "%% Contents for page ").dropFirst()
    #expect(streams.count == 12)
    for stream in streams.dropFirst() {
      let content = stream.prefix(
        upTo: stream.firstRange(of: "endstream")?.lowerBound ?? stream.endIndex)
      let first = try #require(content.firstRange(of: "/MCID 0"))
      #expect(content[..<first.lowerBound].contains("Tf"))
      // All marks but those of ligatures lead to the structure, and none stands in another.
      var depth = 0
      for line in content.split(separator: "\n") where !line.contains("ActualText") {
        if line.hasSuffix("BDC") { depth += 1 }
        if depth > 0, line.hasSuffix("BDC") { #expect(line.contains("/MCID")) }
      }
      #expect(depth > 0)
    }
  }

  @Test func `has an outline that is closed below chapters`() throws {
    let expected =
      [PDFInspection.Entry(level: 1, title: "Contents", page: 2, isOpen: true)]
      + SampleBook.chapters.enumerated().flatMap { index, chapter in
        [
          PDFInspection.Entry(level: 1, title: chapter, page: 3 + 2 * index, isOpen: false),
          PDFInspection.Entry(level: 2, title: "Its figure", page: 4 + 2 * index, isOpen: false),
          PDFInspection.Entry(level: 3, title: "Its table", page: 4 + 2 * index, isOpen: true),
        ]
      }
    let inspection = try PDFInspection(pdf)
    #expect(inspection.outline == expected)
    #expect(inspection.dictionary(inspection.catalog["/Outlines"])["/Count"] as? Int == 6)
  }

  @Test func `labels its pages`() throws {
    // Cairo counts arabic numbers and spells out others.
    let labels = try PDFInspection(pdf).labels
    #expect(labels.map(\.page) == [1, 2, 3])
    #expect(labels.map(\.prefix) == ["u:i", "u:ii", ""])
    #expect(labels.map(\.style) == ["", "", "/D"])
  }

  @Test func `leads where its links say`() throws {
    let inspection = try PDFInspection(pdf)
    let known = try Set(
      run("pdfinfo", "-dests", "%").matches(of: /"(.*)"/).map { "u:" + String($0.1) })
    let links = inspection.annotations
    #expect(links.map(\.count) == [0, 5] + (0..<5).flatMap { _ in [2, 0] })
    for link in links.joined() {
      if let name = link["/Dest"] as? String {
        #expect(known.contains(name), "\(name)")
      } else {
        let address = inspection.dictionary(link["/A"])["/URI"] as? String
        #expect(address == "u:https://example.org/wiki/Gr%C3%B6%C3%9Fe?a=(b)&c=%27d%27")
      }
    }
    // The second link stands on two lines.
    let areas = links[2].map { ($0["/QuadPoints"] as? [Double] ?? []) }
    #expect(areas.map(\.count) == [8, 16])
    let width = sample.metrics.width(of: "figure 1", in: SampleBook.italic)
    let reach = sample.metrics.reach(of: SampleBook.italic)
    let (left, right) = (80.0, 80 + width)
    let (top, bottom) = (500 + reach.ascent, 500 - reach.descent)
    for (found, wanted) in zip(areas[0], [left, top, right, top, right, bottom, left, bottom]) {
      #expect(abs(found - wanted) < 0.01)
    }
  }

  @Test func `takes JPEG as it is`() throws {
    let images = try run("pdfimages", "-list", "%").split(separator: "\n").dropFirst(2)
    let kinds = images.map { $0.split(separator: " ") }
    #expect(
      kinds.count { $0[8] == "jpeg" && $0[5] == "rgb" && $0[3] == "60" && $0[4] == "40" } == 5)
    #expect(kinds.count { $0[8] == "jpeg" && $0[5] == "gray" } == 5)
    #expect(kinds.count { $0[8] == "image" && $0[5] == "rgb" } == 5)
    // Each is there once.
    #expect(Set(kinds.map { $0[10] }).count == 3)
    let jpeg = try #require(try sample.pictures()["images/color.jpg"]).bytes
    #expect(pdf.contains(sequence: jpeg))
  }
}
