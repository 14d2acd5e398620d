import Mathematics
import TestSupport
import Testing

/// Numbers from a seed.
private struct Draw {
  var state: UInt64

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}

@Suite struct `Whatever is written` {
  static let tokens: [String] =
    Formula.vocabulary.flatMap(\.commands).map { $0.hasPrefix("\\") ? $0 : "\\begin{\($0)}" }
    + (Formula.vocabulary.last?.commands ?? []).map { "\\end{\($0)}" }

  private static let frequent = [
    "{", "}", "{", "}", "^", "_", "&", "\\\\", "[", "]", "(", ")", "x", "1", "+", "=", "'", " ",
    ".", ",", "$", "~", "%\n", "|", "é", "\u{301}", "𝑥", "🙂", "\\left", "\\right", "\\frac", "2em",
    "{a}", "{a}{b}", "{lcr}", "\\", "\0", "-", "*",
  ]

  @Test(arguments: 0..<20) func `ends in a formula or in an error with its place`(_ seed: Int) {
    var draw = Draw(state: UInt64(seed))
    let font = PlainMathFont()
    var readable = 0
    for _ in 0..<500 {
      var source = ""
      for _ in 0...draw.below(12) {
        source +=
          draw.below(3) > 0
          ? Self.frequent[draw.below(Self.frequent.count)]
          : Self.tokens[draw.below(Self.tokens.count)]
        if draw.below(4) == 0 { source += " " }
      }
      do {
        let formula = try Formula(tex: source)
        readable += 1
        let text = formula.mathML(isDisplay: true)
        #expect(text.hasPrefix("<math") && text.hasSuffix("</math>"))
        for box in [
          formula.box(isDisplay: true, size: 10, font: font),
          formula.box(size: 10, font: font, maximumWidth: 30),
        ] {
          #expect(
            box.width.isFinite && box.ascent.isFinite && box.descent.isFinite, "\(source)")
        }
        _ = formula.pieces(size: 10, font: font)
      } catch {
        #expect((0...source.utf8.count).contains(error.offset), "\(source): \(error)")
        #expect(!error.message.isEmpty)
      }
    }
    #expect(readable > 20)
  }
}
