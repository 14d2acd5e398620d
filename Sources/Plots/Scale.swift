/// An axis with its range of values and of points: where a value stands on the page.
struct Scale {
  let axis: Axis
  /// The range of values, transformed as the axis does.
  let lower: Double
  let upper: Double
  /// The range of the data themselves, transformed.
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
    let kind = axis.kind
    if let limits = axis.limits, let low = kind.transformed(limits.lowerBound),
      let high = kind.transformed(limits.upperBound)
    {
      (lower, upper) = (low, high)
      data = low...high
      return
    }
    var (low, high) = (Double.infinity, -Double.infinity)
    for case let place? in [values, axis.includes].joined().lazy.map(kind.transformed) {
      (low, high) = (min(low, place), max(high, place))
    }
    if low > high { (low, high) = (0, 1) }
    data = low...high
    if low == high {
      let half = kind == .linear ? max(abs(low) * 0.05, 1e-300) : 0.5
      (low, high) = low == 0 && half < 0.5 ? (-1, 1) : (low - half, high + half)
    } else {
      let pad = (high / 2 - low / 2) * 2 * padding
      let includes = kind.isEven ? axis.includes : []
      if !includes.contains(low) || low != 0 { low -= pad.isFinite ? pad : 0 }
      if !includes.contains(high) || high != 0 { high += pad.isFinite ? pad : 0 }
    }
    lower = max(low, -Double.greatestFiniteMagnitude)
    upper = min(high, Double.greatestFiniteMagnitude)
  }

  /// Where `value` stands; nil for what has no place.
  func callAsFunction(_ value: Double) -> Double? {
    guard let place = axis.kind.transformed(value) else { return nil }
    // Halves, so that a range of 1e308 to -1e308 does not overflow.
    let share = (place / 2 - lower / 2) / (upper / 2 - lower / 2)
    guard share.isFinite else { return nil }
    return start + share * (end - start)
  }

  /// Whether `value` stands between the ends.
  func contains(_ value: Double) -> Bool {
    axis.kind.transformed(value).map { lower <= $0 && $0 <= upper } ?? false
  }

  /// Points from one end to the other.
  var length: Double { abs(end - start) }
}
