/// How wide the columns of a table are.
struct ColumnWidths {
  /// The widths, in points.
  var widths: [Double]
  /// How much smaller the type must be.
  var factor: Double

  /// Widths from what columns want.
  ///
  /// Columns are as wide as their widest cell. If that is more than there is, each has at least its widest word, and what is left
  /// goes first to those that need little to be as wide as their widest cell, without the head, which may rather take several lines;
  /// and what is left then to their heads. If words are too wide as well, type shrinks; and if it may not shrink so far, the widest
  /// columns get less than their words need.
  ///
  /// - Parameters:
  ///   - natural: the widths of the widest cells.
  ///   - body: the same without the head.
  ///   - least: the widths of the widest words.
  ///   - available: what there is for all columns together.
  ///   - smallest: the least factor for type.
  init(
    natural: [Double], body: [Double], least: [Double], available: Double, smallest: Double
  ) {
    let wanted = natural.reduce(0, +)
    guard wanted > available else {
      (widths, factor) = (natural, 1)
      return
    }
    let needed = least.reduce(0, +)
    factor = needed > available ? max(min(1, smallest), available / needed) : 1
    let scale = factor
    let words = least.map { $0 * scale }
    let left = available - words.reduce(0, +)
    guard left >= 0 else {
      widths = Self.shares(of: available, wanted: words)
      return
    }
    widths = Self.grown(words, to: body.map { $0 * scale }, by: left)
    let rest = available - widths.reduce(0, +)
    widths = Self.grown(widths, to: natural.map { $0 * scale }, by: rest)
  }

  /// Widths that come nearer to what is wanted.
  private static func grown(_ widths: [Double], to wanted: [Double], by room: Double) -> [Double] {
    let growth = zip(wanted, widths).map { max(0, $0 - $1) }
    return zip(widths, shares(of: max(0, room), wanted: growth)).map { $0 + $1 }
  }

  /// Those that want little get what they want, the others equal shares of the rest.
  private static func shares(of available: Double, wanted: [Double]) -> [Double] {
    var widths = wanted
    var rest = available
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    for (place, column) in order.enumerated() {
      widths[column] = min(wanted[column], rest / Double(order.count - place))
      rest -= widths[column]
    }
    return widths
  }
}
