/// A color by its part in a plot; the theme says what it looks like.
///
/// The first five tell series apart under every deficiency of color vision: the smallest distance in
/// CAM02-UCS is 11.7 in the light theme, 17.9 in the dark one, 14.7 for printers and 13.5 in strong
/// contrasts (orange, sky blue and yellow of the set of Okabe and Ito, 2008, are too pale for lines
/// on white).
public enum Hue: Int, Sendable, Hashable, Codable, CaseIterable {
  /// The first series; the positive class.
  case blue
  /// The second series.
  case vermillion
  /// The third series.
  case green
  /// The fourth series.
  case purple
  /// The fifth series; what has no class.
  case ink
  /// The negative class.
  case rust
  /// What stands back.
  case grey

  /// The hue of the series at `index`, repeating after five.
  public static func series(_ index: Int) -> Hue {
    let hues: [Hue] = [.blue, .vermillion, .green, .purple, .ink]
    return hues[index % hues.count]
  }
}
