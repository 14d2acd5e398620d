import Mathematics
import Testing

@Suite struct `Formulas that can't be read` {
  /// A source, the place of its error in UTF-8 bytes, and words of the message and the suggestion.
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let offset: Int
    let message: String
    var suggestion: String?

    var testDescription: String { source }
  }

  static let cases: [Case] = [
    Case(
      source: #"\alpa"#, offset: 0, message: "is not known", suggestion: #"did you mean \alpha?"#),
    Case(source: #"x + \fracc{a}{b}"#, offset: 4, message: "is not known", suggestion: #"\frac?"#),
    Case(source: #"\Apha"#, offset: 0, message: "is not known", suggestion: #"\Alpha?"#),
    Case(source: #"\qqqqqq"#, offset: 0, message: "is not known", suggestion: nil),
    Case(source: "é + \\foo", offset: 5, message: #"\foo is not known"#, suggestion: nil),
    Case(source: "{a", offset: 0, message: "never closed"),
    Case(source: "a}", offset: 1, message: "without an opening one"),
    Case(source: "a{b}}", offset: 4, message: "without an opening one"),
    Case(
      source: #"b{a\right)}"#, offset: 1, message: #"this brace is not closed before \right"#),
    Case(source: #"\frac{a}"#, offset: 8, message: "lacks an argument"),
    Case(source: #"\frac{a}}"#, offset: 8, message: "lacks an argument"),
    Case(source: #"\sqrt"#, offset: 5, message: "lacks an argument"),
    Case(source: #"\sqrt[3"#, offset: 5, message: "bracket is never closed"),
    Case(source: #"\sqrt[3]"#, offset: 8, message: "lacks an argument"),
    Case(source: "x^", offset: 2, message: "a superscript lacks an argument"),
    Case(source: "x_^2", offset: 2, message: "a subscript lacks an argument"),
    Case(source: "x^a^b", offset: 3, message: "a second superscript", suggestion: "braces"),
    Case(source: "x_a_b", offset: 3, message: "a second subscript", suggestion: "braces"),
    Case(source: "x^a'", offset: 3, message: "a second superscript"),
    Case(source: "a & b", offset: 2, message: "outside of an alignment", suggestion: #"\&"#),
    Case(
      source: #"a \\ b"#, offset: 2, message: "outside of an environment", suggestion: "gathered"),
    Case(source: "a $ b", offset: 2, message: "dollar sign", suggestion: #"\$"#),
    Case(source: "a # b", offset: 2, message: "no meaning", suggestion: "\\#"),
    Case(source: "a\u{7}", offset: 1, message: "control character (U+7)"),
    Case(source: "a\\", offset: 1, message: "a backslash at the end"),
    Case(source: #"\left( x"#, offset: 0, message: #"lacks its \right"#),
    Case(source: #"x \right)"#, offset: 2, message: #"\right without \left"#),
    Case(source: #"\left"#, offset: 5, message: "lacks its delimiter"),
    Case(
      source: #"\left x \right)"#, offset: 6, message: "x is no delimiter", suggestion: #"\left."#),
    Case(source: #"\left\alpha x \right)"#, offset: 5, message: "is no delimiter"),
    Case(source: #"\middle| x"#, offset: 0, message: #"outside of \left"#),
    Case(source: #"\left({\middle|}\right)"#, offset: 7, message: #"outside of \left"#),
    Case(source: #"\begin{matrix} a"#, offset: 0, message: #"lacks its \end"#),
    Case(source: #"\begin{matrix} a \end{pmatrix}"#, offset: 17, message: "is due"),
    Case(
      source: #"\begin{pmatrx} a \end{pmatrx}"#, offset: 7, message: "no environment",
      suggestion: "did you mean pmatrix?"),
    Case(source: #"\end{matrix}"#, offset: 0, message: #"without \begin"#),
    Case(source: #"\begin matrix"#, offset: 7, message: "needs braces"),
    Case(
      source: #"\matrix"#, offset: 0, message: "is an environment", suggestion: #"\begin{matrix}"#),
    Case(source: #"\begin{array}{lq} a \end{array}"#, offset: 15, message: "q is no column"),
    Case(source: #"\begin{array}{} a \end{array}"#, offset: 14, message: "at least one column"),
    Case(
      source: #"\begin{array}{c} a & b \end{array}"#, offset: 19, message: "more than the 1 columns"
    ),
    Case(source: #"\begin{gathered} a & b \end{gathered}"#, offset: 19, message: "without &"),
    Case(source: #"\begin{matrix} a \\[2q] b \end{matrix}"#, offset: 17, message: "needs a length"),
    Case(
      source: #"\begin{matrix} a \hline \end{matrix}"#, offset: 17, message: "beginning of a row"),
    Case(source: #"\hspace{2}"#, offset: 7, message: "needs a length", suggestion: "em, ex"),
    Case(source: #"\kern x"#, offset: 6, message: "needs a length"),
    Case(source: #"\hspace{1e9em}"#, offset: 7, message: "needs a length"),
    Case(source: #"\text{a"#, offset: 5, message: "never closed"),
    Case(source: #"\text a"#, offset: 6, message: "needs braces"),
    Case(source: #"\text{\frac}"#, offset: 6, message: "no meaning within text"),
    Case(source: #"\text{a $x}"#, offset: 8, message: "lacks its partner"),
    Case(source: #"x\limits_2"#, offset: 1, message: "follows no operator"),
    Case(source: #"\limits"#, offset: 0, message: "follows no operator"),
    Case(source: #"a \over b \over c"#, offset: 10, message: "a second \\over"),
    Case(source: #"\not x"#, offset: 5, message: "no opposite"),
    Case(source: #"\operatorname{\frac12}"#, offset: 13, message: "takes letters"),
    Case(source: #"\substack x"#, offset: 10, message: "needs braces"),
  ]

  @Test(arguments: cases) func `are told with their place`(_ example: Case) throws {
    let error = try #require(throws: FormulaError.self) { try Formula(tex: example.source) }
    #expect(error.offset == example.offset, "\(error)")
    #expect(error.message.contains(example.message), "\(error)")
    if let suggestion = example.suggestion {
      #expect(error.suggestion?.contains(suggestion) == true, "\(error)")
    }
  }

  @Test func `have nothing suggested that is far away`() throws {
    for source in [#"\qqqqqq"#, #"\xyzzyx{1}"#] {
      let error = try #require(throws: FormulaError.self) { try Formula(tex: source) }
      #expect(error.suggestion == nil)
    }
  }

  @Test(arguments: ["{", #"\left("#, #"\hat"#, #"\frac"#, "x^{", #"\text{"#, #"\begin{matrix}"#])
  func `are refused when they nest without end`(_ opening: String) throws {
    let error = try #require(throws: FormulaError.self) {
      try Formula(tex: String(repeating: opening, count: 10_000))
    }
    #expect(error.message.contains("levels within each other"), "\(error)")
  }

  @Test(arguments: [
    ("{", "}"), (#"\left("#, #"\right)"#), (#"\frac{1}{"#, "}"), (#"\hat{"#, "}"), ("x^{", "}"),
  ])
  func `are not those that nest thirty deep`(_ opening: String, _ closing: String) throws {
    let depth = 30
    let source =
      String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth)
    let formula = try Formula(tex: source)
    let text = formula.box(isDisplay: true, size: 10, font: PlainMathFont()).text
    #expect(text.unicodeScalars.contains("x"))
    #expect(formula.mathML(isDisplay: true).contains("<mi>x</mi>"))
  }

  @Test func `say both the message and the suggestion`() throws {
    let error = try #require(throws: FormulaError.self) { try Formula(tex: "a # b") }
    #expect(String(describing: error) == "# has no meaning in a formula; write \\# for the sign")
  }
}
