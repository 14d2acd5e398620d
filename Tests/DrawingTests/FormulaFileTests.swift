import Foundation
import Mathematics
import TestSupport
import Testing

@testable import Drawing

@Suite struct `Formulas in a PDF` {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `can be looked at`() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? "", isDirectory: true)
    try Data(FormulaSheet.pdf(`Laws of formulas`.sources))
      .write(to: folder.appendingPathComponent("formulas.pdf"))
  }

  @Test(.enabled(if: Tool.isInstalled("pdftotext"))) func `are text`() throws {
    let examples: [(String, String)] = [
      (#"\alpha + \beta = \gamma"#, "α + β = γ"), ("loss = x", "loss = x"),
      (#"\mathbf{w} \cdot \mathbf{x} + b"#, "w ⋅ x + b"), (#"x \in \mathbb{R}"#, "x ∈ ℝ"),
      (#"a \leq b \neq c"#, "a ≤ b ≠ c"), (#"\nabla f \to 0"#, "∇f → 0"),
      (#"\mathcal{L} = \log p"#, "ℒ = log p"), (#"\text{if } n \text{ is odd}"#, "if n is odd"),
    ]
    for (source, text) in examples {
      let found = try Tool.run(
        "pdftotext", ["%", "-"], on: FormulaSheet.pdf([source]), suffix: "pdf"
      ).text
      // Readers guess from the distances where spaces are.
      let letters = [found, text].map { $0.filter { !$0.isWhitespace } }
      #expect(letters[0].contains(letters[1]), "\(source): \(found)")
    }
    let words = try Tool.run(
      "pdftotext", ["%", "-"], on: FormulaSheet.pdf([#"x = 1 \quad \text{if it is odd}"#]),
      suffix: "pdf"
    ).text
    #expect(words.contains("if it is odd"), "\(words)")
    // A sign of many parts is read once.
    let rows = Array(repeating: "x", count: 12).joined(separator: #"\\"#)
    let tall = try Tool.run(
      "pdftotext", ["%", "-"],
      on: FormulaSheet.pdf([#"\left(\begin{matrix}"# + rows + #"\end{matrix}\right)"#]),
      suffix: "pdf"
    ).text
    #expect(tall.filter { $0 == "(" }.count == 1 && tall.filter { $0 == ")" }.count == 1, "\(tall)")
    #expect(tall.filter { $0 == "x" }.count == 12)
  }

  @Test(.enabled(if: Tool.isInstalled("pdffonts"))) func `have their font embedded and mapped`()
    throws
  {
    let pdf = try FormulaSheet.pdf(`Laws of formulas`.sources)
    let fonts = try Tool.run("pdffonts", ["%"], on: pdf, suffix: "pdf").text
      .split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.contains("TeXGyrePagellaMath"))
      #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"])
      #expect(!font.contains("Type 3"))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"))) func `are sound`() throws {
    let pdf = try FormulaSheet.pdf(`Laws of formulas`.sources)
    let check = try Tool.run("qpdf", ["--check", "%"], on: pdf, suffix: "pdf")
    #expect(check.status == 0)
  }

  @Test func `need a font that is there and made for them`() {
    let missing = Typeface(path: "/fonts/none.otf", package: "fonts-none")
    let error = DrawingError.missingFont(path: missing.path, package: missing.package)
    #expect(throws: error) { try MathTypeface(missing) }
    #expect(throws: error) { try MathPen(missing) }
    let text = Typeface.pinned[0]
    #expect(throws: DrawingError.engine("\(text.path) has no MATH table")) {
      try MathTypeface(text)
    }
  }

  @Test func `have the same bytes each time`() throws {
    let sources = `Laws of formulas`.sources
    let first = try FormulaSheet.pdf(sources)
    _ = try FormulaSheet.pdf(sources.reversed())
    #expect(try FormulaSheet.pdf(sources) == first)
  }

  @Test func `have the same boxes on every thread`() async throws {
    let engine = try MathEngine.pinned()
    let formulas = try `Laws of formulas`.sources.map { try Formula(tex: $0) }
    let boxes = await withTaskGroup(of: [FormulaBox].self) { group in
      for _ in 0..<4 {
        group.addTask { formulas.map { engine.box($0, isDisplay: true, size: 10) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(boxes.count == 4 && boxes.allSatisfy { $0 == boxes[0] })
  }
}
