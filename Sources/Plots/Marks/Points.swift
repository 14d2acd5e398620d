import Preconditions

extension Mark {
  /// Points without a line.
  public struct Points: Sendable, Hashable, Codable {
    /// What the legend says; empty for none.
    public var name: String
    /// Places along x.
    public var x: Column
    /// Places along y, as many.
    public var y: Column
    /// The color.
    public var hue: Hue
    /// What stands at each.
    public var shape: PointShape
    /// Half the extent in points.
    public var radius: Double

    /// Some points.
    ///
    /// - Precondition: as many x as y.
    public init(
      _ name: String = "", x: Column, y: Column, hue: Hue = .blue, shape: PointShape = .circle,
      radius: Double = 2
    ) {
      require(
        x.values.count == y.values.count,
        "Points: \(x.values.count) places along x, \(y.values.count) along y")
      self.name = name
      self.x = x
      self.y = y
      self.hue = hue
      self.shape = shape
      self.radius = radius
    }
  }
}

/// What stands at a point.
public enum PointShape: String, Sendable, Hashable, Codable {
  /// A disk.
  case circle
  /// A triangle standing on its base.
  case triangle
  /// A circle around the point.
  case ring
}
