/// The letters that Unicode's block of mathematical alphanumerics (U+1D400) has for mathematics.
enum Alphabet: Sendable, Hashable {
  case upright, italic, bold, boldItalic, blackboard, script, fraktur, sansSerif, monospace

  /// The character for a plain letter, digit or nabla in this alphabet; the plain one where Unicode has none.
  func styled(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exception(for: letter) { return exception }
    let (value, start): (UInt32, UInt32?) =
      switch letter {
      case "A"..."Z": (letter.value - 0x41, latin)
      case "a"..."z": (letter.value - 0x61 + 26, latin)
      case "0"..."9": (letter.value - 0x30, digits)
      case "\u{391}"..."\u{3A9}": (letter.value - 0x391, greek)
      case "\u{3B1}"..."\u{3C9}": (letter.value - 0x3B1 + 26, greek)
      default:
        (Alphabet.greekVariants[letter] ?? 0, Alphabet.greekVariants[letter] == nil ? nil : greek)
      }
    return start.flatMap { Unicode.Scalar($0 + value) } ?? letter
  }

  /// Letters that look alike in text and carry no meaning by their form are found as plain letters; those of the
  /// other alphabets as what they are.
  var isPlainWhenCopied: Bool {
    switch self {
    case .blackboard, .script, .fraktur: false
    default: true
    }
  }

  private var latin: UInt32? {
    switch self {
    case .upright: nil
    case .bold: 0x1D400
    case .italic: 0x1D434
    case .boldItalic: 0x1D468
    case .script: 0x1D49C
    case .fraktur: 0x1D504
    case .blackboard: 0x1D538
    case .sansSerif: 0x1D5A0
    case .monospace: 0x1D670
    }
  }

  private var digits: UInt32? {
    switch self {
    case .bold, .boldItalic: 0x1D7CE
    case .blackboard: 0x1D7D8
    case .sansSerif: 0x1D7E2
    case .monospace: 0x1D7F6
    default: nil
    }
  }

  private var greek: UInt32? {
    switch self {
    case .bold: 0x1D6A8
    case .italic: 0x1D6E2
    case .boldItalic: 0x1D71C
    default: nil
    }
  }

  /// Letters that had a place in Unicode before the block was made.
  private func exception(for letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch self {
    case .italic: Alphabet.italics[letter]
    case .script: Alphabet.scripts[letter]
    case .fraktur: Alphabet.frakturs[letter]
    case .blackboard: Alphabet.blackboards[letter]
    default: nil
    }
  }

  private static let italics: [Unicode.Scalar: Unicode.Scalar] = [
    "h": "ℎ", "ı": "\u{1D6A4}", "ȷ": "\u{1D6A5}",
  ]
  private static let scripts: [Unicode.Scalar: Unicode.Scalar] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
    "g": "ℊ", "o": "ℴ",
  ]
  private static let frakturs: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ",
  ]
  private static let blackboards: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
  /// The places of ∇, ∂ and the variants of Greek letters after a Greek alphabet's beginning.
  private static let greekVariants: [Unicode.Scalar: UInt32] = [
    "∇": 25, "∂": 51, "ϵ": 52, "ϑ": 53, "ϰ": 54, "ϕ": 55, "ϱ": 56, "ϖ": 57,
  ]
}
