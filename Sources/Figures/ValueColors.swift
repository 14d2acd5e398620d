import Plots
import Preconditions

/// How the values of a matrix become shades of a grid.
struct ValueColors {
  let shading: Grid.Shading
  /// The values at the ends of the colors; opposite numbers when they diverge.
  let range: ClosedRange<Double>

  /// Colors for some values, by default as far as these go; infinite ones have the color of an end.
  init(
    of values: [[Double]], shading: Grid.Shading? = nil, range: ClosedRange<Double>? = nil
  ) {
    let finite = values.joined().filter(\.isFinite)
    let isBinary = finite.allSatisfy { $0 == 0 || $0 == 1 }
    let (least, most) = (finite.min() ?? 0, finite.max() ?? 1)
    let shading = shading ?? (isBinary ? .tint : .diverging)
    if let range {
      require(
        range.lowerBound.isFinite && range.upperBound.isFinite
          && range.lowerBound < range.upperBound, "matrixPicture: range \(range)")
    }
    let given = range ?? (isBinary ? 0...1 : least...most)
    let magnitude = max(abs(given.lowerBound), abs(given.upperBound))
    self.shading = shading
    self.range =
      switch shading {
      case .diverging: -magnitude...magnitude
      // Nothing has no color.
      case .tint: range ?? min(given.lowerBound, 0)...max(given.upperBound, 0)
      case .sequential: given
      }
  }

  /// Where the color of a value stands, to four decimals, finer than colors are; not a number where the value is none.
  func shade(of value: Double) -> Double { (exactShade(of: value) * 10_000).rounded() / 10_000 }

  private func exactShade(of value: Double) -> Double {
    guard !value.isNaN else { return .nan }
    let value = min(max(value, range.lowerBound), range.upperBound)
    guard range.lowerBound < range.upperBound else { return 0 }
    // Halves, or the difference of the greatest numbers is infinite.
    let extent = range.upperBound / 2 - range.lowerBound / 2
    let share = (value / 2 - range.lowerBound / 2) / extent
    return shading == .diverging ? value / range.upperBound : share
  }

  /// What the color bar says: its ends, and what is between.
  var labels: [String] {
    let sum = range.lowerBound / 2 + range.upperBound / 2
    // What the ends have left of rounding is 0.
    let middle =
      abs(sum) < max(abs(range.lowerBound), abs(range.upperBound)) / 1000 ? 0 : sum
    let isBinary = shading == .tint && range == 0...1
    let shown = isBinary ? [0, 1] : [range.lowerBound, middle, range.upperBound]
    return shown.map { NumberFormat.significant($0) }
  }

  /// How many values are beyond the range; nil when none is.
  func note(on values: [[Double]]) -> String? {
    let beyond = values.joined().count { $0 < range.lowerBound || $0 > range.upperBound }
    let subject = beyond == 1 ? "1 value is" : "\(whole(beyond)) values are"
    let (lower, upper) = (
      NumberFormat.significant(range.lowerBound), NumberFormat.significant(range.upperBound)
    )
    return beyond == 0 ? nil : "\(subject) beyond \(lower) to \(upper), where the colors end."
  }
}
