/// The bytes of one text after another, ready to be cut into tokens, in storage that is used again.
struct TokenBuffer {
  /// What the bytes are cut into.
  enum Unit {
    /// What stands between blanks.
    case word
    /// Every Unicode scalar, blanks included.
    case scalar
  }

  /// The bytes of the text, followed by whatever an earlier text left behind.
  var bytes: [UInt8] = []
  /// How many of `bytes` belong to the text.
  var count = 0
  /// What the text is cut into.
  var unit = Unit.word

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

  /// Makes room for a number of bytes.
  mutating func reserve(_ size: Int) {
    if bytes.count < size { bytes = Array(repeating: 0, count: size) }
  }

  /// Calls `body` with the whole storage and the place of every token in it.
  @inline(__always)
  func forEachToken(_ body: (_ bytes: borrowing Span<UInt8>, _ token: TokenPlace) -> Void) {
    switch unit {
    case .word: forEachWord(body)
    case .scalar: forEachScalar(body)
    }
  }

  @inline(__always)
  private func forEachWord(_ body: (_ bytes: borrowing Span<UInt8>, _ token: TokenPlace) -> Void) {
    let span = bytes.span
    var token = TokenPlace(start: 0)
    for index in 0..<count {
      let byte = span[index]
      if byte == blank {
        if !token.isEmpty { body(span, token) }
        token = TokenPlace(start: index + 1)
      } else {
        token.append(byte)
      }
    }
    if !token.isEmpty { body(span, token) }
  }

  @inline(__always)
  private func forEachScalar(
    _ body: (_ bytes: borrowing Span<UInt8>, _ token: TokenPlace) -> Void
  ) {
    let span = bytes.span
    var start = 0
    while start < count {
      let token = TokenPlace(in: span, start, start + scalarWidth(span[start]))
      body(span, token)
      start = token.end
    }
  }
}

let blank = UInt8(ascii: " ")

/// How many bytes of UTF-8 the scalar has that begins with this byte.
@inline(__always)
func scalarWidth(_ first: UInt8) -> Int {
  first < 0x80 ? 1 : (~first).leadingZeroBitCount
}
