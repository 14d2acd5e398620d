import Preconditions

extension Mark {
  /// Lying lines with an end at either side, such as the interval of a score, one at each height.
  ///
  /// On an axis of categories the height of a row is its place among the names: 0 for the first, 0.2 for a little below it.
  public struct Intervals: Sendable, Hashable, Codable {
    /// What the intervals are, for tooltips and data; empty for none.
    public var name: String
    /// Places along y.
    public var y: Column
    /// Where each begins along x, as many.
    public var lower: Column
    /// Where each ends along x, as many.
    public var upper: Column
    /// What stands beyond the end of each on an axis of categories; empty for nothing.
    public var labels: [String]
    /// The color.
    public var hue: Hue

    /// Some intervals.
    ///
    /// - Precondition: as many heights as lower and upper values, and as many labels where there are some.
    public init(
      _ name: String = "", y: Column, lower: Column, upper: Column, labels: [String] = [],
      hue: Hue = .ink
    ) {
      require(
        lower.values.count == y.values.count && upper.values.count == y.values.count
          && (labels.isEmpty || labels.count == y.values.count),
        "Intervals: \(y.values.count) heights, \(lower.values.count) lower and "
          + "\(upper.values.count) upper values, \(labels.count) labels")
      self.name = name
      self.y = y
      self.lower = lower
      self.upper = upper
      self.labels = labels
      self.hue = hue
    }
  }
}
