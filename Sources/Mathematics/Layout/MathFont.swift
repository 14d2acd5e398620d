/// What the layout of formulas asks of a font with an OpenType MATH table; lengths are in em.
public protocol MathFont: Sendable {
  /// A constant of the font; those that are percentages are shares of 1.
  func constant(_ constant: MathConstant) -> Double
  /// The glyph of a character, if the font has one.
  func glyph(of scalar: Unicode.Scalar) -> UInt32?
  /// How much room a glyph takes.
  func metrics(of glyph: UInt32) -> GlyphMetrics
  /// The glyph and its larger forms, from the smallest to the largest; empty where there are none.
  func variants(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphVariant]
  /// The parts of which any larger form is put together, from the left or from the bottom.
  func assembly(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphPart]
  /// The least overlap of two neighbouring parts.
  var leastOverlap: Double { get }
  /// How far a script at a corner of a glyph moves away from it, at a height above the baseline.
  func kern(of glyph: UInt32, at corner: GlyphCorner, height: Double) -> Double
  /// The form of a glyph for scripts (1) and scripts of scripts (2), or the glyph itself.
  func scriptForm(of glyph: UInt32, level: Int) -> UInt32
  /// The form of an i or j that carries an accent, or the glyph itself.
  func dotlessForm(of glyph: UInt32) -> UInt32
}

/// The direction in which a glyph grows.
public enum GlyphAxis: Sendable, Hashable { case horizontal, vertical }

/// A corner of a glyph that scripts hang on.
public enum GlyphCorner: Sendable, Hashable {
  case topRight, topLeft, bottomRight, bottomLeft
}

/// The room a glyph takes, in em.
public struct GlyphMetrics: Sendable, Hashable {
  /// From its origin to that of the next glyph.
  public var advance: Double
  /// Ink above the baseline, and below it.
  public var ascent, descent: Double
  /// The left and the right end of the ink.
  public var inkStart, inkEnd: Double
  /// How far its top leans out to the right.
  public var italicCorrection: Double
  /// Where an accent stands above it, from its origin.
  public var accentPlace: Double

  /// Metrics of a glyph.
  public init(
    advance: Double, ascent: Double, descent: Double, inkStart: Double, inkEnd: Double,
    italicCorrection: Double, accentPlace: Double
  ) {
    self.advance = advance
    self.ascent = ascent
    self.descent = descent
    self.inkStart = inkStart
    self.inkEnd = inkEnd
    self.italicCorrection = italicCorrection
    self.accentPlace = accentPlace
  }
}

/// A larger form of a glyph.
public struct GlyphVariant: Sendable, Hashable {
  /// The glyph.
  public var glyph: UInt32
  /// Its size along the axis, in em.
  public var advance: Double

  /// A form of a glyph.
  public init(glyph: UInt32, advance: Double) {
    self.glyph = glyph
    self.advance = advance
  }
}

/// A part of a glyph of any size.
public struct GlyphPart: Sendable, Hashable {
  /// The glyph.
  public var glyph: UInt32
  /// Its size along the axis, in em.
  public var advance: Double
  /// How much of its beginning and end may lie over its neighbours, in em.
  public var startConnector, endConnector: Double
  /// Whether it may be left out or repeated.
  public var isExtender: Bool

  /// A part of a glyph.
  public init(
    glyph: UInt32, advance: Double, startConnector: Double, endConnector: Double, isExtender: Bool
  ) {
    self.glyph = glyph
    self.advance = advance
    self.startConnector = startConnector
    self.endConnector = endConnector
    self.isExtender = isExtender
  }
}
