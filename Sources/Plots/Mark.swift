/// What stands for data in a panel; drawn in the order given.
public enum Mark: Sendable, Hashable, Codable {
  /// A line through points or a flight of steps, one series.
  case line(Line)
  /// Points.
  case points(Points)
  /// A straight line across the panel.
  case rule(Rule)
  /// Bars from a base line.
  case bars(Bars)
  /// The area between two lines.
  case area(Area)
  /// Lines from a low to a high value, with an end at either side.
  case intervals(Intervals)
  /// Rectangles colored by value.
  case cells(Cells)
  /// Text at places of the panel.
  case texts(Texts)
  /// Text beside points, none over another.
  case labels(Labels)
  /// Arrows from one place to another.
  case arrows(Arrows)
}
