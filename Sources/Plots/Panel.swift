import Preconditions

/// A rectangle of marks with its axes.
///
/// Panels of one plot stand above each other and share x, or stand in rows as small multiples.
public struct Panel: Sendable, Hashable, Codable {
  /// Where the names of series stand.
  public enum LegendPlace: String, Sendable, Hashable, Codable {
    /// Beside the ends of lines, and above the panel for what has no end or when lines are many.
    case automatic
    /// Inside, in the lower right corner: for curves that leave it free, as those of a ROC do.
    case lowerRight
    /// Inside, in the lower left corner, as curves of precision over recall leave it free.
    case lowerLeft
    /// Nowhere.
    case hidden
  }

  /// What stands above the panel when it is one of several; empty for nothing.
  public var title: String
  /// The marks, drawn in order.
  public var marks: [Mark]
  /// The axis along the page's width.
  public var x: Axis
  /// The axis along the page's height.
  public var y: Axis
  /// The share of the height, relative to other panels.
  public var weight: Double
  /// How many times as wide as high the frame is; nil for as large as there is room.
  public var aspect: Double?
  /// Where the names of series stand.
  public var legend: LegendPlace

  /// A panel.
  ///
  /// - Precondition: `aspect` is above 0.
  public init(
    _ marks: [Mark], title: String = "", x: Axis = Axis(), y: Axis = Axis(), weight: Double = 1,
    aspect: Double? = nil, legend: LegendPlace = .automatic
  ) {
    require(aspect ?? 1 > 0, "Panel: aspect \(aspect ?? 1)")
    self.title = title
    self.marks = marks
    self.x = x
    self.y = y
    self.weight = weight
    self.aspect = aspect
    self.legend = legend
  }
}
