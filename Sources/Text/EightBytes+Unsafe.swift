/// Eight bytes of a text that are looked at together, the first of them lowest.
struct EightBytes {
  private let bytes: UInt64

  /// The bytes from `index` on; zeros after the last one.
  @inline(__always)
  init(_ text: borrowing Span<UInt8>, at index: Int) {
    if index + 8 <= text.count {
      // Safe: any eight bytes are a number, and the span checks that they are its own.
      bytes = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    } else {
      bytes = (index..<text.count).reversed().reduce(0) { $0 << 8 | UInt64(text[$1]) }
    }
  }

  private init(_ bytes: UInt64) { self.bytes = bytes }

  /// The same bytes with small letters for the capitals A to Z.
  @inline(__always)
  var lowercased: EightBytes {
    EightBytes(bytes | within(UInt8(ascii: "A")...UInt8(ascii: "Z")) >> 2)
  }

  /// How many bytes there are before the first that is no small letter, no digit and no `` ` ``.
  @inline(__always)
  var leadingWordBytes: Int {
    // The grave accent stands right before the letter a.
    let belongs =
      within(UInt8(ascii: "`")...UInt8(ascii: "z")) | within(UInt8(ascii: "0")...UInt8(ascii: "9"))
    return (~belongs & every(0x80)).trailingZeroBitCount / 8
  }

  /// The first `count` bytes as a number, the first of them highest.
  ///
  /// - Precondition: `count` is 1 to 8.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 { bytes.byteSwapped >> UInt64(64 - 8 * count) }

  /// Writes all eight.
  @inline(__always)
  func store(in output: inout MutableSpan<UInt8>, at index: Int) {
    // Safe: every byte is a value of the span's elements, and the span checks that they are its own.
    var raw = unsafe output.mutableBytes
    raw.storeBytes(of: bytes.littleEndian, toByteOffset: index, as: UInt64.self)
  }

  /// The highest bit of every byte that is in a range of ASCII.
  @inline(__always)
  private func within(_ range: ClosedRange<UInt8>) -> UInt64 {
    let low = bytes & every(0x7F)
    let fromLower = low &+ every(0x80 - range.lowerBound)
    let aboveUpper = low &+ every(0x7F - range.upperBound)
    return fromLower & ~aboveUpper & ~bytes & every(0x80)
  }
}

/// A byte eight times.
@inline(__always)
private func every(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
