/// Where the ticks of an axis stand: pure functions of its range and of how many are wanted.
public enum Ticks {
  /// Ticks by the Extended Wilkinson search: round, even, covering the range and near `count`.
  ///
  /// Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
  /// Axes", IEEE Transactions on Visualization and Computer Graphics 16(6), 2010, with their weights
  /// (simplicity 0.25, coverage 0.2, density 0.5, legibility 0.05) and legibility taken as 1. Ticks
  /// may stand a little outside the range.
  public static func extended(from lower: Double, to upper: Double, count: Int) -> [Double] {
    guard lower < upper, (upper / 2 - lower / 2) > max(abs(lower), abs(upper)) * 1e-11 else {
      return [lower]
    }
    // The search runs on a range near 1, so that no intermediate value leaves the range of doubles.
    let magnitude = powerOfTen(
      Int(decimalLogarithm(max(abs(lower), abs(upper))).rounded(.down)))
    guard magnitude > 0, magnitude.isFinite else { return [lower, upper] }
    var search = Search(lower: lower / magnitude, upper: upper / magnitude, count: max(count, 1))
    search.run()
    guard search.step > 0 else { return [lower, upper] }
    return (0...search.intervals).map { (search.start + Double($0) * search.step) * magnitude }
  }

  /// Whole numbers inside the range, at multiples of 1, 2 or 5 times a power of ten, at most `count`.
  public static func integers(from lower: Double, to upper: Double, count: Int) -> [Double] {
    let (first, last) = (lower.rounded(.up), upper.rounded(.down))
    guard first <= last, count > 0 else { return [] }
    for step in steps where ((last - first) / step) < Double(4 * count + 4) {
      let start = (first / step).rounded(.up)
      let end = (last / step).rounded(.down)
      if start <= end, end - start < Double(count) {
        return (0...Int(end - start)).map { (start + Double($0)) * step }
      }
    }
    return [first]
  }

  /// Powers of ten inside the range, thinned to `count`, or with their 2- and 5-folds when few; nil when
  /// fewer than two of them are inside.
  public static func logarithmic(from lower: Double, to upper: Double, count: Int) -> [Double]? {
    guard lower > 0, lower < upper else { return nil }
    let first = Int(decimalLogarithm(lower).rounded(.down))
    let last = Int(decimalLogarithm(upper).rounded(.up))
    let inside = { (value: Double) in value >= lower && value <= upper }
    let fine = (first...last).flatMap { exponent in
      [1.0, 2, 5].map { $0 * powerOfTen(exponent) }
    }.filter(inside)
    if fine.count >= 2, fine.count <= count { return fine }
    for step in steps {
      let stride = Int(step)
      let powers = (first...last).filter { $0 % stride == 0 }.map(powerOfTen).filter(inside)
      if powers.count <= count || stride > last - first {
        return powers.count >= 2 ? powers : nil
      }
    }
    return nil
  }

  /// Zero, and on both sides powers of ten beyond the linear part, inside the range and at most about `count`; even ticks
  /// where the range has fewer than three of them.
  public static func symmetric(
    from lower: Double, to upper: Double, linear: Double, count: Int
  ) -> [Double] {
    let reach = max(abs(lower), abs(upper))
    let first = Int(decimalLogarithm(linear).rounded(.up))
    let last = max(Int(decimalLogarithm(max(reach, linear)).rounded(.down)), first)
    let sides = lower < 0 && upper > 0 ? 2 : 1
    let stride = max(1, ((last - first + 1) * sides + count - 1) / max(count, 1))
    let powers = Swift.stride(from: last, through: first, by: -stride).map(powerOfTen)
    let all = powers.map { -$0 } + [0] + powers.reversed()
    let inside = all.filter { $0 >= lower && $0 <= upper }
    return inside.count >= 3 ? inside : extended(from: lower, to: upper, count: count)
  }

  /// 1, 2, 5, 10, 20, 50, ...
  private static var steps: some Sequence<Double> {
    (0..<300).lazy.flatMap { exponent in [1.0, 2, 5].map { $0 * powerOfTen(exponent) } }
  }
}
