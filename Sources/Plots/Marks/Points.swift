import Preconditions

extension Mark {
  /// Points without a line.
  ///
  /// Of more than 5,000 points that are all of one color, cells are drawn that are the darker the more points they hold.
  public struct Points: Sendable, Hashable, Codable {
    /// What the legend says; empty for none.
    public var name: String
    /// Places along x.
    public var x: Column
    /// Places along y, as many.
    public var y: Column
    /// The color of those without a value.
    public var hue: Hue
    /// What stands at each.
    public var shape: PointShape
    /// Half the extent in points.
    public var radius: Double
    /// How much each covers what is behind it, 0 to 1.
    public var opacity: Double
    /// The value of each that its color stands for; empty for one color.
    public var values: Column
    /// How values become colors.
    public var colors: ColorScale

    /// Some points.
    ///
    /// - Precondition: as many x as y, and as many values where there are some.
    public init(
      _ name: String = "", x: Column, y: Column, hue: Hue = .blue, shape: PointShape = .circle,
      radius: Double = 2, opacity: Double = 1, values: Column = [],
      colors: ColorScale = ColorScale()
    ) {
      require(
        x.values.count == y.values.count
          && (values.values.isEmpty || values.values.count == x.values.count),
        "Points: \(x.values.count) places along x, \(y.values.count) along y, "
          + "\(values.values.count) values")
      self.name = name
      self.x = x
      self.y = y
      self.hue = hue
      self.shape = shape
      self.radius = radius
      self.opacity = opacity
      self.values = values
      self.colors = colors
    }
  }
}

/// What stands at a point.
public enum PointShape: String, Sendable, Hashable, Codable, CaseIterable {
  /// A disk.
  case circle
  /// A triangle standing on its base.
  case triangle
  /// A circle around the point.
  case ring
}
