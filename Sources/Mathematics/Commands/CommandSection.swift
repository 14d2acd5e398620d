/// A part of what can be written in formulas, with a title for its readers.
struct CommandSection: Sendable {
  let title: String
  let entries: [(name: String, command: Command)]

  /// A section of commands that are told one by one.
  init(_ title: String, _ entries: [(String, Command)]) {
    self.title = title
    self.entries = entries
  }

  /// A section of symbols: names and characters by turns.
  init(_ title: String, _ atomClass: AtomClass, limits: Limits = .never, _ list: String) {
    self.init(
      title,
      CommandSection.pairs(list).map { name, letter in
        let alphabet = atomClass == .ordinary ? Symbol.alphabet(of: letter) : .upright
        return (
          name,
          .symbol(
            Symbol(letter: letter, alphabet: alphabet, atomClass: atomClass, limits: limits))
        )
      })
  }

  private static func pairs(_ list: String) -> [(String, Unicode.Scalar)] {
    let words = list.split(whereSeparator: \.isWhitespace)
    return stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
      words[place + 1].unicodeScalars.first.map { (String(words[place]), $0) }
    }
  }
}

extension Symbol {
  /// The letters that TeX sets a character in by itself: Latin and small Greek letters slant, capital Greek ones do not.
  static func alphabet(of letter: Unicode.Scalar) -> Alphabet {
    switch letter {
    case "a"..."z", "A"..."Z", "\u{3B1}"..."\u{3C9}", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ", "ı", "ȷ":
      .italic
    default: .upright
    }
  }
}
