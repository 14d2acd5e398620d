import Preconditions

/// A share with a fixed number of decimals, rounded as C's `printf` does: by the number's exact binary
/// value, ties to even.
///
/// - Precondition: `number` is at least 0 and below 1000, `decimals` are 0 to 15.
func fixed(_ number: Double, decimals: Int) -> String {
  require(number >= 0 && number < 1000, "fixed: \(number)")
  let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  let scaled = number * power
  // What the product lost by rounding decides between neighbours when it seems to be a tie.
  let lost = (-scaled).addingProduct(number, power)
  var whole = scaled.rounded(.down)
  let rest = scaled - whole
  let isOdd = whole.truncatingRemainder(dividingBy: 2) == 1
  if rest > 0.5 || rest == 0.5 && (lost > 0 || lost == 0 && isOdd) { whole += 1 }
  let digits = String(UInt64(whole))
  let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return decimals == 0 ? filled : "\(filled.dropLast(decimals)).\(filled.suffix(decimals))"
}
