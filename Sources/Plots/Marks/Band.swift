import Preconditions

extension Mark {
  /// The area between two lines, such as a mean's standard deviation.
  public struct Band: Sendable, Hashable, Codable {
    /// Places along x, ascending.
    public var x: Column
    /// The lower line, as many.
    public var lower: Column
    /// The upper line, as many.
    public var upper: Column
    /// The color, drawn at a fifth of its strength.
    public var hue: Hue

    /// An area.
    ///
    /// - Precondition: as many x as lower and upper values.
    public init(x: Column, lower: Column, upper: Column, hue: Hue = .blue) {
      require(
        x.values.count == lower.values.count && x.values.count == upper.values.count,
        "Band: \(x.values.count) places, \(lower.values.count) lower and "
          + "\(upper.values.count) upper values")
      self.x = x
      self.lower = lower
      self.upper = upper
      self.hue = hue
    }
  }
}
