import Plots
import Testing

@testable import Typesetting

@Suite struct `Page breaks` {
  /// The texts of each page's body, line by line.
  private func lines(_ result: Pagination) -> [[String]] {
    result.pages.map { page in
      page.content.filter { !$0.isNote }.flatMap(\.texts).map(\.string)
    }
  }

  @Test func `leave two lines of a paragraph on either page`() {
    // 40 lines of 10 points fill a page.
    func counts(_ first: Int, _ second: Int) -> [Int] {
      lines(Sample.pages([Sample.lines(first), Sample.lines(second), Sample.lines(9)]))
        .map(\.count)
    }
    #expect(counts(38, 3) == [38, 12])
    #expect(counts(38, 4) == [40, 11])
    #expect(counts(37, 4) == [39, 11])
    #expect(counts(39, 4) == [39, 13])
    #expect(counts(41, 1) == [39, 12])
  }

  @Test func `keep a heading with three lines, or with all of a small block`() {
    let heading = Sample.heading("title")
    // The heading takes 30 points, of which 10 vanish at the top of a page, and 5 below it.
    func counts(_ before: Int, _ after: Int) -> [Int] {
      lines(
        Sample.pages([Sample.lines(before), heading, Sample.lines(after), Sample.lines(9)])
      ).map(\.count)
    }
    #expect(counts(34, 6) == [34, 16])
    #expect(counts(33, 6) == [37, 12])
    #expect(counts(35, 1) == [37, 9])
  }

  @Test func `keep headings that follow each other`() {
    let result = Sample.pages([
      Sample.lines(33), Sample.heading("one"), Sample.heading("two", level: 3), Sample.lines(9),
    ])
    #expect(lines(result).map(\.count) == [33, 11])
  }

  @Test func `divide a listing after three lines at the earliest`() {
    let code = (0..<10).map { "line \($0)" }
    let plain = Ground()
    let short = Sample.pages([Sample.lines(20), Sample.listing(code, ground: plain)])
    #expect(lines(short).map(\.count) == [30])
    // Less than a third of the page would stay empty: the listing moves as a whole.
    let moved = Sample.pages([Sample.lines(32), Sample.listing(code, ground: plain)])
    #expect(lines(moved).map(\.count) == [32, 10])
    // More than a third would: it is divided, though not before its last two lines.
    let long = (0..<21).map { "line \($0)" }
    let divided = Sample.pages([
      Sample.lines(20), Sample.listing(long, ground: plain), Sample.lines(9),
    ])
    #expect(lines(divided).map(\.count) == [38, 12])
  }

  @Test func `divide code between its paragraphs, else between statements`() {
    func firstPage(_ code: [String]) -> [String] {
      let all = Sample.pages([Sample.lines(24), Sample.listing(code, ground: Ground())])
      return Array(lines(all)[0].dropFirst(24))
    }
    let body = (1..<12).map { "  body \($0)" }
    let paragraphs = ["first"] + body.prefix(7) + ["", "second"] + body
    #expect(firstPage(paragraphs).last == "  body 7")
    let statements = ["first"] + body.prefix(7) + ["}", "second {"] + body + ["}"]
    #expect(firstPage(statements).last == "}")
  }

  @Test func `keep together what code put out`() {
    let output = (0..<12).map { "row \($0)" }
    let result = Sample.pages([
      Sample.lines(34), Sample.listing(output, isCode: false, ground: Ground()), Sample.lines(9),
    ])
    #expect(lines(result).map(\.count) == [34, 21])
  }

  @Test func `let pages end behind a ground and behind a table`() {
    let ground = Ground(padding: 5)
    let code = Sample.listing(["one", "two"], ground: ground)
    let table = Sample.table([.left], head: [], rows: [["a"], ["b"]])
    let boxed = Flow.Block.group(Flow.Group([Sample.lines(2)], ground: ground))
    for block in [code, table, boxed] {
      let result = Sample.pages([Sample.lines(33), block, Sample.lines(20)])
      #expect(lines(result)[0].count > 34, "\(block)")
    }
  }

  @Test func `leave blocks on one ground together if little is lost by it`() {
    let boxed = Flow.Group(
      (0..<4).map { _ in Sample.lines(2) }, ground: Ground(fill: .black, padding: 5))
    let result = Sample.pages([Sample.lines(34), .group(boxed), Sample.lines(9)])
    #expect(lines(result).map(\.count) == [34, 17])
  }

  @Test func `move a figure to the next page and let text flow on`() throws {
    let result = Sample.pages([
      Sample.lines(30), Sample.figure("f", height: 150), Sample.lines(20),
    ])
    #expect(result.pages.count == 2)
    #expect(lines(result)[0].count == 40)
    #expect(lines(result)[1].first == "caption f" && lines(result)[1].count == 11)
    #expect(result.places["f"]?.page == 1)
  }

  @Test func `leave a figure in its place where it belongs to something`() {
    let figure = Sample.figure("f", height: 150)
    func linesBefore(_ blocks: [Flow.Block]) -> Int? {
      lines(Sample.pages([Sample.lines(30)] + blocks + [Sample.lines(20)])).first?.count
    }
    #expect(linesBefore([.group(Flow.Group([figure]))]) == 40)
    #expect(linesBefore([.group(Flow.Group([figure], tag: .quote))]) == 30)
    #expect(linesBefore([Sample.heading("one"), figure, Sample.heading("two")]) == 30)
  }

  @Test func `leave a figure where it fits`() {
    let result = Sample.pages([
      Sample.lines(5), Sample.figure("f", height: 100), Sample.lines(5),
    ])
    #expect(
      lines(result) == [
        (0..<5).map { "line \($0)" } + ["caption f"] + (0..<5).map { "line \($0)" }
      ])
  }

  @Test func `keep the order of figures, and place each at most one page late`() throws {
    let blocks =
      [Sample.lines(25)] + (0..<3).map { Sample.figure("f\($0)", height: 100) }
      + [Sample.lines(80)]
    let places = Sample.pages(blocks).places
    let pages = (0..<3).map { places["f\($0)"]?.page ?? -1 }
    #expect(pages == pages.sorted() && pages.allSatisfy { (0...1).contains($0) })
  }

  @Test func `report what is too tall, on a page of its own`() {
    for placement in [Flow.Figure.Placement.floating, .inline] {
      let result = Sample.pages([
        Sample.lines(3), Sample.figure("tall", height: 500, placement: placement), Sample.lines(3),
      ])
      #expect(result.problems == [.tooTall(name: "tall", height: 518, available: 400)])
      #expect(result.places["tall"] != nil)
      #expect(result.pages.flatMap(\.words).filter { $0 == "line" }.count == 6)
    }
  }

  @Test func `report what is too wide`() {
    let result = Sample.pages([Sample.figure("wide", height: 20, width: 350)])
    #expect(result.problems == [.tooWide(name: "wide", width: 350, available: 300)])
  }

  @Test func `put notes on the page of their mark`() throws {
    for before in 20..<40 {
      let marked = Paragraph(
        [
          .text("marked", Sample.plain), Sample.note("the note of it"),
          .text(" text", Sample.plain),
        ],
        leading: 10)
      let result = Sample.pages([Sample.lines(before), .paragraph(marked), Sample.lines(30)])
      let page = try #require(result.pages.first { $0.words.contains("marked*") })
      guard case .tagged(.note, let note) = page.content.last else {
        Issue.record("no note beside its mark after \(before) lines")
        continue
      }
      #expect(SetPage.joined(note.flatMap(\.texts)) == "the note of it")
      let bottom = note.flatMap(\.texts).map(\.origin.y).max() ?? 0
      #expect(bottom > 440 && bottom < 450)
      #expect(page.furniture.contains { if case .shape = $0 { true } else { false } })
    }
  }

  @Test func `move a figure that fits only without the notes`() {
    let marked = Paragraph(
      [.text("marked", Sample.plain), Sample.note(Sample.words(0..<60, kind: "n"))], leading: 10)
    let result = Sample.pages([
      .paragraph(marked), Sample.lines(20), Sample.figure("f", height: 160), Sample.lines(20),
    ])
    #expect(result.places["f"]?.page == 1)
    let first = result.pages[0].content.filter { !$0.isNote }.flatMap(\.texts)
    #expect(first.filter { $0.string.hasPrefix("line") }.count > 25)
  }

  @Test func `divide a note that has no room`() {
    let note = Sample.words(0..<500, kind: "n")
    let marked = Paragraph(
      [.text("marked", Sample.plain), Sample.note(note)], leading: 10)
    let result = Sample.pages([Sample.lines(20), .paragraph(marked), Sample.lines(60)])
    let holding = result.pages.indices.filter { place in
      result.pages[place].content.contains(where: \.isNote)
    }
    #expect(holding.count >= 2 && holding == Array(holding[0]..<(holding[0] + holding.count)))
    #expect(result.pages.words(ofKind: "n").count == 500)
    #expect(result.pages[holding[0]].words.contains("marked*"))
  }

  @Test func `set forty notes of one line`() {
    let pieces = (0..<40).flatMap { number -> [Paragraph.Piece] in
      [
        .text("m\(number)", Sample.plain), Sample.note("note of \(number) with some words"),
        .text(" ", Sample.plain),
      ]
    }
    let result = Sample.pages([.paragraph(Paragraph(pieces, leading: 10)), Sample.lines(10)])
    let words = result.pages.flatMap(\.words)
    #expect(words.filter { $0 == "note" }.count == 40)
    #expect(words.filter { $0 == "line" }.count == 10)
  }

  @Test func `begin chapters on a page, at the right hand if asked`() {
    let blocks = [
      Sample.heading("one", level: 1, start: .rightHand), Sample.lines(3),
      Sample.heading("two", level: 1, start: .rightHand), Sample.lines(3),
      Sample.heading("three", level: 1, start: .next), Sample.lines(3),
    ]
    let places = Sample.pages(blocks).places
    #expect(["one", "two", "three"].map { places[$0]?.page } == [0, 2, 3])
    let second = Sample.setter().set(
      Flow(blocks), numbering: .roman, firstNumber: 1, firstPlace: 2)
    #expect(second.pages.map(\.label) == ["i", "ii", "iii", "iv", "v"])
    #expect(["one", "two", "three"].map { second.places[$0]?.label } == ["ii", "iv", "v"])
    #expect(second.pages[0].content.isEmpty)
  }

  @Test func `tell running heads where they are`() {
    var seen: [PageSituation] = []
    var setter = Sample.setter(isTwoSided: true)
    setter.runningHead = { situation in
      seen.append(situation)
      return [.text(SetText("head", style: Sample.small, origin: Point(x: 1, y: 2)))]
    }
    let result = setter.set(
      Flow([
        Sample.heading("one", level: 1, start: .next), Sample.lines(50), Sample.heading("first"),
        Sample.lines(50), Sample.heading("two", level: 1, start: .rightHand), Sample.lines(9),
      ]))
    #expect(seen.map(\.chapter) == ["one", "one", "one", "one", "two"])
    #expect(seen.map(\.section) == [nil, "first", "first", "first", nil])
    #expect(seen.map(\.opensChapter) == [true, false, false, false, true])
    #expect(seen.map(\.isEmpty) == [false, false, false, true, false])
    #expect(seen.map(\.textArea.origin.x) == [60, 40, 60, 40, 60])
    #expect(result.pages.allSatisfy { $0.furniture.flatMap(\.texts).map(\.string) == ["head"] })
  }

  @Test func `number pages in Roman numerals`() {
    let labels = [1, 4, 9, 14, 40, 99, 444, 1999].map(PageSetter.Numbering.roman.label)
    #expect(labels == ["i", "iv", "ix", "xiv", "xl", "xcix", "cdxliv", "mcmxcix"])
  }

  @Test func `are none without blocks`() {
    #expect(Sample.pages([]).pages.isEmpty)
    let empty = Sample.paragraph("")
    #expect(Sample.pages([.paragraph(empty), .paragraph(empty)]).pages.isEmpty)
    #expect(Sample.pages([.paragraph(empty), Sample.lines(1), .paragraph(empty)]).pages.count == 1)
  }

  @Test func `keep destinations that nothing follows`() {
    #expect(Sample.pages([Sample.lines(1), .destination("end")]).places["end"]?.page == 0)
  }
}
