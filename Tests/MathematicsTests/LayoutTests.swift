import Mathematics
import Testing

@Suite struct `Layout of formulas` {
  let font = PlainMathFont()

  private func box(_ source: String, isDisplay: Bool = false) throws -> FormulaBox {
    try Formula(tex: source).box(isDisplay: isDisplay, size: 10, font: font)
  }

  private func glyphs(_ box: FormulaBox) -> [FormulaBox.Glyph] {
    box.items.compactMap { if case .glyph(let glyph) = $0 { glyph } else { nil } }
  }

  private func rules(_ box: FormulaBox) -> [FormulaBox.Rule] {
    box.items.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
  }

  private func isNear(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-9 }

  @Test func `puts letters side by side with TeX's spaces`() throws {
    let box = try box("a+b=c")
    let (medium, thick) = (10 * 4.0 / 18, 10 * 5.0 / 18)
    let places = [
      0, 5 + medium, 10 + 2 * medium, 15 + 2 * medium + thick, 20 + 2 * (medium + thick),
    ]
    #expect(zip(glyphs(box), places).allSatisfy { isNear($0.x, $1) && $0.y == 0 })
    #expect(isNear(box.width, 25 + 2 * (medium + thick)))
    #expect((box.ascent, box.descent) == (5, 0))
    #expect(box.text == "a+b=c")
  }

  @Test func `shifts scripts by the constants of the font`() throws {
    let both = glyphs(try box("x_i^n"))
    #expect(both.map(\.size) == [10, 5, 5])
    #expect(isNear(both[1].y, -4) && isNear(both[2].y, 2), "\(both)")
    #expect(isNear(both[1].x, 5) && isNear(both[2].x, 5))
    let deep = glyphs(try box("x^{y^z}"))
    #expect(deep.map(\.size) == [10, 5, 2.5])
    // Below a line superscripts stay lower.
    #expect(isNear(glyphs(try box(#"\overline{x^n}"#))[1].y, -3))
  }

  @Test func `keeps scripts apart`() throws {
    var close = font
    close.constants[.subSuperscriptGapMin] = 0.5
    close.constants[.superscriptBottomMaxWithSubscript] = 0.45
    let formula = try Formula(tex: "x_i^n")
    let pair = glyphs(formula.box(isDisplay: false, size: 10, font: close))
    // The subscript's top and the superscript's bottom are half an em apart; both moved.
    #expect(isNear(-pair[1].y - (2.5 - pair[2].y), 5), "\(pair)")
    #expect(isNear(pair[1].y, -4.5))
  }

  @Test func `lets superscripts lean and subscripts not`() throws {
    let pair = glyphs(try box("f_i^n"))
    #expect(isNear(pair[1].x, 6) && isNear(pair[2].x, 5))
    // A large operator leans outside of its width.
    let integral = glyphs(try box(#"\int_i^n"#))
    #expect(isNear(integral[1].x, 5) && isNear(integral[2].x, 4))
    #expect(isNear(try box("f").width, 6))
  }

  @Test func `kerns scripts at the corners`() throws {
    var kerned = font
    kerned.kerns = [.bottomRight: ["𝑉": -0.15], .topLeft: ["𝑖": 0.1], .topRight: ["𝑉": 0.2]]
    let pair = glyphs(
      try Formula(tex: "V_i^n").box(isDisplay: false, size: 10, font: kerned))
    #expect(isNear(pair[1].x, 5 + 2) && isNear(pair[2].x, 5 - 1.5 + 0.5), "\(pair)")
  }

  @Test func `centres fractions on the axis`() throws {
    for isDisplay in [false, true] {
      let box = try box(#"\frac{ab}{c}"#, isDisplay: isDisplay)
      let rule = try #require(rules(box).first)
      #expect(isNear(rule.y + rule.height / 2, -2.5))
      #expect(isNear(rule.height, 1))
      let (size, parts) = (isDisplay ? 10.0 : 5, glyphs(box))
      #expect(parts.allSatisfy { $0.size == size })
      #expect(isNear(rule.width, size) && isNear(rule.x, 1.2))
      // The denominator is centred below the numerator.
      #expect(isNear(parts[2].x + size / 4, rule.x + rule.width / 2))
      #expect(isNear(parts[0].y, isDisplay ? -7 : -5) && isNear(parts[2].y, isDisplay ? 7 : 5))
    }
  }

  @Test func `pushes tall parts of fractions away from the line`() throws {
    let box = try box(#"\frac{\frac{a}{b}}{\frac{c}{d}}"#, isDisplay: true)
    let lines = rules(box)
    #expect(lines.count == 3)
    let middle = try #require(lines.max { $0.width < $1.width })
    for glyph in glyphs(box) where glyph.y < middle.y {
      #expect(glyph.y <= middle.y - 1 + 1e-9)
    }
  }

  @Test func `covers a radicand with its sign and its line`() throws {
    let box = try box(#"\sqrt{ab}"#)
    let rule = try #require(rules(box).first)
    #expect(isNear(rule.x, 5) && isNear(rule.width, 10) && isNear(rule.height, 1))
    let sign = try #require(glyphs(box).first)
    #expect(sign.text == "√")
    // The form of one em holds letters of half an em, the gap and the line; what remains is shared.
    #expect(isNear(-rule.y, 5 + (1 + 10 - 1 - 5) / 2 + 1), "\(rule)")
    let cube = glyphs(try self.box(#"\sqrt[n]{a}"#))
    #expect(cube.map(\.text) == ["n", "√", "a"] && cube[0].size == 2.5)
  }

  @Test func `puts long signs together of parts`() throws {
    let rows = Array(repeating: "x", count: 10).joined(separator: #"\\"#)
    let box = try box(#"\left(\begin{matrix}"# + rows + #"\end{matrix}\right."#)
    let parts = glyphs(box).prefix { $0.text == "(" || $0.text.isEmpty }
    #expect(parts.count > 10 && parts.filter { $0.text == "(" }.count == 1)
    // From the lowest to the highest part, each lies over its neighbour by at least the least overlap.
    for (lower, upper) in zip(parts, parts.dropFirst()) {
      #expect(lower.y - upper.y <= 10 - 1 + 1e-9 && lower.y > upper.y)
    }
    // Ten rows of 12 points, of which a sign has to cover all but half an em.
    let first = try #require(parts.first)
    let last = try #require(parts.last)
    #expect(isNear(first.y - last.y + 10, 115))
  }

  @Test func `chooses larger forms for displays and delimiters`() throws {
    func form(_ source: String, isDisplay: Bool) throws -> UInt32 {
      try #require(glyphs(try box(source, isDisplay: isDisplay)).first).id >> 21
    }
    #expect(try form(#"\sum"#, isDisplay: false) == 0)
    #expect(try form(#"\sum"#, isDisplay: true) == 2)
    #expect(try form(#"\left(x\right)"#, isDisplay: false) == 1)
    #expect(try form(#"\left(\frac{a}{b}\right)"#, isDisplay: true) == 2)
    #expect(try form("(x)", isDisplay: true) == 0)
  }

  @Test func `puts limits above and below in displays`() throws {
    let limits = glyphs(try box(#"\sum_i^n"#, isDisplay: true))
    // The sign is two em high, centred on the axis; the limits keep 0.1 em away.
    #expect(isNear(limits[1].y, -(12.5 + 1)) && isNear(limits[2].y, 7.5 + 1 + 2.5), "\(limits)")
    #expect(isNear(limits[1].x, 1.25) && isNear(limits[2].x, 1.25))
    let beside = glyphs(try box(#"\sum_i^n"#))
    #expect(beside[1].x >= 5)
    let told = glyphs(try box(#"\sum\limits_i^n"#))
    #expect(told[1].x < 5)
  }

  @Test func `sets accents over letters, dotless where they have a dot`() throws {
    let accented = glyphs(try box(#"\hat{i}"#))
    #expect(accented.map(\.text) == ["i", "\u{302}"] && accented[0].id == 0x1D6A4)
    #expect(isNear(accented[1].x, 0) && isNear(accented[1].y, 0))
    // Scripts of an accented letter stay where those of the letter are.
    #expect(isNear(try #require(glyphs(try box(#"\hat{x}^2"#)).last).y, -4))
    #expect(
      try box(#"\widehat{abcd}"#).items.contains { item in
        if case .glyph(let glyph) = item { glyph.id == 0x302 + 2 << 21 } else { false }
      })
  }

  @Test func `aligns the columns of tables`() throws {
    let box = try box(#"\begin{array}{lcr}a&b&c\\aa&bb&cc\end{array}"#)
    let letters = glyphs(box)
    #expect(letters.map(\.x) == [5, 27.5, 50, 5, 10, 25, 30, 45, 50])
    // Rows of 12 points, centred on the axis.
    #expect(isNear(letters[3].y - letters[0].y, 12))
    #expect(isNear((box.ascent - box.descent) / 2, 2.5))
    #expect(isNear(box.width, 60))
  }

  @Test func `meets equations at their relations`() throws {
    let box = try box(#"\begin{aligned}a&=b\\aaa&=b\end{aligned}"#, isDisplay: true)
    let signs = glyphs(box).filter { $0.text == "=" }
    #expect(signs.count == 2 && signs[0].x == signs[1].x)
    #expect(isNear(signs[0].x, 15 + 10 * 5.0 / 18))
    #expect(isNear(signs[1].y - signs[0].y, 15))
  }

  @Test func `gives phantoms room and no ink, laps ink and no room`() throws {
    #expect(try box(#"\phantom{ab}"#).items.isEmpty && box(#"\phantom{ab}"#).width == 10)
    #expect(try box(#"\vphantom{\frac12}"#).width == 0)
    let lap = try box(#"\mathclap{abcd}"#)
    #expect(lap.width == 0 && glyphs(lap).count == 4 && isNear(glyphs(lap)[0].x, -10))
    #expect(try box(#"\smash{p}"#).descent == 0)
  }

  @Test func `says which characters the font lacks`() throws {
    #expect(try box("a + ☃ + \\text{☃}").missing == ["☃"])
    #expect(try box("a + b").missing.isEmpty)
  }

  @Test func `reads in order`() throws {
    let text = try box(#"\frac{a}{b} + \sqrt{x^2_i} = \mathbf{w} \cdot \mathbb{R}"#).text
    #expect(text == "ab+√x2i=w⋅ℝ")
  }
}
