extension Rectangle {
  /// The left edge.
  public var left: Double { origin.x }
  /// The top edge.
  public var top: Double { origin.y }
  /// The right edge.
  public var right: Double { origin.x + size.width }
  /// The bottom edge.
  public var bottom: Double { origin.y + size.height }
  /// The middle.
  public var center: Point {
    Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2)
  }

  /// Whether both share more than `tolerance` points in each direction.
  public func overlaps(_ other: Rectangle, tolerance: Double = 0) -> Bool {
    left < other.right - tolerance && other.left < right - tolerance
      && top < other.bottom - tolerance && other.top < bottom - tolerance
  }

  /// Whether `other` lies inside, up to `tolerance` points.
  public func contains(_ other: Rectangle, tolerance: Double = 0) -> Bool {
    other.left >= left - tolerance && other.right <= right + tolerance
      && other.top >= top - tolerance && other.bottom <= bottom + tolerance
  }
}

extension Size {
  /// A size in inches of 72 points.
  public static func inches(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72, height: height * 72)
  }
}

extension Rectangle {
  /// The rectangle with its edges moved in by `distance` points.
  func inset(by distance: Double) -> Rectangle {
    Rectangle(
      x: origin.x + distance, y: origin.y + distance,
      width: max(size.width - 2 * distance, 0), height: max(size.height - 2 * distance, 0))
  }
}
