/// A drawing laid out to the last point: what PNG, PDF and SVG only replay, and what tests read.
public struct Scene: Sendable, Hashable, Codable {
  /// The page, in points.
  public var size: Size
  /// The color of the page.
  public var background: Color
  /// What a screen reader says first.
  public var title: String
  /// The alternative text.
  public var summary: String
  /// The items, drawn in order.
  public var items: [Item]

  /// An empty page.
  public init(size: Size, background: Color, title: String, summary: String, items: [Item] = []) {
    self.size = size
    self.background = background
    self.title = title
    self.summary = summary
    self.items = items
  }

  /// One thing on the page.
  public enum Item: Sendable, Hashable, Codable {
    /// A shape, filled, outlined or both.
    case shape(Shape)
    /// A line of text.
    case text(TextRun)
  }

  /// A path with its paints.
  public struct Shape: Sendable, Hashable, Codable {
    /// The outline.
    public var path: Path
    /// The color inside, if any.
    public var fill: Color?
    /// The line along the outline, if any.
    public var stroke: Stroke?
    /// Everything outside this rectangle stays undrawn.
    public var clip: Rectangle?
    /// What the shape stands for: `mark`, `axis`, `grid`, `leader`, ...
    public var role: String
    /// What hovering over it tells.
    public var tooltip: String?

    /// A shape.
    public init(
      path: Path, fill: Color? = nil, stroke: Stroke? = nil, clip: Rectangle? = nil, role: String,
      tooltip: String? = nil
    ) {
      self.path = path
      self.fill = fill
      self.stroke = stroke
      self.clip = clip
      self.role = role
      self.tooltip = tooltip
    }
  }

  /// A line's color, width in points and dashes.
  public struct Stroke: Sendable, Hashable, Codable {
    /// The color.
    public var color: Color
    /// Points across.
    public var width: Double
    /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
    public var dash: [Double]

    /// A line.
    public init(color: Color, width: Double, dash: [Double] = []) {
      self.color = color
      self.width = width
      self.dash = dash
    }
  }

  /// An outline.
  public enum Path: Sendable, Hashable, Codable {
    /// A polygon or a polyline.
    case polyline([Point], closed: Bool)
    /// A rectangle.
    case rectangle(Rectangle)
    /// A circle.
    case circle(center: Point, radius: Double)
  }
}
