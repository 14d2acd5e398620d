/// Where a token stands among some bytes.
struct TokenPlace {
  /// The place of its first byte.
  let start: Int
  /// What tells it from other tokens.
  private(set) var key = TokenKey()

  /// A token of no bytes yet.
  @inline(__always)
  init(start: Int) { self.start = start }

  /// The token between two places.
  init(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    self.init(start: range.lowerBound)
    for index in range { key.append(bytes[index]) }
  }

  /// All of some bytes as one token.
  init(all bytes: borrowing Span<UInt8>) { self.init(in: bytes, 0..<bytes.count) }

  /// How many bytes the token has.
  var length: Int { Int(key.length) }

  /// The place after its last byte.
  @inline(__always)
  var end: Int { start + length }

  /// Whether the token has no bytes.
  var isEmpty: Bool { key.length == 0 }

  /// Takes in the next byte and writes it where it belongs.
  @inline(__always)
  mutating func append(_ byte: UInt8, to bytes: inout MutableSpan<UInt8>) {
    bytes[end] = byte
    key.append(byte)
  }

  /// Takes in the first `count` of eight bytes and writes all of them: those after `count` are to be written over.
  ///
  /// - Precondition: `count` is 1 to 8.
  @inline(__always)
  mutating func append(_ block: EightBytes, count: Int, to bytes: inout MutableSpan<UInt8>) {
    block.store(in: &bytes, at: end)
    key.append(block, count: count)
  }

  /// Writes a blank, keeps the token if it has any bytes, and begins the next one.
  @inline(__always)
  mutating func end(_ bytes: inout MutableSpan<UInt8>, _ tokens: inout [TokenPlace]) {
    if !isEmpty { tokens.append(self) }
    bytes[end] = blank
    self = TokenPlace(start: end + 1)
  }
}
