/// One letter, digit or sign.
struct Symbol: Sendable, Hashable {
  /// The plain character: `x` for an italic x, which is what is found and copied.
  var letter: Unicode.Scalar
  /// The letters it is set in.
  var alphabet = Alphabet.upright
  var atomClass: AtomClass
  /// Where scripts of a large operator go.
  var limits = Limits.never

  /// The character that Unicode has for the letter in its alphabet.
  var scalar: Unicode.Scalar { alphabet.styled(letter) }
}

/// Whether scripts stand above and below an operator rather than beside it.
enum Limits: Sendable, Hashable {
  case never, inDisplays, always

  /// Whether they do, in one style.
  func apply(isDisplay: Bool) -> Bool {
    switch self {
    case .never: false
    case .inDisplays: isDisplay
    case .always: true
    }
  }
}

/// A named function, such as log or arg max; a thin space between words is U+2009.
struct Function: Sendable, Hashable {
  var name: String
  var limits: Limits
}

/// A base with what hangs on it.
struct Scripts: Sendable, Hashable {
  /// Nothing for scripts on an empty base.
  var base: Node?
  var superscript: [Node]?
  var `subscript`: [Node]?
  /// What `\limits` and `\nolimits` said; otherwise it is up to the base.
  var limits: Limits?

  /// Where the scripts go.
  var placement: Limits { limits ?? base?.limits ?? .never }
}

extension Node {
  /// Where scripts on this base go unless they are told.
  fileprivate var limits: Limits {
    switch self {
    case .symbol(let symbol): symbol.limits
    case .function(let function): function.limits
    case .span(let span): span.kind.takesLimits ? .always : .never
    case .classed(.largeOperator, _): .inDisplays
    case .stack(let stack): stack.atomClass == .largeOperator ? .inDisplays : .never
    default: .never
    }
  }
}
