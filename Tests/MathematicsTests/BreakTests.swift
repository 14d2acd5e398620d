import Mathematics
import Testing

@Suite struct `Breaking formulas` {
  let font = PlainMathFont()

  @Test func `ends lines after relations and operators`() throws {
    let pieces = try Formula(tex: "a+b=c").pieces(size: 10, font: font)
    #expect(pieces.map(\.box.text) == ["a+", "b=", "c"])
    #expect(pieces.map(\.breakAfter) == [.binaryOperator, .relation, nil])
    #expect(pieces.last?.spaceAfter == 0)
  }

  @Test(arguments: ["-x", "{a+b}", "x_{a+b}", "a=", #"\left(a+b\right)"#, ""])
  func `leaves whole what TeX does not break`(_ source: String) throws {
    #expect(try Formula(tex: source).pieces(size: 10, font: font).count == 1)
  }

  @Test func `takes the spaces behind a sign to the end of the line`() throws {
    let pieces = try Formula(tex: #"p \implies q"#).pieces(size: 10, font: font)
    #expect(pieces.map(\.box.text) == ["p⟹", "q"])
    #expect(abs(pieces[0].spaceAfter - 100.0 / 18) < 1e-9)
  }

  @Test(arguments: Corpus.sources) func `gives pieces that make up the whole`(_ source: String)
    throws
  {
    let formula = try Formula(tex: source)
    let pieces = formula.pieces(size: 10, font: font)
    let whole = formula.box(isDisplay: false, size: 10, font: font)
    let width = pieces.reduce(0) { $0 + $1.box.width + $1.spaceAfter }
    #expect(abs(width - whole.width) < 1e-9)
    #expect(pieces.map(\.box.text).joined() == whole.text)
    #expect(pieces.map(\.box.items.count).reduce(0, +) == whole.items.count)
    #expect(abs((pieces.map(\.box.ascent).max() ?? 0) - whole.ascent) < 1e-9)
    #expect(pieces.dropLast().allSatisfy { $0.breakAfter != nil })
  }

  @Test func `breaks wide displays before relations and indents what follows`() throws {
    let formula = try Formula(tex: "aaaa+bbbb=cccc+dddd=eeee+ffff")
    let whole = formula.box(isDisplay: true, size: 10, font: font)
    #expect(formula.box(size: 10, font: font, maximumWidth: 1000) == whole)
    let box = formula.box(size: 10, font: font, maximumWidth: 90)
    #expect(box.width <= 90 && box.text == whole.text)
    var lines: [Double: String] = [:]
    var starts: [Double: Double] = [:]
    for case .glyph(let glyph) in box.items {
      lines[glyph.y, default: ""] += glyph.text
      starts[glyph.y] = min(starts[glyph.y] ?? .infinity, glyph.x)
    }
    let places = lines.keys.sorted()
    #expect(places.map { lines[$0] } == ["aaaa+bbbb", "=cccc+dddd", "=eeee+ffff"])
    #expect(places.map { starts[$0] } == [0, 20, 20])
    #expect(places[0] == 0)
  }

  @Test func `breaks before operators where no relation is near`() throws {
    let formula = try Formula(tex: "aaaa+bbbb+cccc+dddd+eeee")
    let box = formula.box(size: 10, font: font, maximumWidth: 70)
    #expect(box.width <= 70)
    let narrow = try Formula(tex: "aaaaaaaaaa").box(size: 10, font: font, maximumWidth: 20)
    #expect(narrow.width == 50)
  }
}
