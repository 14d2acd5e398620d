/// How numbers are written, the same in every locale: `12,345`, `0.50`, `86.3 %`, `2×10³⁰`.
public enum NumberFormat: String, Sendable, Hashable, Codable {
  /// As it is.
  case plain
  /// A share, 0 to 1, written in per cent.
  case percent
  /// Without its sign.
  case absolute

  /// `value` with a fixed number of decimals, and thousands set apart.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−inf" : "inf" }
    let scaled = (abs(value) * powerOfTen(decimals)).rounded()
    guard scaled < 1e18 else { return scientific(value, digits: 3) }
    var digits = String(Int64(scaled))
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(decimals)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    if decimals > 0 { grouped += "." + digits.suffix(decimals) }
    return value < 0 && scaled > 0 ? "−" + grouped : grouped
  }

  /// `value` with its sign, `+` included, and a fixed number of decimals; 0 has none.
  public static func signed(_ value: Double, decimals: Int) -> String {
    let number = fixed(value, decimals: decimals)
    let isZero = number.allSatisfy { "0.,".contains($0) }
    return value > 0 && !isZero ? "+" + number : number
  }

  /// `value` to `digits` significant digits, with a power of ten below 0.0001 and from 10,000,000.
  public static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: 0) }
    let magnitude = abs(value)
    guard magnitude >= 1e-4, magnitude < 1e7 else { return scientific(value, digits: digits) }
    return fixed(
      value, decimals: max(0, digits - 1 - Int(decimalLogarithm(magnitude).rounded(.down))))
  }

  /// A share, 0 to 1, in per cent with a fixed number of decimals; no line breaks before the sign.
  public static func percent(_ share: Double, decimals: Int = 1) -> String {
    share.isFinite ? fixed(share * 100, decimals: decimals) + "\u{A0}%" : "–"
  }

  /// `value` with no more decimals than it needs, six at most.
  package static func plainest(_ value: Double) -> String {
    let decimals = (0..<6).first { decimals in
      let scaled = value * powerOfTen(decimals)
      return abs(scaled - scaled.rounded()) < 1e-6 * max(abs(scaled), 1)
    }
    return fixed(value, decimals: decimals ?? 6)
  }

  /// `value` as `2.5×10⁻³⁰`, trailing zeros left out.
  static func scientific(_ value: Double, digits: Int) -> String {
    guard value != 0, value.isFinite else { return fixed(value, decimals: 0) }
    var exponent = Int(decimalLogarithm(abs(value)).rounded(.down))
    var mantissa = abs(value) / powerOfTen(exponent)
    // Below 1e-308 the power of ten itself has lost digits.
    if !mantissa.isFinite { mantissa = abs(value) * 1e300 / powerOfTen(exponent + 300) }
    var text = fixed(mantissa, decimals: digits - 1)
    if text.hasPrefix("10") {
      exponent += 1
      text = fixed(1, decimals: digits - 1)
    }
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    let power = String(exponent).map { superscripts[$0] ?? $0 }
    let sign = value < 0 ? "−" : ""
    return sign + (text == "1" ? "" : text + "×") + "10" + String(power)
  }

  private static let superscripts: [Character: Character] = [
    "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
    "8": "⁸", "9": "⁹",
  ]
}
