import Preconditions

extension Mark {
  /// A straight line across the panel at one value.
  ///
  /// The label of a vertical rule stands above the panel, that of a horizontal one at its right end.
  public struct Rule: Sendable, Hashable, Codable {
    /// Across or along.
    public enum Orientation: String, Sendable, Hashable, Codable {
      /// At one y.
      case horizontal
      /// At one x.
      case vertical
    }

    /// Across or along.
    public var orientation: Orientation
    /// The value.
    public var value: Double
    /// What it means; empty for none.
    public var label: String
    /// The color.
    public var hue: Hue
    /// Whether it is dotted.
    public var isDotted: Bool

    /// A line across the panel.
    ///
    /// - Precondition: `value` is finite.
    public init(
      _ orientation: Orientation, at value: Double, label: String = "", hue: Hue = .grey,
      isDotted: Bool = false
    ) {
      require(value.isFinite, "Rule: its value is \(value)")
      self.orientation = orientation
      self.value = value
      self.label = label
      self.hue = hue
      self.isDotted = isDotted
    }
  }
}
