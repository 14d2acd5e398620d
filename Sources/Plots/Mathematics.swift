#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// 10 to the power of a whole number, as the nearest double: 0 below the range, infinite above it.
func powerOfTen(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

/// `base` to the power of `exponent`.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The logarithm to the base 10.
func decimalLogarithm(_ value: Double) -> Double { log10(value) }

/// The direction of `turn` (0 to 1 of a full circle), clockwise from east on a page.
func direction(turn: Double) -> (x: Double, y: Double) {
  (cos(2 * .pi * turn), sin(2 * .pi * turn))
}
