/// The colors of a page.
///
/// Layout never asks for them, so a plot stands still when the theme changes.
public struct Theme: Sendable, Hashable, Codable {
  /// The page.
  public var background: Color
  /// Titles and labels; at least 4.5:1 on the page, as every text color is.
  public var ink: Color
  /// Ticks and notes.
  public var muted: Color
  /// Axes and grids, which stand back behind the data.
  public var axis: Color
  /// Lines from a label to its point.
  public var leader: Color
  /// Lines, points and bars, in the order of `Hue`; at least 3:1 on the page.
  public var marks: [Color]
  /// Text, in the order of `Hue`.
  public var texts: [Color]

  /// The color of a line, point or bar.
  public func mark(_ hue: Hue) -> Color { marks[hue.rawValue] }
  /// The color of text that belongs to a mark.
  public func text(_ hue: Hue) -> Color { texts[hue.rawValue] }

  /// Black on white.
  public static let light = Theme(
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x595959),
    axis: Color(0xB0B0B0), leader: Color(0x8A8A8A),
    marks: [0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x000000, 0xA84300, 0x767676].map { Color($0) },
    texts: [0x0072B2, 0xA84300, 0x00704F, 0xA63D7D, 0x000000, 0xA84300, 0x595959].map { Color($0) })

  /// Light on dark.
  public static let dark = Theme(
    background: Color(0x16181D), ink: Color(0xFFFFFF), muted: Color(0xB4B9C2),
    axis: Color(0x555B66), leader: Color(0x7E8590),
    marks: [0x4F8FF0, 0xE8762C, 0x5EDC9F, 0xE3A0CC, 0xFFFFFF, 0xF0883E, 0x8F96A1].map { Color($0) },
    texts: [0x6FA6F5, 0xF0883E, 0x5EDC9F, 0xE3A0CC, 0xFFFFFF, 0xF0883E, 0xB4B9C2].map { Color($0) })
}
