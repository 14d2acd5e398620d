import Preconditions

/// Words at points, one scale for both directions and no axes.
///
/// None covers another; those without room are left out, the least important first, and the plot lists
/// them.
public struct LabelMap: Sendable, Hashable, Codable {
  /// A class of words.
  public struct Group: Sendable, Hashable, Codable {
    /// What the legend says.
    public var name: String
    /// The color.
    public var hue: Hue
    /// What stands at the points.
    public var shape: PointShape
    /// Half the extent of what stands there, in points, where no number decides.
    public var radius: Double

    /// A class of words.
    public init(_ name: String, hue: Hue, shape: PointShape, radius: Double = 1.5) {
      self.name = name
      self.hue = hue
      self.shape = shape
      self.radius = radius
    }
  }

  /// The words.
  public var texts: [String]
  /// Places along x, as many.
  public var x: Column
  /// Places along y, as many.
  public var y: Column
  /// How important each is; the less important give way.
  public var priorities: Column
  /// The group of each, a place in `groups`.
  public var memberships: [Int]
  /// The classes.
  public var groups: [Group]
  /// The numbers that the areas of the marks show, if any.
  public var areas: Measure?
  /// The numbers that the colors of the marks show instead of their groups, if any.
  public var shades: Measure?

  /// Some words at points.
  ///
  /// - Precondition: as many of each as words, memberships in range.
  public init(
    _ texts: [String], x: Column, y: Column, priorities: Column, memberships: [Int],
    groups: [Group], areas: Measure? = nil, shades: Measure? = nil
  ) {
    require(
      x.values.count == texts.count && y.values.count == texts.count
        && priorities.values.count == texts.count && memberships.count == texts.count,
      "LabelMap: \(texts.count) words, \(x.values.count) x, \(y.values.count) y, "
        + "\(priorities.values.count) priorities, \(memberships.count) memberships")
    require(
      memberships.allSatisfy(groups.indices.contains),
      "LabelMap: a membership is no place among \(groups.count) groups")
    for measure in [areas, shades].compactMap({ $0 }) {
      require(
        measure.values.values.count == texts.count,
        "LabelMap: \(texts.count) words, \(measure.values.values.count) of \(measure.title)")
    }
    self.texts = texts
    self.x = x
    self.y = y
    self.priorities = priorities
    self.memberships = memberships
    self.groups = groups
    self.areas = areas
    self.shades = shades
  }
}
