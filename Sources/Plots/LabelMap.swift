import Preconditions

/// Words at points, one scale for both directions and no axes.
///
/// None covers another; those without room are left out, the least important first, and the plot says
/// how many.
public struct LabelMap: Sendable, Hashable, Codable {
  /// A class of words.
  public struct Group: Sendable, Hashable, Codable {
    /// What the legend says.
    public var name: String
    /// The color.
    public var hue: Hue
    /// What stands at the points.
    public var shape: PointShape

    /// A class of words.
    public init(_ name: String, hue: Hue, shape: PointShape) {
      self.name = name
      self.hue = hue
      self.shape = shape
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

  /// Some words at points.
  ///
  /// - Precondition: as many of each as words, memberships in range.
  public init(
    _ texts: [String], x: Column, y: Column, priorities: Column, memberships: [Int],
    groups: [Group]
  ) {
    require(
      x.values.count == texts.count && y.values.count == texts.count
        && priorities.values.count == texts.count && memberships.count == texts.count,
      "LabelMap: \(texts.count) words, \(x.values.count) x, \(y.values.count) y, "
        + "\(priorities.values.count) priorities, \(memberships.count) memberships")
    require(
      memberships.allSatisfy(groups.indices.contains),
      "LabelMap: a membership is no place among \(groups.count) groups")
    self.texts = texts
    self.x = x
    self.y = y
    self.priorities = priorities
    self.memberships = memberships
    self.groups = groups
  }
}
