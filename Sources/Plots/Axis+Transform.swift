extension Axis.Kind {
  /// Where a value stands on an even scale; nil for what has no place.
  func transformed(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    switch self {
    case .linear, .integer, .time, .duration, .category: return value
    case .log: return value > 0 ? decimalLogarithm(value) : nil
    case .symlog(let linear):
      // log₁₀(1 + |x| / c) (Webber, "A bi-symmetric log transformation for wide-range data", 2013).
      // Of ratios that double precision does not hold, the 1 is too little to count.
      let ratio = abs(value) / linear
      let magnitude =
        ratio.isFinite
        ? decimalLogarithm(1 + ratio) : decimalLogarithm(abs(value)) - decimalLogarithm(linear)
      return value < 0 ? -magnitude : magnitude
    }
  }

  /// The value at a place of the even scale.
  func value(at place: Double) -> Double {
    switch self {
    case .linear, .integer, .time, .duration, .category: return place
    case .log: return power(10, place)
    case .symlog(let linear):
      let magnitude =
        abs(place) < 300
        ? (power(10, abs(place)) - 1) * linear
        : power(10, min(abs(place) + decimalLogarithm(linear), 308.25))
      return place < 0 ? -magnitude : magnitude
    }
  }

  /// Whether equal distances are equal differences.
  var isEven: Bool {
    switch self {
    case .log, .symlog: false
    case .linear, .integer, .time, .duration, .category: true
    }
  }
}
