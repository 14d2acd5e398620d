/// What can be wrong with a grammar, and where.
public enum GrammarError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The grammar's folder or one of its files can't be read as UTF-8 text.
  case unreadable(path: String)
  /// A line that the format doesn't know.
  case malformedLine(GrammarPlace, reason: String)
  /// A rule without an alternative.
  case emptyRule(GrammarPlace, rule: String)
  /// A rule that was defined before, at `first`.
  case duplicateRule(GrammarPlace, rule: String, first: GrammarPlace)
  /// A reference to a rule that no file defines.
  case undefinedRule(GrammarPlace, reference: String)
  /// A rule each of whose expansions needs another one, without end.
  case endlessRule(GrammarPlace, rule: String)
  /// A rule that no starting rule leads to.
  case unusedRule(GrammarPlace, rule: String)
  /// A rule that a caller asks for and the grammar lacks.
  case missingRule(rule: String)
  /// A rule whose text the caller gives, expanded without that text.
  case missingBinding(rule: String)

  /// The place and the reason as one sentence.
  public var description: String {
    switch self {
    case .unreadable(let path):
      "\(path): cannot be read as UTF-8 text"
    case .malformedLine(let place, let reason):
      "\(place): \(reason)"
    case .emptyRule(let place, let rule):
      "\(place): rule '\(rule)' has no alternative"
    case .duplicateRule(let place, let rule, let first):
      "\(place): rule '\(rule)' is already defined at \(first)"
    case .undefinedRule(let place, let reference):
      "\(place): reference to '\(reference)', which no file defines"
    case .endlessRule(let place, let rule):
      "\(place): every expansion of rule '\(rule)' needs another one, without end"
    case .unusedRule(let place, let rule):
      "\(place): rule '\(rule)' is never used"
    case .missingRule(let rule):
      "the grammar has no rule '\(rule)'"
    case .missingBinding(let rule):
      "rule '\(rule)' is given by the caller, but no text was given for it"
    }
  }
}
