/// What tells a token from others, worked out as the token is read.
///
/// Tokens of up to sixteen bytes are the same when their keys are; longer ones may differ before their last sixteen.
struct TokenKey: Equatable {
  /// The last eight bytes, or all of them.
  private var last: UInt64 = 0
  /// The eight bytes before those, or all of them; where there are more, they are mixed in.
  private var earlier: UInt64 = 0
  /// How many bytes the token has.
  private(set) var length: UInt32 = 0

  /// Takes in the next byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    earlier = (earlier << 8 | earlier >> 56) ^ last >> 56
    last = last << 8 | UInt64(byte)
    length += 1
  }

  /// Takes in the first `count` of eight bytes.
  ///
  /// - Precondition: `count` is 1 to 8.
  @inline(__always)
  mutating func append(_ block: EightBytes, count: Int) {
    // Shifts by 64 leave a number as it is here, which is what a rotation by eight bytes does. The last bytes all go,
    // in two shifts of less.
    let bits = UInt64(8 * count)
    earlier = (earlier &<< bits | earlier &>> (64 &- bits)) ^ last &>> (64 &- bits)
    last = (last &<< (bits &- 8)) &<< 8 | block.prefix(count)
    length += UInt32(count)
  }

  /// The folded product of Wang Yi (2019), wyhash.
  @inline(__always)
  var hash: Int {
    let product = (last ^ 0xa076_1d64_78bd_642f)
      .multipliedFullWidth(by: earlier ^ UInt64(length) ^ 0xe703_7ed1_a0b4_28db)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
