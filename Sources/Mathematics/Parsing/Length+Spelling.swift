extension Length {
  /// Reads a length such as `-1.5em`; nothing where it is none, or longer than a thousand units.
  init?(spelling: String) {
    let text = spelling.filter { !$0.isWhitespace }
    let end = text.lastIndex { !$0.isLetter }.map { text.index(after: $0) } ?? text.startIndex
    guard let number = Double(text[..<end]), abs(number) <= 1000 else { return nil }
    switch text[end...] {
    case "em": self = .em(number)
    // The height of an x, near enough for a space in the fonts of books.
    case "ex": self = .em(number * 0.45)
    case "mu": self = .mu(number)
    case "pt": self = .points(number)
    case "px": self = .points(number * 0.75)
    case "mm": self = .points(number * 72 / 25.4)
    case "cm": self = .points(number * 72 / 2.54)
    case "in": self = .points(number * 72)
    default: return nil
    }
  }
}
