/// A rule of a grammar, resolved: references are places of other rules.
struct GrammarRule: Sendable {
  /// When a rule is expanded.
  enum Mode: Sendable {
    /// At every reference.
    case fresh
    /// At its first reference; later ones repeat that expansion.
    case once
    /// Never: the caller gives its text.
    case given
  }

  /// What is done to a reference's expansion.
  enum Modifier: String, Sendable, CaseIterable {
    /// Put "a" or "an" before it.
    case a
    /// Put "A" or "An" before it.
    case A
    /// Make its first letter a capital.
    case capital
    /// Make all its letters capitals.
    case upper
    /// Put its last word into the plural.
    case plural
  }

  /// A piece of an alternative.
  enum Part: Sendable {
    /// Text as it stands.
    case text(String)
    /// The expansion of the rule at this place.
    case reference(Int, Modifier?)
  }

  /// One way to expand a rule.
  struct Alternative: Sendable {
    let parts: [Part]
    /// Whether a rule is referred to more than once.
    let repeats: Bool

    init(parts: [Part]) {
      self.parts = parts
      let references = parts.compactMap(\.reference)
      repeats = Set(references).count < references.count
    }
  }

  /// The rule's name, its parameters replaced.
  let name: String
  /// The line of the header.
  let place: GrammarPlace
  let mode: Mode
  let alternatives: [Alternative]
  /// The sums of the weights up to and with each alternative.
  let cumulativeWeights: [Int]

  /// The rules that its alternatives refer to.
  var references: [Int] { alternatives.flatMap(\.references) }
}

extension GrammarRule.Alternative {
  /// The rules that the alternative refers to.
  var references: [Int] { parts.compactMap(\.reference) }
}

extension GrammarRule.Part {
  /// The rule that it refers to.
  var reference: Int? {
    if case .reference(let rule, _) = self { rule } else { nil }
  }
}
