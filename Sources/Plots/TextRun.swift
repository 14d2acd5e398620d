/// A face of the two pinned families.
public struct Font: Sendable, Hashable, Codable {
  /// Running text or code.
  public enum Family: String, Sendable, Hashable, Codable {
    /// The text face.
    case text
    /// The face of even widths.
    case monospaced
  }

  /// The family.
  public var family: Family
  /// The size in points.
  public var size: Double
  /// Whether it is the semibold weight.
  public var isSemibold: Bool

  /// A face.
  public init(_ family: Family = .text, size: Double, isSemibold: Bool = false) {
    self.family = family
    self.size = size
    self.isSemibold = isSemibold
  }
}

/// One line of text, placed and measured.
public struct TextRun: Sendable, Hashable, Codable {
  /// Which part of the text stands at `position`.
  public enum Anchor: String, Sendable, Hashable, Codable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
  }

  /// The characters.
  public var string: String
  /// The place of the anchor on the baseline.
  public var position: Point
  /// Which part stands there.
  public var anchor: Anchor
  /// Degrees, clockwise, about `position`.
  public var rotation: Double
  /// The face.
  public var font: Font
  /// The color of the letters.
  public var color: Color
  /// The color under the letters, for the contrast test; the page's when nil.
  public var background: Color?
  /// A 1.5 point outline around the letters.
  public var halo: Color?
  /// The measured advance width and heights.
  public var extent: TextExtent
  /// What the text is: `tick`, `label`, `title`, `value`, ...
  public var role: String
  /// What hovering over it tells.
  public var tooltip: String?
  /// What hovering over parts of it tells, in their order.
  public var parts: [Part]

  /// A placed line of text.
  public init(
    _ string: String, at position: Point, anchor: Anchor = .start, rotation: Double = 0, font: Font,
    color: Color, background: Color? = nil, halo: Color? = nil, extent: TextExtent, role: String,
    tooltip: String? = nil, parts: [Part] = []
  ) {
    self.string = string
    self.position = position
    self.anchor = anchor
    self.rotation = rotation
    self.font = font
    self.color = color
    self.background = background
    self.halo = halo
    self.extent = extent
    self.role = role
    self.tooltip = tooltip
    self.parts = parts
  }
}

/// The room a line of text takes, in points.
public struct TextExtent: Sendable, Hashable, Codable {
  /// The advance width.
  public var width: Double
  /// From the baseline up.
  public var ascent: Double
  /// From the baseline down, positive.
  public var descent: Double

  /// An extent.
  public init(width: Double, ascent: Double, descent: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
  }
}
