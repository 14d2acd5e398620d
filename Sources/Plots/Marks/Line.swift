import Preconditions

extension Mark {
  /// A series as a line; a value that is no number leaves a gap and an × at the top edge.
  public struct Line: Sendable, Hashable, Codable {
    /// How the line goes from one value to the next.
    public enum Course: String, Sendable, Hashable, Codable {
      /// Straight.
      case straight
      /// Level until the next value, then up or down.
      case steps
    }

    /// The strokes of a line.
    public enum Pattern: String, Sendable, Hashable, Codable {
      /// Without a gap.
      case solid
      /// Strokes.
      case dashed
      /// Dots.
      case dotted
    }

    /// What the label at its end says; empty for none.
    public var name: String
    /// What data and tooltips call it.
    public var series: String
    /// Places along x, ascending.
    public var x: Column
    /// Places along y, as many.
    public var y: Column
    /// The color.
    public var hue: Hue
    /// Its strokes.
    public var pattern: Pattern
    /// Points across.
    public var width: Double
    /// How much it covers what is behind it, 0 to 1.
    public var opacity: Double
    /// Whether each value has a dot.
    public var showsPoints: Bool
    /// How it goes from one value to the next.
    public var course: Course

    /// A series; data and tooltips call it by its name unless they are given another.
    ///
    /// - Precondition: as many x as y.
    public init(
      _ name: String = "", x: Column, y: Column, hue: Hue = .blue, pattern: Pattern = .solid,
      width: Double = 1.5, opacity: Double = 1, showsPoints: Bool = false,
      course: Course = .straight, series: String? = nil
    ) {
      require(
        x.values.count == y.values.count,
        "Line: \(x.values.count) places along x, \(y.values.count) along y")
      self.name = name
      self.series = series ?? name
      self.x = x
      self.y = y
      self.hue = hue
      self.pattern = pattern
      self.width = width
      self.opacity = opacity
      self.showsPoints = showsPoints
      self.course = course
    }
  }
}

extension Mark.Line.Pattern {
  /// Lengths of strokes and gaps, in points.
  var dash: [Double] {
    switch self {
    case .solid: []
    case .dashed: Style.dashed
    case .dotted: Style.dotted
    }
  }
}
