/// Where a token stands among some bytes, and what tells it from others, which is worked out as the token is read.
struct TokenPlace {
  /// The place of its first byte.
  let start: Int
  /// The place after its last byte.
  private(set) var end: Int
  /// Its last eight bytes, or all of them.
  private(set) var key: UInt64 = 0
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// A token of no bytes yet.
  @inline(__always)
  init(start: Int) {
    self.start = start
    end = start
  }

  /// The token between two places.
  @inline(__always)
  init(in bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) {
    self.init(start: start)
    for index in start..<end { append(bytes[index]) }
  }

  /// All of some bytes as one token.
  init(all bytes: borrowing Span<UInt8>) { self.init(in: bytes, 0, bytes.count) }

  /// Takes in the next byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    key = key << 8 | UInt64(byte)
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    end += 1
  }

  /// Whether the token has no bytes.
  var isEmpty: Bool { start == end }

  /// How many bytes the token has.
  var length: Int { end - start }

  /// FNV-1a over 64 bits, folded; Fowler, Noll and Vo (1991).
  var hash: UInt32 { UInt32(truncatingIfNeeded: state ^ (state >> 32)) }
}
