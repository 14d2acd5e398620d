import Glibc

extension SplitMix64 {
  /// A number in `0..<1` with 24 random bits, all that a Float holds.
  public mutating func nextUnit() -> Float { Float(next() >> 40) * 0x1p-24 }

  /// A number from the standard normal distribution.
  ///
  /// Source: Box and Muller (1958), "A note on the generation of random normal deviates"; one of the two is used.
  public mutating func nextNormal() -> Float {
    let radius = (-2 * log(1 - Double(next() >> 11) * 0x1p-53)).squareRoot()
    return Float(radius * cos(2 * .pi * Double(next() >> 11) * 0x1p-53))
  }
}
