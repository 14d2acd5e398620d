/// A place in UTF-8 source, and the tokens before it.
///
/// Tokens begin and end at ASCII bytes only, or behind a whole character, so that each is valid text.
struct Scanner {
  let bytes: [UInt8]
  /// Where the next byte is read.
  private(set) var position = 0
  /// What the bytes are that no token claims: `plain` in code, `string` in quoted text.
  private(set) var ambient = Token.Kind.plain
  /// How far `tokens` reaches.
  private var end = 0
  private var tokens: [Token] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte so far from here; nil outside the source.
  func byte(_ offset: Int = 0) -> UInt8? {
    let place = position + offset
    return place >= 0 && place < bytes.count ? bytes[place] : nil
  }

  /// Whether `text` stands here.
  func at(_ text: String, offset: Int = 0) -> Bool {
    var place = position + offset
    guard place >= 0, place + text.utf8.count <= bytes.count else { return false }
    for byte in text.utf8 {
      guard bytes[place] == byte else { return false }
      place += 1
    }
    return true
  }

  /// Whether `text` ends at `place`.
  func ends(_ text: String, before place: Int) -> Bool {
    at(text, offset: place - text.utf8.count - position)
  }

  /// The place of the first byte at or after `place` that is no blank of a line.
  func place(afterBlanksFrom place: Int) -> Int {
    var place = place
    while place < bytes.count, bytes[place].isBlank { place += 1 }
    return place
  }

  /// Moves on, not past the end.
  mutating func advance(_ count: Int = 1) { position = min(position + count, bytes.count) }

  /// Moves on to a place.
  mutating func advance(to place: Int) { position = max(position, min(place, bytes.count)) }

  /// Moves on over a whole character.
  mutating func advanceCharacter() {
    advance()
    while let next = byte(), next & 0b1100_0000 == 0b1000_0000 { position += 1 }
  }

  /// Moves on as long as bytes fit.
  mutating func advance(while fits: (UInt8) -> Bool) {
    while position < bytes.count, fits(bytes[position]) { position += 1 }
  }

  /// Moves to the end of the line, before what ends it.
  mutating func advanceToLineEnd() { advance { !$0.isLineEnd } }

  /// Ends the unclaimed bytes before `start`, and makes a token of those from there to `end`, or to here.
  mutating func mark(_ kind: Token.Kind, from start: Int, to end: Int? = nil) {
    append(ambient, before: start)
    append(kind, before: end ?? position)
  }

  /// Makes tokens of what stands from `start` to here, and tokens of their own of the escapes in it.
  mutating func mark(_ kind: Token.Kind, from start: Int, except escapes: [Range<Int>]) {
    var end = start
    for escape in escapes {
      mark(kind, from: end, to: escape.lowerBound)
      mark(.escape, from: escape.lowerBound, to: escape.upperBound)
      end = escape.upperBound
    }
    mark(kind, from: end)
  }

  /// What unclaimed bytes are from here on.
  mutating func setAmbient(_ kind: Token.Kind) {
    guard kind != ambient else { return }
    flush()
    ambient = kind
  }

  /// Ends a stretch of unclaimed bytes here.
  mutating func flush() { append(ambient, before: position) }

  /// Every token, when the end is reached.
  mutating func finish() -> [Token] {
    append(ambient, before: bytes.count)
    return tokens
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func append(_ kind: Token.Kind, before place: Int) {
    guard end < place else { return }
    tokens.append(Token(kind, text(end..<place)))
    end = place
  }
}
