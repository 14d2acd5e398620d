/// The bytes of one text after another and the tokens in them, in storage that is used again.
struct TokenBuffer {
  /// The bytes of the text up to the end of the last token, and whatever stands behind.
  var bytes: [UInt8] = []
  /// Where the tokens stand among `bytes`.
  var tokens: [TokenPlace] = []

  /// Prepares a text by the rules of a tokenizer.
  mutating func fill(with text: String, _ tokenizer: Tokenizer) {
    switch tokenizer {
    case .cleaned(let lowercases): fill(with: text, cleaner: Cleaner(lowercases: lowercases))
    case .words(let lowercases): fill(with: text, keepingMarks: false, lowercases: lowercases)
    case .wordsAndMarks(let lowercases):
      fill(with: text, keepingMarks: true, lowercases: lowercases)
    case .characters(let lowercases, let reversed):
      fill(withCharactersOf: text, lowercases: lowercases, reversed: reversed)
    }
  }

  /// Forgets the text, makes room for a number of bytes and lends the emptied storage of the tokens.
  mutating func begin(reserving size: Int) -> [TokenPlace] {
    if bytes.count < size { bytes = Array(repeating: 0, count: size) }
    var lent: [TokenPlace] = []
    swap(&lent, &tokens)
    lent.removeAll(keepingCapacity: true)
    return lent
  }

  /// Takes back the tokens, with the one that the text ended in.
  mutating func finish(_ tokens: consuming [TokenPlace], last: TokenPlace) {
    if !last.isEmpty { tokens.append(last) }
    self.tokens = tokens
  }
}

let blank = UInt8(ascii: " ")

/// How many bytes of UTF-8 the scalar has that begins with this byte.
@inline(__always)
func scalarWidth(_ first: UInt8) -> Int {
  first < 0x80 ? 1 : (~first).leadingZeroBitCount
}
