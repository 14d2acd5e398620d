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

  /// For printers without color: the series are five steps of lightness apart, and blue is far from vermillion and rust.
  public static let print = Theme(
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x4D4D4D),
    axis: Color(0xA0A0A0), leader: Color(0x767676),
    marks: [0x0145AA, 0xF0670A, 0x277E59, 0x4A1538, 0x000000, 0xEA6309, 0x767676].map { Color($0) },
    texts: [0x0145AA, 0xB04400, 0x1F6E4C, 0x4A1538, 0x000000, 0xB04400, 0x595959].map { Color($0) })

  /// For readers who need strong contrasts on a light page: text has 7:1, marks have 4.5:1, axes 3:1.
  public static let highContrast = Theme(
    background: Color(0xFFFFFF), ink: Color(0x000000), muted: Color(0x404040),
    axis: Color(0x808080), leader: Color(0x595959),
    marks: [0x0475B5, 0xA46417, 0x2A664A, 0xCA3C74, 0x000000, 0x8A3800, 0x5E5E5E].map { Color($0) },
    texts: [0x00508A, 0x7A4400, 0x20573E, 0x982450, 0x000000, 0x8A3800, 0x4A4A4A].map { Color($0) })
}
