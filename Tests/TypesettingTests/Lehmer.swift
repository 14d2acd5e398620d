/// A generator of numbers that are the same every time: the minimal standard of Park and Miller (1988).
struct Lehmer: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed % 2_147_483_646 + 1 }

  /// A number from 0 up to but not including a bound.
  mutating func next(_ bound: Int) -> Int {
    state = state * 48271 % 2_147_483_647
    return Int(state >> 4) % bound
  }
}
