import Drawing
import Foundation
import Mathematics
import TestSupport
import Testing

/// The layout in TeX Gyre Pagella Math, held against LuaTeX with the same font (Tests/Fixtures/Mathematics/measure.py).
@Suite struct `Measures of formulas` {
  /// Width, height and depth in em.
  struct Measure: Decodable, Sendable, CustomTestStringConvertible {
    let formula: String
    let text: [Double]
    let display: [Double]

    var testDescription: String { formula }
  }

  static let measures = (try? fixture("Mathematics/measures.json", as: [Measure].self)) ?? []

  /// The slant of the last letters of lists in em, which LuaTeX leaves out of their width and TeX itself does not; for a
  /// formula of several lists the one that makes it wider.
  static let slants: [String: Double] = [
    "x": 0.012, "-x": 0.012, "f": 0.163, "fV": 0.06, #"\int f"#: 0.163, #"\int_0^1 f"#: 0.163,
    #"\log x"#: 0.012,
    #"\sqrt{x}"#: 0.012, #"\left(x\right)"#: 0.012, #"\underline{x}"#: 0.012,
    #"\alpha\beta\gamma"#: 0.046, #"\mathrm{T}x"#: 0.012, #"\text{if }x"#: 0.0165,
    #"\boxed{x}"#: 0.012, "x\\quad y": 0.03, "x\\,y": 0.03, #"\underset{x}{y}"#: 0.018,
    "W_{ij}^{T}": 0.0326, #"\begin{cases}x&y\\z&w\end{cases}"#: 0.017,
  ]

  /// What the packages set in another way: unicode-math has a glyph for two primes, amsmath counts the empty box that
  /// its large parentheses enclose, and LuaTeX puts braces and their labels farther from what they span.
  static let others: Set<String> = [
    "f''", #"\big("#, #"\Big("#, #"\Bigg("#, #"\underbrace{a+b+c}_{n}"#, #"\overbrace{a+b+c}^{n}"#,
  ]

  @Test func `are many`() {
    #expect(Self.measures.count > 80)
    let formulas = Set(Self.measures.map(\.formula))
    #expect(Self.others.isSubset(of: formulas) && Set(Self.slants.keys).isSubset(of: formulas))
  }

  @Test(arguments: measures.filter { !others.contains($0.formula) })
  func `are those of LuaTeX`(_ measure: Measure) throws {
    let engine = try MathEngine.pinned()
    // The empty group is measured too, since it keeps its distance from some atoms.
    let formula = try Formula(tex: measure.formula + "{}")
    for (isDisplay, expected) in [(false, measure.text), (true, measure.display)] {
      let box = engine.box(formula, isDisplay: isDisplay, size: 1)
      let slant = Self.slants[measure.formula] ?? 0
      #expect(
        abs(box.width - slant - expected[0]) < 0.012, "width \(box.width), TeX \(expected[0])")
      #expect(abs(box.ascent - expected[1]) < 0.0025, "height \(box.ascent), TeX \(expected[1])")
      #expect(abs(box.descent - expected[2]) < 0.0025, "depth \(box.descent), TeX \(expected[2])")
    }
  }

  @Test func `grow with the size and nothing else`() throws {
    let engine = try MathEngine.pinned()
    for measure in Self.measures {
      let formula = try Formula(tex: measure.formula)
      let (small, large) = (
        engine.box(formula, isDisplay: true, size: 10),
        engine.box(formula, isDisplay: true, size: 20)
      )
      #expect(abs(large.width - 2 * small.width) < 1e-9)
      #expect(abs(large.ascent - 2 * small.ascent) < 1e-9)
      #expect(small.items.count == large.items.count)
    }
  }
}
