extension Unicode.Scalar {
  /// Whether `\w` of a Python pattern matches: a letter, anything with a numeric value, or `_`.
  package var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: self == "_" || properties.numericType != nil
    }
  }
}
