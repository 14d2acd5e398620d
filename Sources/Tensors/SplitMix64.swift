/// A seeded generator: the same seed gives the same numbers on every machine.
///
/// Source: Steele, Lea and Flood (2014), "Fast splittable pseudorandom number generators", figure 16.
public struct SplitMix64: RandomNumberGenerator, Sendable, Codable, Hashable {
  private var state: UInt64

  /// A generator that starts from `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A generator of its own for a part of the work, so that parts do not disturb each other's numbers.
  public mutating func split() -> SplitMix64 { SplitMix64(seed: next()) }
}
