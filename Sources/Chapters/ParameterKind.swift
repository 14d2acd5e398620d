import Yams

/// What the values of a book's parameter are, by the one that `octavo.yml` gives it.
enum ParameterKind: String {
  /// Digits with or without a sign.
  case integer = "a whole number"
  /// Any other number.
  case number = "a number"
  /// `true` or `false`.
  case truth = "true or false"
  /// Everything else, and whatever stands in quotes.
  case text = "a text"

  init(of node: Node) {
    guard let scalar = node.scalar, scalar.style == .plain else {
      self = .text
      return
    }
    let kinds: [ParameterKind] = [.integer, .truth, .number]
    self = kinds.first { $0.admits(scalar.string) } ?? .text
  }

  /// Whether a text is such a value.
  func admits(_ value: String) -> Bool {
    switch self {
    case .integer: Int(value) != nil
    case .number: Double(value) != nil
    case .truth: Bool(value) != nil
    case .text: true
    }
  }
}
