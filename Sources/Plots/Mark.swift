/// What stands for data in a panel; drawn in the order given.
public enum Mark: Sendable, Hashable, Codable {
  /// A line through points, one series.
  case line(Line)
  /// Points.
  case points(Points)
  /// A straight line across the panel.
  case rule(Rule)
  /// Bars from a base line.
  case bars(Bars)
  /// The area between two lines.
  case band(Band)
  /// Lying lines from a low to a high value.
  case intervals(Intervals)
}
