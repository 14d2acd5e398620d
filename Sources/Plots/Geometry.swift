/// A place, in points from the top left corner; y grows downwards.
public struct Point: Sendable, Hashable, Codable {
  /// Points from the left edge.
  public var x: Double
  /// Points from the top edge.
  public var y: Double

  /// A place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An extent in points (1/72 inch).
public struct Size: Sendable, Hashable, Codable {
  /// Points across.
  public var width: Double
  /// Points down.
  public var height: Double

  /// An extent.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in points.
public struct Rectangle: Sendable, Hashable, Codable {
  /// The top left corner.
  public var origin: Point
  /// The extent.
  public var size: Size

  /// A rectangle by corner and extent.
  public init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }
}
