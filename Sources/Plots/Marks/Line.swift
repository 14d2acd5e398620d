import Preconditions

extension Mark {
  /// A series as a line; a value that is no number leaves a gap and an × at the top edge.
  public struct Line: Sendable, Hashable, Codable {
    /// What the label at its end says; empty for none.
    public var name: String
    /// Places along x, ascending.
    public var x: Column
    /// Places along y, as many.
    public var y: Column
    /// The color.
    public var hue: Hue
    /// Whether it is dashed.
    public var isDashed: Bool
    /// Points across.
    public var width: Double
    /// Whether each value has a dot.
    public var showsPoints: Bool

    /// A series.
    ///
    /// - Precondition: as many x as y.
    public init(
      _ name: String = "", x: Column, y: Column, hue: Hue = .blue, isDashed: Bool = false,
      width: Double = 1.5, showsPoints: Bool = false
    ) {
      require(
        x.values.count == y.values.count,
        "Line: \(x.values.count) places along x, \(y.values.count) along y")
      self.name = name
      self.x = x
      self.y = y
      self.hue = hue
      self.isDashed = isDashed
      self.width = width
      self.showsPoints = showsPoints
    }
  }
}
