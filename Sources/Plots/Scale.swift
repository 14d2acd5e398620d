/// An axis with its range of values and of points: where a value stands on the page.
struct Scale {
  let axis: Axis
  /// The range of values; for a log axis, of their logarithms.
  let lower: Double
  let upper: Double
  /// The range of the data themselves.
  let data: ClosedRange<Double>
  /// Where `lower` and `upper` stand, in points.
  var start: Double
  var end: Double

  /// The scale of an axis over `values`, its ends moved out by `padding` of the range where no bar stands.
  init(_ axis: Axis, over values: [Double], padding: Double, start: Double = 0, end: Double = 1) {
    self.axis = axis
    self.start = start
    self.end = end
    if case .category(let names) = axis.kind {
      lower = -0.5
      upper = Double(max(names.count, 1)) - 0.5
      data = lower...upper
      return
    }
    let isLog = axis.kind == .log
    let all = (values + axis.includes).filter { $0.isFinite && (!isLog || $0 > 0) }
      .map { isLog ? decimalLogarithm($0) : $0 }
    var (low, high) = (all.min() ?? 0, all.max() ?? 1)
    data = low...high
    if low == high {
      let half = axis.kind == .integer || isLog ? 0.5 : max(abs(low) * 0.05, 1e-300)
      (low, high) = low == 0 && half < 0.5 ? (-1, 1) : (low - half, high + half)
    } else {
      let pad = (high / 2 - low / 2) * 2 * padding
      let includes = isLog ? [] : axis.includes
      if !includes.contains(low) || low != 0 { low -= pad.isFinite ? pad : 0 }
      if !includes.contains(high) || high != 0 { high += pad.isFinite ? pad : 0 }
    }
    lower = max(low, -Double.greatestFiniteMagnitude)
    upper = min(high, Double.greatestFiniteMagnitude)
  }

  /// Where `value` stands; nil for what has no place.
  func callAsFunction(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    var place = value
    if axis.kind == .log {
      guard value > 0 else { return nil }
      place = decimalLogarithm(value)
    }
    // Halves, so that a range of 1e308 to -1e308 does not overflow.
    let share = (place / 2 - lower / 2) / (upper / 2 - lower / 2)
    guard share.isFinite else { return nil }
    return start + share * (end - start)
  }

  /// Whether `value` stands between the ends.
  func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Points from one end to the other.
  var length: Double { abs(end - start) }
}
