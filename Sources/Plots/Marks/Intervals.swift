import Preconditions

extension Mark {
  /// Lines with an end at either side, such as the interval of a score: lying, one at each height, or upright, one at each
  /// place of x.
  ///
  /// On an axis of categories a place is that among the names: 0 for the first, 0.2 for a little after it.
  public struct Intervals: Sendable, Hashable, Codable {
    /// What the intervals are, for tooltips and data; empty for none.
    public var name: String
    /// Where each stands on the other axis.
    public var places: Column
    /// Where each begins, as many.
    public var lower: Column
    /// Where each ends, as many.
    public var upper: Column
    /// What stands beyond the end of each on an axis of categories; empty for nothing.
    public var labels: [String]
    /// The color.
    public var hue: Hue
    /// Whether they lie.
    public var isHorizontal: Bool

    /// Lying intervals.
    ///
    /// - Precondition: as many heights as lower and upper values, and as many labels where there are some.
    public init(
      _ name: String = "", y: Column, lower: Column, upper: Column, labels: [String] = [],
      hue: Hue = .ink
    ) {
      self.init(
        name, places: y, lower: lower, upper: upper, labels: labels, hue: hue, isHorizontal: true)
    }

    /// Upright intervals.
    ///
    /// - Precondition: as many places as lower and upper values.
    public init(_ name: String = "", x: Column, lower: Column, upper: Column, hue: Hue = .ink) {
      self.init(
        name, places: x, lower: lower, upper: upper, labels: [], hue: hue, isHorizontal: false)
    }

    private init(
      _ name: String, places: Column, lower: Column, upper: Column, labels: [String], hue: Hue,
      isHorizontal: Bool
    ) {
      let count = places.values.count
      require(
        lower.values.count == count && upper.values.count == count
          && (labels.isEmpty || labels.count == count),
        "Intervals: \(count) places, \(lower.values.count) lower and "
          + "\(upper.values.count) upper values, \(labels.count) labels")
      self.name = name
      self.places = places
      self.lower = lower
      self.upper = upper
      self.labels = labels
      self.hue = hue
      self.isHorizontal = isHorizontal
    }
  }
}
