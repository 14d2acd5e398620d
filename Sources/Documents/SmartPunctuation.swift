import Chapters

/// Turns the quotes, dashes and dots of a keyboard into those of print; code, formulas and computed values stay as they are.
struct SmartPunctuation {
  /// The quotes of a language: opening and closing, double and single.
  struct Quotes {
    let double: (open: Character, close: Character)
    let single: (open: Character, close: Character)

    /// The quotes of a language by its code, such as `de` or `en-GB`; those of English where the language is not known.
    init(language: String) {
      let code = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      switch code {
      case "de", "cs", "sk", "sl", "is":
        (double, single) = (("„", "“"), ("‚", "‘"))
      case "fr", "es", "it", "pt", "ru", "uk", "el", "nb", "no":
        (double, single) = (("«", "»"), ("‹", "›"))
      case "sv", "fi":
        (double, single) = (("”", "”"), ("’", "’"))
      case "pl", "hu", "ro", "nl":
        (double, single) = (("„", "”"), ("‚", "’"))
      default:
        (double, single) = (("“", "”"), ("‘", "’"))
      }
    }
  }

  private let quotes: Quotes
  /// What stands before the character that is looked at; nil at the beginning of a text.
  private var previous: Character?
  /// Of each single quote from there on, whether it stands where one closes.
  private var closings: ArraySlice<Bool> = []

  init(language: String) { quotes = Quotes(language: language) }

  /// A text with the punctuation of print.
  mutating func applied(to text: [Inline]) -> [Inline] {
    previous = nil
    closings = text.closingSingleQuotes[...]
    return text.map { inline($0) }
  }

  private mutating func inline(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let text): return .text(characters(text))
    case .emphasis(let inner): return .emphasis(inner.map { self.inline($0) })
    case .strong(let inner): return .strong(inner.map { self.inline($0) })
    case .strikethrough(let inner): return .strikethrough(inner.map { self.inline($0) })
    case .subscript(let inner): return .subscript(inner.map { self.inline($0) })
    case .superscript(let inner): return .superscript(inner.map { self.inline($0) })
    case .link(let destination, let title, let inner):
      return .link(destination: destination, title: title, inner.map { self.inline($0) })
    case .conditional(let condition, let inner):
      return .conditional(condition, inner.map { self.inline($0) })
    case .softBreak, .lineBreak:
      previous = " "
      return inline
    case .code, .formula, .image, .reference, .citation, .value, .html:
      // They count as a word.
      previous = "x"
      return inline
    case .note: return inline
    }
  }

  private mutating func characters(_ text: String) -> String {
    guard text.contains(where: { "\"'-.".contains($0) }) else {
      previous = text.last ?? previous
      return text
    }
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      let written: String
      var count = 1
      switch character {
      case "\"": written = String(isOpening ? quotes.double.open : quotes.double.close)
      case "'":
        // An apostrophe is the same in all languages; before a digit stands a year without its century.
        let next = rest.dropFirst().first
        closings = closings.dropFirst()
        // What opens and never closes begins a word that lost its beginning, such as ’s.
        let isOpening = isOpening && (next?.isLetter != true || closings.contains(true))
        written =
          !isOpening && (next?.isLetter == true || quotes.single.close != "’" && next == nil)
            || next?.isNumber == true
          ? "’" : String(isOpening ? quotes.single.open : quotes.single.close)
      case "-" where rest.hasPrefix("---") && !rest.hasPrefix("----"): (written, count) = ("—", 3)
      case "-" where rest.hasPrefix("--") && !rest.hasPrefix("---"): (written, count) = ("–", 2)
      case "-":
        // More than three are somebody's rule.
        count = rest.prefix { $0 == "-" }.count
        written = String(rest.prefix(count))
      case "." where rest.hasPrefix("..."): (written, count) = ("…", 3)
      default: written = String(character)
      }
      result += written
      previous = written.last
      rest = rest.dropFirst(count)
    }
    return result
  }

  /// Whether a quote here opens: at the beginning, after a blank, a bracket, a dash or another opening quote.
  private var isOpening: Bool {
    guard let previous else { return true }
    return previous.isWhitespace || "([{–—/".contains(previous) || previous == quotes.double.open
      || previous == quotes.single.open
  }
}

extension [Inline] {
  /// Of each single quote of the keyboard in order, whether it stands where one closes: behind something, before no letter.
  fileprivate var closingSingleQuotes: [Bool] {
    let text = [Character](flat)
    return text.indices.filter { text[$0] == "'" }.map { place in
      let hasBefore = place > 0 && !text[place - 1].isWhitespace
      let hasLetterBehind = place + 1 < text.count && text[place + 1].isLetter
      return hasBefore && !hasLetterBehind
    }
  }

  /// The text with a letter for what counts as a word.
  private var flat: String {
    map { inline -> String in
      switch inline {
      case .text(let text): text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .subscript(let inner), .superscript(let inner), .link(_, _, let inner),
        .conditional(_, let inner):
        inner.flat
      case .softBreak, .lineBreak: " "
      case .code, .formula, .image, .reference, .citation, .value, .html: "x"
      case .note: ""
      }
    }.joined()
  }
}
