/// One thing above another.
struct Fraction: Sendable, Hashable {
  /// What is between the two and around them.
  enum Kind: Sendable, Hashable {
    /// A line.
    case quotient
    /// Nothing.
    case pile
    /// Nothing between, parentheses around.
    case binomial
  }

  var numerator: [Node]
  var denominator: [Node]
  var kind = Kind.quotient
  /// The style that `\dfrac` and `\tfrac` ask for.
  var level: MathStyle.Level?
}

/// A sign above a base.
struct Accent: Sendable, Hashable {
  var base: [Node]
  /// The combining character.
  var mark: Unicode.Scalar
  /// Whether the sign grows with its base.
  var isWide: Bool
}

/// Something above or below a base that is as long as the base.
struct Span: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case line
    /// A brace; scripts become limits.
    case brace
    case arrow(Unicode.Scalar)

    /// Whether scripts stand above or below the sign.
    var takesLimits: Bool { self == .brace }
  }

  var base: [Node]
  var kind: Kind
  var isAbove: Bool

  /// The sign in Unicode; nothing for a line, which is drawn.
  var mark: Unicode.Scalar? {
    switch kind {
    case .line: nil
    case .brace: isAbove ? "\u{23DE}" : "\u{23DF}"
    case .arrow(let arrow): arrow
    }
  }
}

/// Something small above or below a base that keeps its kind.
struct Stack: Sendable, Hashable {
  var base: [Node]
  var above: [Node]?
  var below: [Node]?
  var atomClass: AtomClass
}

/// An arrow with labels.
struct Arrow: Sendable, Hashable {
  var sign: Unicode.Scalar
  var above: [Node]
  var below: [Node]?
}

/// Delimiters as high as what is between them; nothing for the empty delimiter.
struct Fence: Sendable, Hashable {
  var opening: Unicode.Scalar?
  var body: [Node]
  var closing: Unicode.Scalar?
}

/// Room without ink (`\phantom`), ink without room (`\smash`, `\mathclap`).
struct Phantom: Sendable, Hashable {
  /// To which side ink without width reaches out.
  enum Overlap: Sendable, Hashable { case leftwards, centered, rightwards }

  var body: [Node]
  var isVisible: Bool
  var keepsHeight: Bool
  /// Nothing where the width counts.
  var overlap: Overlap?
}

/// Words within a formula.
indirect enum TextPart: Sendable, Hashable {
  case string(String, TextFont)
  case formula([Node])
  case sequence([TextPart])
}

/// The letters of text within a formula.
enum TextFont: Sendable, Hashable {
  case upright, bold, italic, sansSerif, monospace

  /// The mathematical alphabet that has these letters.
  var alphabet: Alphabet {
    switch self {
    case .upright: .upright
    case .bold: .bold
    case .italic: .italic
    case .sansSerif: .sansSerif
    case .monospace: .monospace
    }
  }
}

/// A length in em of the formula's size, or in points.
enum Length: Sendable, Hashable {
  case em(Double)
  /// Mathematical units, 18 of an em of the style's size.
  case mu(Double)
  case points(Double)
}
