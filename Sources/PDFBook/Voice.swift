import Plots
import Typesetting

/// How a kind of text is set: its letters, its lines and how they stand.
struct Voice: Sendable, Hashable {
  /// The letters.
  var style: TextStyle
  /// The distance of two baselines, in points.
  var leading: Double
  /// How lines stand.
  var alignment = Paragraph.Alignment.justified
  /// Whether words may be hyphenated.
  var isHyphenated = true
  /// Where the addresses of links stand.
  var addresses = Addresses.footnote

  /// Where the addresses of links stand.
  enum Addresses: Sendable, Hashable {
    /// In footnotes.
    case footnote
    /// In the text, since notes have no notes.
    case inline
    /// Nowhere.
    case hidden
  }

  /// A paragraph in this voice.
  func paragraph(
    _ pieces: [Paragraph.Piece], spacing: Spacing = .none, keepsWithNext: Bool = false,
    tag: StructureTag? = .paragraph
  ) -> Paragraph {
    Paragraph(
      pieces, leading: leading, alignment: alignment, isHyphenated: isHyphenated, spacing: spacing,
      keepsWithNext: keepsWithNext, tag: tag)
  }

  /// The voice with larger or smaller letters and lines.
  func scaled(by factor: Double) -> Voice {
    var voice = self
    voice.style.size *= factor
    voice.leading *= factor
    return voice
  }

  /// Words in this voice.
  func text(_ words: String) -> Paragraph.Piece { .text(words, style) }

  /// Words in this voice, bold.
  func strong(_ words: String) -> Paragraph.Piece { .text(words, style.bold) }
}

extension TextStyle {
  /// The style, bold.
  var bold: TextStyle {
    var style = self
    style.isBold = true
    return style
  }

  /// The style in a color.
  func colored(_ color: Color) -> TextStyle {
    var style = self
    style.color = color
    return style
  }

  /// The style of code within text of this one: monospaced letters are larger than others of their size.
  var code: TextStyle {
    var style = self
    style.family = .monospaced
    style.size = min(size, max(BookStyle.leastSize, size * (family == .heading ? 0.95 : 0.88)))
    return style
  }

  /// The style of what is lowered beside text of this one.
  var `subscript`: TextStyle { script(rise: -0.16) }

  /// The style of what is raised beside text of this one.
  var superscript: TextStyle { script(rise: 0.34) }

  /// The style of smaller letters beside text of this one, which stand higher by a share of its size.
  private func script(rise share: Double) -> TextStyle {
    var style = self
    style.size = min(size, max(BookStyle.leastSize, size * 0.7))
    style.rise = rise + size * share
    return style
  }

  /// The style of a raised mark after text of this one.
  var raised: TextStyle {
    var style = superscript
    (style.isItalic, style.isBold) = (false, false)
    return style
  }
}
