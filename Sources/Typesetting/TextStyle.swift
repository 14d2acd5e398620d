public import Plots

/// How letters of a page look.
public struct TextStyle: Sendable, Hashable {
  /// The families that a book is set in; which fonts they are is the book's choice.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// The running text.
    case text
    /// Headings, captions, tables.
    case heading
    /// Code.
    case monospaced
  }

  /// The family.
  public var family: Family
  /// The size in points.
  public var size: Double
  /// Whether it is bold; semibold where the family has that instead.
  public var isBold: Bool
  /// Whether it is italic.
  public var isItalic: Bool
  /// The color.
  public var color: Color
  /// How far the letters stand above the baseline, in points; negative below it.
  public var rise: Double
  /// Whether a line goes through the letters.
  public var isStruck: Bool
  /// Whether all digits are equally wide, so that those of numbers below each other align, where the font has such digits.
  public var hasTabularFigures: Bool

  /// A style.
  public init(
    _ family: Family = .text, size: Double, isBold: Bool = false, isItalic: Bool = false,
    color: Color = .black, rise: Double = 0, isStruck: Bool = false,
    hasTabularFigures: Bool = false
  ) {
    self.family = family
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
    self.rise = rise
    self.isStruck = isStruck
    self.hasTabularFigures = hasTabularFigures
  }
}
