import Testing

@testable import Mathematics

@Suite struct `Spaces between atoms` {
  /// The table of chapter 18 of The TeXbook, as it is printed: parentheses where scripts have none, * where it can't be.
  static let printed = [
    "0 1 (2) (3) 0 0 0 (1)", "1 1 * (3) 0 0 0 (1)", "(2) (2) * * (2) * * (2)",
    "(3) (3) * 0 (3) 0 0 (3)", "0 0 * 0 0 0 0 0", "0 1 (2) (3) 0 0 0 (1)",
    "(1) (1) * (1) (1) (1) (1) (1)", "(1) 1 (2) (3) (1) 0 (1) (1)",
  ]

  @Test func `are those of the table`() {
    for (left, line) in zip(AtomClass.allCases, Self.printed) {
      for (right, entry) in zip(AtomClass.allCases, line.split(separator: " ")) {
        guard let kind = Int(entry.filter(\.isNumber)) else { continue }
        let width = [0.0, 3, 4, 5][kind]
        for level in [MathStyle.Level.display, .text, .script, .scriptScript] {
          let style = MathStyle(level: level)
          let expected = entry.hasPrefix("(") && style.isScript ? 0 : width
          #expect(
            Spacing.width(between: left, and: right, in: style) == expected,
            "\(left) \(right) \(level)")
        }
      }
    }
  }

  /// Formulas and the space before each of their atoms in mu.
  static let examples: [(String, [Double])] = [
    ("a+b", [0, 4, 4]), ("a=b", [0, 5, 5]), ("-x", [0, 0]), ("+-x", [0, 4, 4]),
    ("a=-b", [0, 5, 5, 0]), (#"a\times-b"#, [0, 4, 4, 0]), ("(-x)", [0, 0, 0, 0]),
    ("a,-b", [0, 0, 3, 0]), ("a+=b", [0, 0, 5, 5]), ("a+)", [0, 0, 0]), ("a+", [0, 0]),
    ("a==b", [0, 5, 0, 5]), (#"\sin x"#, [0, 3]), (#"\sin(x)"#, [0, 0, 0, 0]),
    (#"\sin-x"#, [0, 3, 0]), (#"2\log x"#, [0, 3, 3]), (#"\log\log x"#, [0, 3, 3]),
    (#"\sum x"#, [0, 3]), (#"x=\sum y"#, [0, 5, 5, 3]), ("f(x)", [0, 0, 0, 0]),
    ("x!y", [0, 0, 0]), (#"\left(x\right)y"#, [0, 3]), (#"y\left(x\right)"#, [0, 3]),
    (#"\frac12x"#, [0, 0]), (#"a\mathbin{R}b"#, [0, 4, 4]), (#"a\mathrel{R}b"#, [0, 5, 5]),
    (#"a{=}b"#, [0, 0, 0]), (#"a\ldots b"#, [0, 3, 3]), (#"a,\ldots,b"#, [0, 0, 3, 3, 3]),
    (#"a\overset{!}{=}b"#, [0, 5, 5]), (#"a\quad=b"#, [0, 0, 5, 5]), (#"a\bigm|b"#, [0, 5, 5]),
    ("a|b", [0, 0, 0]), (#"a\mid b"#, [0, 5, 5]), ("a:b", [0, 5, 5]), (#"a\colon b"#, [0, 0, 3]),
    (#"\scriptstyle a+b=c"#, [0, 0, 0, 0, 0]), (#"\scriptstyle\log x"#, [0, 3]),
    (#"\underbrace{a}_n b"#, [0, 3]), (#"a\pm b\mp c"#, [0, 4, 4, 4, 4]),
  ]

  @Test(arguments: examples) func `follow the neighbours`(
    _ source: String, _ spaces: [Double]
  ) throws {
    let nodes = try Formula(tex: source).nodes
    #expect(Spacing.spaced(nodes, in: MathStyle(level: .text)).map(\.space) == spaces)
  }

  @Test func `are left to the middle of a fence by what closes and opens`() throws {
    let nodes = try Formula(tex: #"\left(a\middle|-b\right)"#).nodes
    guard case .fence(let fence) = try #require(nodes.first) else {
      Issue.record("no fence")
      return
    }
    let spaced = Spacing.spaced(fence.body, in: MathStyle(level: .text))
    #expect(spaced.map(\.space) == [0, 0, 0, 0])
  }

  @Test func `put dots where amsmath puts them`() throws {
    func dots(_ source: String) throws -> Unicode.Scalar? {
      for case .symbol(let symbol) in try Formula(tex: source).nodes
      where symbol.atomClass == .inner {
        return symbol.letter
      }
      return nil
    }
    #expect(try dots(#"a, \dots, b"#) == "…")
    #expect(try dots(#"a + \dots + b"#) == "⋯")
    #expect(try dots(#"a = \dots \le b"#) == "⋯")
    #expect(try dots(#"a \dots"#) == "…")
    #expect(try dots(#"\dots \sum x"#) == "⋯")
  }
}
