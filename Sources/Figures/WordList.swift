public import Plots

/// Words to show among others, such as those that praise.
public struct WordList: Sendable, Hashable {
  /// What the legend says.
  public var name: String
  /// The words; those that a map doesn't have change nothing.
  public var words: [String]
  /// The color.
  public var hue: Hue
  /// What stands at the points; nil for one that no list before it has, as long as there are any.
  public var shape: PointShape?

  /// Some words by the name of what they have in common.
  public init(_ name: String, _ words: [String], hue: Hue, shape: PointShape? = nil) {
    self.name = name
    self.words = words
    self.hue = hue
    self.shape = shape
  }
}
