/// The names of cells, figures, tables and sections.
enum Label {
  /// What `@` may refer to.
  static let prefixes = ["fig-", "tbl-", "sec-", "eq-", "lst-"]

  /// What a label may be, in words.
  static let rule = "a label begins with a letter and holds letters, digits, '-' and '_'"

  /// A letter, then letters, digits, `-` and `_`.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy(isInside)
  }

  /// Whether a label may hold a scalar.
  static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      || scalar == "_"
  }
}
