import Plots
import Testing

@testable import Typesetting

@Suite struct `Blocks beside each other` {
  private func pages(_ columns: [[Flow.Block]], count: Int = 2) -> Pagination {
    Sample.pages([
      Sample.lines(2),
      .columns(
        Flow.Columns(columns, count: count, otherwise: columns.flatMap(\.self), gap: 20)),
      Sample.lines(1),
    ])
  }

  private func place(_ text: String, in result: Pagination) throws -> Point {
    try #require(result.pages.flatMap(\.texts).first { $0.string == text }).origin
  }

  private func table(_ words: String...) -> Flow.Block {
    Sample.table([.left], head: [], rows: words.map { [$0] })
  }

  @Test func `begin at one height, where their columns do`() throws {
    let result = pages([[table("a", "b")], [table("c", "d", "e")], [table("f")]])
    let (first, second, third) =
      (try place("a", in: result), try place("c", in: result), try place("f", in: result))
    #expect(first.y == second.y && second.y < third.y)
    #expect(first.x == 60 && second.x == 60 + 140 + 20 && third.x == first.x)
    // What follows stands below the higher of both, and the row after it.
    #expect(try place("e", in: result).y < third.y)
    #expect(result.problems.isEmpty)
  }

  @Test func `stand below each other where a table would shrink, code break or a page be too low`()
    throws
  {
    let wide = String(repeating: "w", count: 30)
    let code = Sample.listing(["let value = \(wide)"])
    let long = (0..<50).map { _ in "row" }
    for column in [
      table(wide), code, Sample.table([.left], head: [], rows: long.map { [$0] }),
    ] {
      let result = pages([[table("first")], [column, table("last")]])
      let (first, last) = (try place("first", in: result), try place("last", in: result))
      #expect(first.x == last.x)
      #expect(result.pages.count > 1 || first.y < last.y)
      #expect(result.problems.isEmpty)
    }
    #expect(try place("let value = \(wide)", in: pages([[code]], count: 1)).x > 60)
  }

  @Test func `keep their structure, their places and their notes`() throws {
    func noted(_ text: String) -> Flow.Block {
      .paragraph(Paragraph([.text("said", Sample.plain), Sample.note(text)], leading: 12))
    }
    let result = pages([
      [.destination("left"), table("a"), noted("one")], [.destination("right"), noted("two")],
    ])
    #expect(result.places.keys.contains("left") && result.places.keys.contains("right"))
    let tags = result.pages[0].content.compactMap { element -> StructureTag? in
      if case .tagged(let tag, _) = element { tag } else { nil }
    }
    #expect(tags == [.paragraph, .table, .paragraph, .paragraph, .paragraph, .note, .note])
    #expect(try place("one", in: result).y < place("two", in: result).y)
    #expect(
      result.pages[0].furniture.count { if case .shape = $0 { true } else { false } } == 3)
  }

  @Test func `have grounds of their own`() {
    let ground = Ground(fill: .black, padding: 5)
    let result = pages([
      [Sample.listing(["a"], ground: ground)], [Sample.listing(["b", "c"], ground: ground)],
    ])
    let areas = result.pages[0].furniture.compactMap { element -> Rectangle? in
      guard case .shape(let shape) = element, case .rectangle(let area) = shape.path else {
        return nil
      }
      return area
    }
    #expect(areas.map(\.origin.x) == [60, 220])
    #expect(areas.map(\.size.width) == [140, 140])
    #expect(areas.map(\.size.height) == [20, 30])
    #expect(areas.first?.origin.y == areas.last?.origin.y)
  }
}
