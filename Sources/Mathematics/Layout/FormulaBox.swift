/// A formula laid out: what to draw and how much room it takes, in points.
///
/// The origin is the left end of the baseline; x grows to the right, y downwards as on a page.
public struct FormulaBox: Sendable, Hashable {
  /// From the origin to where what follows begins.
  public internal(set) var width = 0.0
  /// The room above the baseline.
  public internal(set) var ascent = 0.0
  /// The room below the baseline.
  public internal(set) var descent = 0.0
  /// What to draw, in reading order.
  public internal(set) var items: [Item] = []
  /// Characters that the font has no glyph for; each stands as the font's sign of a missing one.
  public internal(set) var missing: [Unicode.Scalar] = []

  /// One thing to draw.
  public enum Item: Sendable, Hashable {
    case glyph(Glyph)
    case rule(Rule)
  }

  /// A glyph of the math font.
  public struct Glyph: Sendable, Hashable {
    /// Its number in the font.
    public var id: UInt32
    /// The size of the font in points.
    public var size: Double
    /// The origin of the glyph.
    public var x, y: Double
    /// What it stands for in text that is searched and copied; empty where it is a further part of the glyph before it.
    public var text: String
  }

  /// A filled rectangle.
  public struct Rule: Sendable, Hashable {
    /// The top left corner.
    public var x, y: Double
    /// How far it reaches to the right and down.
    public var width, height: Double
  }

  /// What the items stand for, in reading order.
  public var text: String {
    items.reduce(into: "") { text, item in
      if case .glyph(let glyph) = item { text += glyph.text }
    }
  }

  /// Adds what another box draws, its origin put at a place of this one; the room stays as it is.
  mutating func draw(_ box: FormulaBox, x: Double, y: Double) {
    items.reserveCapacity(items.count + box.items.count)
    for item in box.items {
      switch item {
      case .glyph(var glyph):
        glyph.x += x
        glyph.y += y
        items.append(.glyph(glyph))
      case .rule(var rule):
        rule.x += x
        rule.y += y
        items.append(.rule(rule))
      }
    }
    for scalar in box.missing where !missing.contains(scalar) { missing.append(scalar) }
  }

  /// Puts another box at a place and makes room for its height, but not for its width.
  mutating func place(_ box: FormulaBox, x: Double, y: Double) {
    draw(box, x: x, y: y)
    ascent = max(ascent, box.ascent - y)
    descent = max(descent, box.descent + y)
  }

  /// Puts another box behind this one.
  mutating func append(_ box: FormulaBox, y: Double = 0) {
    place(box, x: width, y: y)
    width += box.width
  }

  /// Puts a rule at a place, with room for its height.
  mutating func place(_ rule: Rule) {
    items.append(.rule(rule))
    ascent = max(ascent, -rule.y)
    descent = max(descent, rule.y + rule.height)
  }
}
