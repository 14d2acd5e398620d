import Text

/// A text whose words can be left out.
///
/// Words are what `\w+` finds: letters, numbers and `_` in a row. A word that stands in several places is one word and
/// is left out of all of them; capitals tell words apart. What stands between words always stays.
struct MaskedText: Sendable {
  /// The text.
  let text: String
  /// The different words, in the order of their first places.
  let words: [String]
  /// Where each word stands, in bytes of UTF-8.
  let places: [[Range<Int>]]
  /// The bytes between words and the words, in order; a word by its number.
  private let pieces: [(bytes: Range<Int>, word: Int?)]
  private let bytes: [UInt8]

  init(_ text: String) {
    var numbers: [Substring: Int] = [:]
    var words: [String] = []
    var places: [[Range<Int>]] = []
    var pieces: [(bytes: Range<Int>, word: Int?)] = []
    var rest = text[...]
    var offset = 0
    while let first = rest.unicodeScalars.first {
      let isWord = first.isWordPart
      let piece = rest.unicodeScalars.prefix { $0.isWordPart == isWord }
      let bytes = offset..<offset + piece.utf8Count
      offset = bytes.upperBound
      rest = rest[piece.endIndex...]
      guard isWord else {
        pieces.append((bytes, nil))
        continue
      }
      let spelling = Substring(piece)
      let number = numbers[spelling, default: words.count]
      if number == words.count {
        numbers[spelling] = number
        words.append(String(spelling))
        places.append([])
      }
      places[number].append(bytes)
      pieces.append((bytes, number))
    }
    self.text = text
    self.words = words
    self.places = places
    self.pieces = pieces
    bytes = Array(text.utf8)
  }

  /// The text without the words whose numbers are not in `kept`.
  func text(keeping kept: [Int]) -> String {
    var isKept = Array(repeating: false, count: words.count)
    for word in kept { isKept[word] = true }
    var left: [UInt8] = []
    left.reserveCapacity(bytes.count)
    for piece in pieces where piece.word.map({ isKept[$0] }) ?? true {
      left.append(contentsOf: bytes[piece.bytes])
    }
    return String(decoding: left, as: UTF8.self)
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var utf8Count: Int { Substring(self).utf8.count }
}
