import Foundation
import Mathematics
import TestSupport
import Testing

@Suite struct `The language of formulas` {
  @Test func `is what its page says`() throws {
    let file = fixtureFile("").deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/formulas.md")
    var page = """
      # What formulas can hold

      Made from the parser's own tables by `RECORD=1 swift test --filter MathematicsTests`; a test compares the two.

      """
    for section in Formula.vocabulary {
      let commands = section.commands.map { $0.contains("`") ? "`` \($0) ``" : "`\($0)`" }
      page += "\n**\(section.title)**: \(commands.joined(separator: " "))\n"
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `has each command once`() {
    var seen: Set<String> = []
    for command in Formula.vocabulary.flatMap(\.commands) {
      #expect(seen.insert(command).inserted, "\(command) is there twice")
    }
  }

  /// What has to stand around a command so that it can be read.
  private func example(_ command: String) -> String {
    switch command {
    case #"\left"#, #"\right"#, #"\middle"#: #"\left( a \middle| b \right)"#
    case #"\begin"#, #"\end"#, #"\\"#, #"\cr"#, #"\hline"#:
      #"\begin{matrix} a \\ \hline b \cr c \end{matrix}"#
    case #"\limits"#, #"\nolimits"#, #"\displaylimits"#: #"\sum"# + command + "_a^b"
    case #"\hspace"#: #"a \hspace{1em} b"#
    case #"\hskip"#, #"\kern"#, #"\mkern"#, #"\mskip"#: "a \(command) 2mu b"
    case #"\not"#: #"a \not= b"#
    case _ where command.lowercased().hasPrefix(#"\big"#) && command.count <= 6: "\(command)("
    default: "\(command){a}{b}"
    }
  }

  @Test func `is read, written and set command by command`() throws {
    for section in Formula.vocabulary.dropLast() {
      for command in section.commands {
        let formula = try Formula(tex: example(command))
        #expect(formula.mathML(isDisplay: false).contains("<annotation"))
        let box = formula.box(isDisplay: true, size: 10, font: PlainMathFont())
        #expect(box.width.isFinite, "\(command)")
      }
    }
    for name in Formula.vocabulary.last?.commands ?? [] {
      let columns = name == "array" ? "{c}" : ""
      #expect(throws: Never.self) {
        try Formula(tex: #"\begin{\#(name)}\#(columns) a \\ b \end{\#(name)}"#)
      }
    }
  }

  @Test func `reads characters as they are typed`() throws {
    for (typed, command) in [
      ("α", #"\alpha"#), ("≤", #"\leq"#), ("∑", #"\sum"#), ("→", #"\to"#), ("ℝ", #"\mathbb{R}"#),
      ("∞", #"\infty"#), ("∂", #"\partial"#), ("⟨", #"\langle"#),
    ] {
      let font = PlainMathFont()
      #expect(
        try Formula(tex: "a \(typed) b").box(isDisplay: true, size: 10, font: font)
          == Formula(tex: "a \(command) b").box(isDisplay: true, size: 10, font: font))
    }
  }
}
