/// A word as a font is asked to draw it, and which bytes of its text each byte of that stands for.
///
/// A soft hyphen is drawn as a hyphen, and a character that no font has as a white square; what is read stays the word.
struct DrawnWord {
  /// The word in UTF-8, as it is read.
  let text: [UInt8]
  /// What is drawn, in UTF-8.
  let drawn: [UInt8]
  /// The byte of the text for each byte drawn and for the end; nil when they are the same.
  private let sources: [Int]?

  /// A word.
  init(_ word: String) {
    let text = Array(word.utf8)
    if word.unicodeScalars.contains("\u{AD}") {
      self.init(word) { _ in false }
    } else {
      self.init(text: text, drawn: text, sources: nil)
    }
  }

  /// A word without the characters for which `isMissing` holds.
  init(_ word: String, isMissing: (Character) -> Bool) {
    var (drawn, sources) = ([UInt8](), [Int]())
    var place = 0
    for character in word {
      let stand = isMissing(character) ? "□" : character.hyphenated
      let isSame = stand.utf8.count == character.utf8.count
      for (offset, byte) in stand.utf8.enumerated() {
        drawn.append(byte)
        sources.append(isSame ? place + offset : place)
      }
      place += character.utf8.count
    }
    sources.append(place)
    self.init(text: Array(word.utf8), drawn: drawn, sources: sources)
  }

  private init(text: [UInt8], drawn: [UInt8], sources: [Int]?) {
    self.text = text
    self.drawn = drawn
    self.sources = sources
  }

  /// The bytes of the text that some bytes drawn stand for.
  func source(of place: Range<Int>) -> Range<Int> {
    guard let sources else { return place }
    return sources[place.lowerBound]..<sources[place.upperBound]
  }
}

extension Character {
  /// The character with its soft hyphen, if it is one, as a hyphen; marks upon it stay.
  fileprivate var hyphenated: String {
    guard unicodeScalars.contains("\u{AD}") else { return String(self) }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.map { $0 == "\u{AD}" ? "-" : $0 })
    return String(scalars)
  }
}
