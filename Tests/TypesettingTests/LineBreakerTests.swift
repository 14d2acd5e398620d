import Testing

@testable import Typesetting

@Suite struct `Total-fit line breaking` {
  /// Words, spaces and places to hyphenate, at random.
  private func items(words: Int, using random: inout Lehmer) -> [LineItem] {
    var items: [LineItem] = []
    for word in 0..<words {
      if word > 0 {
        items.append(
          LineItem(
            content: .space(isBreakable: random.next(8) > 0), width: 2.5, stretch: 1.25,
            shrink: 0.8))
      }
      items.append(
        LineItem(content: .fragment("a"), width: 4 + Double(random.next(160)) / 10))
      if random.next(3) == 0 {
        items.append(
          LineItem(
            content: .opportunity(hasHyphen: random.next(4) > 0), penalty: 50,
            before: 3, after: random.next(2) == 0 ? 0.4 : 0))
        items.append(
          LineItem(content: .fragment("b"), width: 3 + Double(random.next(120)) / 10))
      }
    }
    return items
  }

  /// The least demerits of all ways to break, tried one by one.
  private func leastDemerits(of items: [LineItem], costs: LineCosts) -> Double? {
    let places = BreakPlace.all(in: items)
    var least: Double?
    func go(
      from place: Int, fitness: LineCosts.Fitness, demerits: Double
    ) {
      if place == places.count - 1 {
        least = min(least ?? .infinity, demerits)
        return
      }
      for end in (place + 1)..<places.count {
        let isLast = end == places.count - 1
        guard
          let line = costs.line(
            from: places[place], to: places[end], isFirst: place == 0, isLast: isLast,
            isUnbreakable: end == place + 1)
        else { continue }
        let between = costs.demerits(
          between: fitness, endingIn: places[place].isFlagged, and: line.fitness,
          endingIn: places[end].isFlagged, isLast: isLast)
        go(from: end, fitness: line.fitness, demerits: demerits + line.demerits + between)
      }
    }
    go(from: 0, fitness: .decent, demerits: 0)
    return least
  }

  @Test(arguments: [true, false])
  func `finds the least demerits of all ways`(isJustified: Bool) {
    var random = Lehmer(seed: 7)
    var solved = 0
    for _ in 0..<400 {
      let items = items(words: 2 + random.next(8), using: &random)
      let width = 30 + Double(random.next(300)) / 10
      let costs = LineCosts(isJustified: isJustified, firstWidth: width - 5, width: width)
      let result = LineBreaker(items, costs: costs).lines()
      let least = leastDemerits(of: items, costs: costs)
      #expect((result == nil) == (least == nil))
      if let result, let least {
        #expect(abs(result.demerits - least) <= 1e-9 * least, "\(result.demerits) \(least)")
        solved += 1
      }
    }
    #expect(solved > 60)
  }

  /// A line of two words of 10 and a space of 2.5 + 1.25 - 0.8 in 23.125: stretched by half of what it can, whose badness is 12.5.
  @Test func `counts demerits as Knuth and Plass do`() throws {
    let word = LineItem(content: .fragment("a"), width: 10)
    let space = LineItem(
      content: .space(isBreakable: true), width: 2.5, stretch: 1.25, shrink: 0.8)
    let items = [word, space, word, space, word, space, word]
    let costs = LineCosts(isJustified: true, firstWidth: 23.125, width: 23.125)
    let result = try #require(LineBreaker(items, costs: costs).lines())
    #expect(result.lines.map(\.items) == [0..<3, 4..<7])
    #expect(abs(result.demerits - (22.5 * 22.5 + 100)) < 1e-9)
  }

  @Test func `has no lines where a word is too wide, unless ragged`() throws {
    let items = [LineItem(content: .fragment("a"), width: 50)]
    let justified = LineCosts(isJustified: true, firstWidth: 40, width: 40)
    #expect(LineBreaker(items, costs: justified).lines() == nil)
    let ragged = LineCosts(isJustified: false, firstWidth: 40, width: 40)
    #expect(try #require(LineBreaker(items, costs: ragged).lines()).isOverfull)
  }

  @Test func `breaks nothing into one empty line`() throws {
    let costs = LineCosts(isJustified: true, firstWidth: 40, width: 40)
    #expect(try #require(LineBreaker([], costs: costs).lines()).lines.map(\.items) == [0..<0])
  }
}
