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
  /// The text's words from the first to the last, each by its number and its place.
  private let sequence: [(word: Int, place: Range<Int>)]
  private let bytes: [UInt8]

  init(_ text: String) {
    var numbers: [Substring: Int] = [:]
    var words: [String] = []
    var places: [[Range<Int>]] = []
    var sequence: [(word: Int, place: Range<Int>)] = []
    var rest = text[...]
    var offset = 0
    while let first = rest.unicodeScalars.first {
      let isWord = first.isWordPart
      let piece = Substring(rest.unicodeScalars.prefix { $0.isWordPart == isWord })
      let place = offset..<offset + piece.utf8.count
      offset = place.upperBound
      rest = rest[piece.endIndex...]
      guard isWord else { continue }
      let number = numbers[piece, default: words.count]
      if number == words.count {
        numbers[piece] = number
        words.append(String(piece))
        places.append([])
      }
      places[number].append(place)
      sequence.append((number, place))
    }
    self.text = text
    self.words = words
    self.places = places
    self.sequence = sequence
    bytes = Array(text.utf8)
  }

  /// The text without the words whose numbers are not in `kept`.
  func text(keeping kept: [Int]) -> String {
    var isKept = Array(repeating: false, count: words.count)
    for word in kept { isKept[word] = true }
    var left: [UInt8] = []
    left.reserveCapacity(bytes.count)
    // What lies between two words that go is taken at once.
    var start = 0
    for (word, place) in sequence where !isKept[word] {
      left.append(contentsOf: bytes[start..<place.lowerBound])
      start = place.upperBound
    }
    left.append(contentsOf: bytes[start...])
    return String(decoding: left, as: UTF8.self)
  }
}
