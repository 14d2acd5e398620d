/// A place inside of a word where a line may end.
struct WordBreak {
  /// How many characters of the word stand before it.
  var offset: Int
  /// How many characters at the place vanish: a soft hyphen or a space without a width.
  var vanishing = 0
  /// Whether a hyphen is drawn where the line ends.
  var hasHyphen = false
  /// What ending a line here costs.
  var penalty: Double

  /// The number of characters from which on code breaks inside.
  private static let longVerbatim = 10
  /// The least number of characters of code before and after a break.
  private static let verbatimRest = 3

  /// The places that the characters themselves offer.
  static func explicit(in word: String, isVerbatim: Bool) -> [WordBreak] {
    let offersAny = word.unicodeScalars.contains { scalar in
      switch scalar {
      case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}", "\u{AD}", "\u{200B}": true
      default: false
      }
    }
    guard offersAny || isVerbatim else { return [] }
    let characters = Array(word)
    return isVerbatim ? inVerbatim(characters) : inProse(characters)
  }

  private static func inProse(_ word: [Character]) -> [WordBreak] {
    word.indices.compactMap { index in
      switch word[index] {
      case "\u{AD}":
        WordBreak(offset: index, vanishing: 1, hasHyphen: true, penalty: LineItems.Penalty.hyphen)
      case "\u{200B}": WordBreak(offset: index, vanishing: 1, penalty: 0)
      case "-", "/", "\u{2010}", "\u{2013}", "\u{2014}":
        index > 0 && index + 1 < word.count && isWordly(word[index - 1])
          && isWordly(word[index + 1])
          ? WordBreak(offset: index + 1, penalty: LineItems.Penalty.dash) : nil
      default: nil
      }
    }
  }

  private static func inVerbatim(_ word: [Character]) -> [WordBreak] {
    guard word.count >= longVerbatim else { return [] }
    return (verbatimRest...word.count - verbatimRest).compactMap { offset in
      let (last, next) = (word[offset - 1], word[offset])
      if last == "\u{200B}" { return nil }
      if next == "\u{200B}" { return WordBreak(offset: offset, vanishing: 1, penalty: 0) }
      if last.isLowercase, next.isUppercase {
        return WordBreak(offset: offset, penalty: LineItems.Penalty.hump)
      }
      let isInNumber = word[offset - 2].isNumber && next.isNumber
      guard !last.isLetter, !last.isNumber, isWordly(next), !isInNumber else { return nil }
      return WordBreak(offset: offset, penalty: LineItems.Penalty.punctuation)
    }
  }

  private static func isWordly(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Where the letters of a word may be hyphenated, whatever signs stand around them.
  static func hyphens(in word: String, measure: inout TypeMeasure) -> [WordBreak] {
    let characters = Array(word)
    guard let first = characters.firstIndex(where: \.isLetter),
      let last = characters.lastIndex(where: \.isLetter)
    else { return [] }
    let core = characters[first...last]
    guard core.count >= 5, core.allSatisfy(\.isLetter) else { return [] }
    return measure.breaks(in: String(core)).map {
      WordBreak(offset: first + $0, hasHyphen: true, penalty: LineItems.Penalty.hyphen)
    }
  }

  /// Places between any two characters, beside better ones.
  static func anywhere(in word: String, beside better: [WordBreak]) -> [WordBreak] {
    guard word.count > 1 else { return better }
    let vanishing = Set(better.flatMap { $0.offset..<$0.offset + $0.vanishing })
    let others = (1..<word.count).filter { offset in
      !vanishing.contains(offset - 1) && !better.contains { $0.offset == offset }
    }.map { WordBreak(offset: $0, penalty: LineItems.Penalty.anywhere) }
    return (better + others).sorted { $0.offset < $1.offset }
  }

  /// The parts of a word between its places; there is one more than places.
  static func parts(of word: String, at places: [WordBreak]) -> [String] {
    let characters = Array(word)
    var parts: [String] = []
    var start = 0
    for place in places {
      parts.append(String(characters[start..<place.offset]))
      start = place.offset + place.vanishing
    }
    return parts + [String(characters[start...])]
  }
}
