import Plots
import Testing

@testable import Typesetting

@Suite struct `Tables` {
  private func texts(_ result: Pagination) -> [SetText] { result.pages.flatMap(\.texts) }

  @Test func `have columns as wide as their widest cells if there is room`() {
    let widths = ColumnWidths(
      natural: [30, 80, 20], body: [30, 80, 20], least: [10, 20, 20], available: 200, smallest: 0.7)
    #expect(widths.widths == [30, 80, 20] && widths.factor == 1)
  }

  @Test func `give narrow columns what they want first`() {
    let widths = ColumnWidths(
      natural: [30, 500, 20], body: [30, 500, 20], least: [10, 20, 20], available: 200,
      smallest: 0.7)
    #expect(widths.widths == [30, 150, 20] && widths.factor == 1)
  }

  @Test func `break heads before other cells`() {
    let widths = ColumnWidths(
      natural: [150, 120], body: [150, 60], least: [40, 40], available: 200, smallest: 0.7)
    #expect(widths.widths == [140, 60])
    let roomier = ColumnWidths(
      natural: [150, 120], body: [150, 60], least: [40, 40], available: 230, smallest: 0.7)
    #expect(roomier.widths == [150, 80])
  }

  @Test func `shrink type before words must break`() {
    let widths = ColumnWidths(
      natural: [150, 500], body: [150, 500], least: [150, 100], available: 200, smallest: 0.7)
    #expect(abs(widths.factor - 0.8) < 1e-12)
    #expect(abs(widths.widths.reduce(0, +) - 200) < 1e-9)
    let narrow = ColumnWidths(
      natural: [150, 500], body: [150, 500], least: [150, 500], available: 200, smallest: 0.7)
    #expect(narrow.factor == 0.7 && narrow.widths == [100, 100])
    let none = ColumnWidths(natural: [], body: [], least: [], available: 200, smallest: 0.7)
    #expect(none.widths.isEmpty)
  }

  @Test(arguments: [
    ("3.14", 1), ("-0.5 %", 2), ("1,234.5", 5), ("12", 2), ("\u{2212}7", 2), (".5", 0),
    ("1\u{2009}000.0 ± 2", 5), ("5 km", 1), ("~2.0", 2),
  ])
  func `know where the point of a number is`(text: String, offset: Int) {
    #expect(DecimalPoint.offset(in: text) == offset)
  }

  @Test(arguments: ["n/a", "", "-", ".", "x1", "\u{2014}", "..5"])
  func `know what is no number`(text: String) {
    #expect(DecimalPoint.offset(in: text) == nil)
  }

  @Test func `put points below each other`() throws {
    let numbers = ["1.5", "-120.25", "7", "1,000.125 %", "n/a"]
    let result = Sample.pages([
      Sample.table(
        [.left, .decimal], head: ["a", "value"],
        rows: numbers.map { ["row", $0] })
    ])
    let metrics = TimesMetrics()
    let points = try numbers.dropLast().map { number in
      let run = try #require(texts(result).first { $0.string == number })
      let before = number.prefix { $0 != "." && $0 != " " }
      return run.origin.x + metrics.width(of: String(before), in: run.style)
    }
    for point in points { #expect(abs(point - points[0]) < 1e-9) }
    func right(_ string: String) throws -> Double {
      let run = try #require(texts(result).first { $0.string == string })
      return run.origin.x + metrics.width(of: string, in: run.style)
    }
    #expect(abs(try right("n/a") - right("value")) < 0.01)
  }

  @Test func `stand as their columns say`() throws {
    let result = Sample.pages([
      Sample.table(
        [.left, .center, .right], head: ["wide head", "wide head", "wide head"],
        rows: [["a", "b", "c"]])
    ])
    let metrics = TimesMetrics()
    let heads = texts(result).filter { $0.string == "wide head" }
    func run(_ string: String) throws -> SetText {
      try #require(texts(result).first { $0.string == string })
    }
    #expect(try run("a").origin.x == heads[0].origin.x)
    let width =
      metrics.width(of: "wide", in: Sample.small) + metrics.width(of: "head", in: Sample.small)
      + metrics.space(in: Sample.small)
    let middle = try run("b").origin.x + metrics.width(of: "b", in: Sample.small) / 2
    #expect(abs(middle - heads[1].origin.x - width / 2) < 0.01)
    let right = try run("c").origin.x + metrics.width(of: "c", in: Sample.small)
    #expect(abs(right - heads[2].origin.x - width) < 0.01)
  }

  @Test func `repeat their head on each of the pages of 500 rows`() {
    let result = Sample.pages([
      Sample.table(
        [.left, .right], head: ["name", "number"],
        rows: (0..<500).map { ["row", "\($0)"] })
    ])
    #expect(result.pages.count > 10)
    for (place, page) in result.pages.enumerated() {
      let strings = page.texts.map(\.string)
      let caption = place == 0 ? "table of things" : "table of things (continued)"
      #expect(strings.prefix(3) == [caption, "name", "number"])
      let rules = page.furniture.filter { if case .shape = $0 { true } else { false } }
      #expect(rules.count == 3)
    }
    let numbers = texts(result).compactMap { Int($0.string) }
    #expect(numbers == Array(0..<500))
  }

  @Test func `are tagged row by row and cell by cell`() throws {
    let result = Sample.pages([
      Sample.table([.left, .left], head: ["a", "b"], rows: [["c", "d"], ["e", ""]])
    ])
    guard case .tagged(.table, let parts) = result.pages[0].content.first else {
      Issue.record("no table")
      return
    }
    let rows = parts.compactMap { part -> [StructureTag]? in
      guard case .tagged(.tableRow, let cells) = part else { return nil }
      return cells.compactMap { if case .tagged(let tag, _) = $0 { tag } else { nil } }
    }
    #expect(
      rows == [
        [.tableHeader, .tableHeader], [.tableCell, .tableCell], [.tableCell, .tableCell],
      ])
    guard case .tagged(.caption, _) = parts.first else {
      Issue.record("no caption")
      return
    }
  }

  @Test func `stay within the margins however wide their words`() {
    let long = String(repeating: "wordwithoutanybreak", count: 3)
    let result = Sample.pages([
      Sample.table(
        [.left, .right, .decimal, .left], head: [long, long, "n", "x"],
        rows: (0..<9).map { [long, "some words", "\($0).5", long] })
    ])
    let metrics = TimesMetrics()
    for run in texts(result) {
      let words = run.string.split(separator: " ")
      let width = words.reduce(0) { $0 + metrics.width(of: String($1), in: run.style) }
      #expect(run.origin.x >= 59.99 && run.origin.x + width <= 360.01, "\(run.string)")
      #expect(run.style.size >= 7 - 1e-9)
    }
    let letters = texts(result).map(\.string).joined().filter { $0 == "w" }.count
    #expect(letters == 20 * 6 + 9)
  }

  @Test func `go on within a row that is higher than a page`() {
    let cell = Sample.words(0..<600, kind: "w")
    let result = Sample.pages([
      Sample.table([.left, .left], head: ["a", "b"], rows: [["x", "y"], [cell, "short"]])
    ])
    #expect(result.pages.count > 1 && result.problems.isEmpty)
    #expect(result.pages.words(ofKind: "w") == (0..<600).map { Sample.word($0, kind: "w") })
  }

  @Test func `may have no head, no rows, or rows of unequal length`() {
    let tables: [([String], [[String]])] = [
      ([], [["a", "b"]]), (["a"], []), ([], []),
      (["a", "b", "c"], [["d"], [], ["e", "f", "g", "h"]]),
    ]
    for (head, rows) in tables {
      let result = Sample.pages([Sample.table([.left], head: head, rows: rows)])
      let strings = texts(result).map(\.string).dropFirst()
      #expect(Array(strings) == head + rows.joined())
    }
  }
}
