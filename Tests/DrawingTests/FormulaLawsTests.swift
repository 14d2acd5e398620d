import Foundation
import Mathematics
import TestSupport
import Testing

@testable import Drawing

/// What holds of every formula of the corpus in TeX Gyre Pagella Math.
@Suite struct `Laws of formulas` {
  static let sources: [String] = {
    let file = try? String(contentsOf: fixtureFile("Mathematics/corpus.txt"), encoding: .utf8)
    return (file ?? "").split(separator: "\n").map(String.init)
  }()

  /// The ink of an item: left, top, right and bottom.
  private func ink(
    _ item: FormulaBox.Item, _ font: MathTypeface
  ) -> (left: Double, top: Double, right: Double, bottom: Double) {
    switch item {
    case .glyph(let glyph):
      let metrics = font.metrics(of: glyph.id)
      return (
        glyph.x + metrics.inkStart * glyph.size, glyph.y - metrics.ascent * glyph.size,
        glyph.x + metrics.inkEnd * glyph.size, glyph.y + metrics.descent * glyph.size
      )
    case .rule(let rule): return (rule.x, rule.y, rule.x + rule.width, rule.y + rule.height)
    }
  }

  @Test(arguments: [true, false]) func `the box holds the ink`(isDisplay: Bool) throws {
    let engine = try MathEngine.pinned()
    // Ink without room is what these are for.
    let exceptions = ["\\smash", "\\mathclap"]
    for source in Self.sources where !exceptions.contains(where: source.contains) {
      let box = engine.box(try Formula(tex: source), isDisplay: isDisplay, size: 10)
      for item in box.items {
        let ink = ink(item, engine.font)
        #expect(ink.top >= -box.ascent - 0.01 && ink.bottom <= box.descent + 0.01, "\(source)")
        // Letters reach a little over their sides, and accents over narrow letters.
        #expect(ink.left >= -1.7 && ink.right <= box.width + 1.2, "\(source): \(ink) \(box.width)")
      }
    }
  }

  @Test func `the font has every sign of the corpus`() throws {
    let engine = try MathEngine.pinned()
    for source in Self.sources {
      let box = engine.box(try Formula(tex: source), isDisplay: true, size: 10)
      #expect(box.missing.isEmpty, "\(source): \(box.missing)")
    }
  }

  @Test(arguments: ["x", "y", "f", "g", "T", "V", #"\beta"#, "Q", #"\mathbf{p}"#, #"\Gamma"#, "j"])
  func `scripts do not touch their base or each other`(_ letter: String) throws {
    let engine = try MathEngine.pinned()
    for (upper, lower) in [("2", "1"), ("k", "j"), ("T", "f"), (#"\top"#, "Q")] {
      let box = engine.box(
        try Formula(tex: "\(letter)_{\(lower)}^{\(upper)}"), isDisplay: true, size: 10)
      let inks = box.items.map { ink($0, engine.font) }
      #expect(inks.count == 3)
      // The superscript ends above where the subscript begins.
      #expect(inks[1].bottom < inks[2].top, "\(letter) \(upper) \(lower)")
      #expect(inks[1].left > inks[0].right - 1.2 || inks[1].bottom < inks[0].top)
    }
  }

  @Test(arguments: [
    "x", #"\frac{a}{b}"#, #"\frac{\frac{a}{b}}{\frac{c}{d}}"#, #"\sum_{i=1}^n x_i"#,
    #"\begin{matrix}1\\2\\3\\4\end{matrix}"#,
    #"\begin{matrix}1\\2\\3\\4\\5\\6\\7\\8\\9\end{matrix}"#,
  ]) func `delimiters and roots cover what they enclose`(_ body: String) throws {
    let engine = try MathEngine.pinned()
    let axis = engine.font.constant(.axisHeight) * 10
    let inner = engine.box(try Formula(tex: body), isDisplay: true, size: 10)
    let half = max(inner.ascent - axis, inner.descent + axis)
    for (left, right) in [
      ("(", ")"), ("[", "]"), (#"\{"#, #"\}"#), ("|", "|"), (#"\lfloor"#, #"\rceil"#),
    ] {
      let box = engine.box(
        try Formula(tex: #"\left\#(left) \#(body) \right\#(right)"#), isDisplay: true, size: 10)
      let reach = max(box.ascent - axis, box.descent + axis)
      #expect(abs((box.ascent - axis) - (box.descent + axis)) < 0.01 || reach == half, "\(left)")
      // TeX asks for nine tenths, and for all but half an em.
      let sign = ink(try #require(box.items.first), engine.font)
      let parts = box.items.prefix {
        if case .glyph(let glyph) = $0 {
          glyph.text.isEmpty || $0 == box.items.first
        } else {
          false
        }
      }
      let top = parts.map { ink($0, engine.font).top }.min() ?? sign.top
      let bottom = parts.map { ink($0, engine.font).bottom }.max() ?? sign.bottom
      #expect(bottom - top >= min(2 * half * 0.9, 2 * half - 5.1) - 0.01, "\(left) \(body)")
    }
    let root = engine.box(try Formula(tex: #"\sqrt{\#(body)}"#), isDisplay: true, size: 10)
    let rule = try #require(
      root.items.lazy.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }
        .first)
    let radicand = engine.box(try Formula(tex: body), isDisplay: true, size: 10)
    #expect(rule.y + rule.height < -radicand.ascent + 1)
    #expect(abs(rule.width - radicand.width) < 0.6)
    #expect(root.descent >= radicand.descent - 0.01)
  }

  @Test func `a fraction is centred on the axis and its parts on each other`() throws {
    let engine = try MathEngine.pinned()
    let axis = engine.font.constant(.axisHeight) * 10
    for source in [#"\frac{a+b}{c}"#, #"\frac{1}{1+e^{-x}}"#, #"\frac{\sum_i x_i}{n}"#] {
      let box = engine.box(try Formula(tex: source), isDisplay: true, size: 10)
      let rule = try #require(
        box.items.lazy.compactMap { if case .rule(let rule) = $0 { rule } else { nil } }.first)
      #expect(abs(rule.y + rule.height / 2 + axis) < 1e-9)
      #expect(abs(2 * rule.x + rule.width - box.width) < 1e-9)
    }
  }
}
