import Foundation
import Mathematics
import TestSupport
import Testing

@Suite struct `MathML` {
  /// What stands between `<semantics>` and the annotation.
  private func body(_ source: String, isDisplay: Bool = false) throws -> String {
    let text = try Formula(tex: source).mathML(isDisplay: isDisplay)
    let start = try #require(text.range(of: "<semantics>")).upperBound
    let end = try #require(text.range(of: "<annotation")).lowerBound
    return String(text[start..<end])
  }

  @Test func `of the corpus is what it was`() throws {
    #expect(Corpus.sources.count > 140)
    let lines = try Corpus.sources.map { try Formula(tex: $0).mathML(isDisplay: true) }
    let file = fixtureFile("Mathematics/corpus.mathml")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    #expect(golden.count == lines.count)
    for (line, expected) in zip(lines, golden) { #expect(line == expected) }
  }

  @Test(.enabled(if: Tool.isInstalled("xmllint"))) func `is well-formed`() throws {
    for isDisplay in [true, false] {
      let formulas = try Corpus.sources.map { try Formula(tex: $0).mathML(isDisplay: isDisplay) }
      let document = "<all>" + formulas.joined(separator: "\n") + "</all>"
      let check = try Tool.run(
        "xmllint", ["--noout", "%"], on: Array(document.utf8), suffix: "xml")
      #expect(check.status == 0, "\(check.text)")
    }
  }

  @Test func `carries its source`() throws {
    let text = try Formula(tex: #"a < b \& "c""#).mathML(isDisplay: true)
    #expect(
      text.hasPrefix(
        #"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="a &lt; b \&amp; &quot;c&quot;"><semantics>"#
      ))
    #expect(
      text.hasSuffix(
        #"<annotation encoding="application/x-tex">a &lt; b \&amp; &quot;c&quot;</annotation></semantics></math>"#
      ))
    #expect(!(try Formula(tex: "x").mathML(isDisplay: false)).contains("display="))
  }

  @Test func `holds no character that XML forbids`() throws {
    let text = try Formula(tex: "x % a comment with \u{0} and \u{FFFF}\n y").mathML(
      isDisplay: false)
    #expect(text.contains("x % a comment with \u{FFFD} and \u{FFFD}  y"))
  }

  /// Formulas and their elements.
  static let examples: [(String, String)] = [
    ("x", "<mrow><mi>x</mi></mrow>"),
    ("3.14", "<mrow><mn>3.14</mn></mrow>"),
    ("1.", #"<mrow><mn>1</mn><mi mathvariant="normal">.</mi></mrow>"#),
    (#"\mathrm{x}"#, #"<mrow><mi mathvariant="normal">x</mi></mrow>"#),
    (#"\mathrm{KL}"#, "<mrow><mi>KL</mi></mrow>"),
    (#"\mathbf{x}"#, "<mrow><mi>𝐱</mi></mrow>"),
    (#"\mathbb{R}\mathcal{L}\mathfrak{g}"#, "<mrow><mi>ℝ</mi><mi>ℒ</mi><mi>𝔤</mi></mrow>"),
    (
      #"\Gamma\gamma\infty"#,
      #"<mrow><mi mathvariant="normal">Γ</mi><mi>γ</mi><mi mathvariant="normal">∞</mi></mrow>"#
    ),
    ("a+b", "<mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>"),
    ("a=b", "<mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow>"),
    (
      "a=-b",
      #"<mrow><mi>a</mi><mo>=</mo><mo form="prefix">−</mo><mi>b</mi></mrow>"#
    ),
    ("x_1^2", "<mrow><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></mrow>"),
    (#"\frac{a}{b}"#, "<mrow><mfrac><mi>a</mi><mi>b</mi></mfrac></mrow>"),
    (#"\sqrt{ab}"#, "<mrow><msqrt><mi>a</mi><mi>b</mi></msqrt></mrow>"),
    (
      #"\sqrt[3]{ab}"#,
      "<mrow><mroot><mrow><mi>a</mi><mi>b</mi></mrow><mn>3</mn></mroot></mrow>"
    ),
    (#"\log x"#, #"<mrow><mi>log</mi><mspace width="0.1667em"></mspace><mi>x</mi></mrow>"#),
    (
      "f(x)=y",
      #"<mrow><mi>f</mi><mo form="prefix" stretchy="false">(</mo><mi>x</mi>"#
        + #"<mo form="postfix" stretchy="false">)</mo><mo>=</mo><mi>y</mi></mrow>"#
    ),
    (
      "x_{a+b}",
      #"<mrow><msub><mi>x</mi><mrow><mi>a</mi><mo lspace="0em" rspace="0em">+</mo><mi>b</mi></mrow></msub></mrow>"#
    ),
    (
      #"\sum_i"#,
      #"<mrow><msub><mo lspace="0em" rspace="0em">∑</mo><mi>i</mi></msub></mrow>"#
    ),
    (
      #"\sum\limits_i"#,
      #"<mrow><munder><mo lspace="0em" rspace="0em" movablelimits="false">∑</mo><mi>i</mi></munder></mrow>"#
    ),
    (#"\text{if }x"#, "<mrow><mtext>if\u{A0}</mtext><mi>x</mi></mrow>"),
    ("", "<mrow></mrow>"),
  ]

  @Test(arguments: examples) func `has the elements of MathML Core`(
    _ source: String, _ expected: String
  ) throws {
    #expect(try body(source) == expected)
  }

  @Test func `puts limits where the style puts them`() throws {
    #expect(try body(#"\sum_i^n x"#, isDisplay: true).contains("<munderover>"))
    #expect(try body(#"\sum_i^n x"#).contains("<msubsup>"))
    #expect(try body(#"\int_i^n x"#, isDisplay: true).contains("<msubsup>"))
    #expect(try body(#"\lim_{x} x"#, isDisplay: true).contains("<munder>"))
    #expect(try body(#"\frac{\sum_i x}{2}"#, isDisplay: true).contains("<msub>"))
    #expect(try body(#"\textstyle\sum_i x"#, isDisplay: true).contains("<msub>"))
  }
}
