import Mathematics

/// A font of rectangles, whose measures are plain numbers: letters are half an em wide and 0.5 em high, p and y reach
/// 0.2 em below the line, larger forms are 1, 2 and 3 em high, and everything beyond is put together of parts.
struct PlainMathFont: MathFont {
  /// Constants of their own; all others are 0.1.
  var constants: [MathConstant: Double] = [
    .scriptPercentScaleDown: 0.5, .scriptScriptPercentScaleDown: 0.25, .axisHeight: 0.25,
    .displayOperatorMinHeight: 1.5, .superscriptShiftUp: 0.4, .superscriptShiftUpCramped: 0.3,
    .subscriptShiftDown: 0.2, .subscriptTopMax: 0.4, .accentBaseHeight: 0.5,
    .fractionNumeratorShiftUp: 0.5, .fractionNumeratorDisplayStyleShiftUp: 0.7,
    .fractionDenominatorShiftDown: 0.5, .fractionDenominatorDisplayStyleShiftDown: 0.7,
    .spaceAfterScript: 0, .radicalDegreeBottomRaisePercent: 0.6, .radicalKernAfterDegree: -0.3,
  ]
  /// Kerns at the corners of glyphs, by their letter.
  var kerns: [GlyphCorner: [Unicode.Scalar: Double]] = [:]

  let leastOverlap = 0.1

  /// Forms of a glyph have the number of its character, and their own above it.
  private static let form: UInt32 = 0x20_0000

  func constant(_ constant: MathConstant) -> Double { constants[constant] ?? 0.1 }

  func glyph(of scalar: Unicode.Scalar) -> UInt32? { scalar == "☃" ? nil : scalar.value }

  func metrics(of glyph: UInt32) -> GlyphMetrics {
    let (form, letter) = (Double(glyph / Self.form), Unicode.Scalar(glyph % Self.form) ?? "x")
    let descends = ["p", "y", "𝑝", "𝑦"].contains(letter)
    let height = form > 0 ? form / 2 + 0.25 : 0.5
    return GlyphMetrics(
      advance: 0.5, ascent: height, descent: form > 0 ? form / 2 - 0.25 : descends ? 0.2 : 0,
      inkStart: 0, inkEnd: 0.5, italicCorrection: letter == "𝑓" || letter == "∫" ? 0.1 : 0,
      accentPlace: 0.25)
  }

  func variants(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphVariant] {
    let grows = "()[]{}|‖√∑∫⏞⏟→\u{302}".unicodeScalars.contains { $0.value == glyph }
    guard grows else { return [] }
    return (1...3).map { GlyphVariant(glyph: glyph + UInt32($0) * Self.form, advance: Double($0)) }
  }

  func assembly(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphPart] {
    guard "(√→".unicodeScalars.contains(where: { $0.value == glyph }) else { return [] }
    func part(_ isExtender: Bool) -> GlyphPart {
      GlyphPart(
        glyph: glyph + Self.form, advance: 1, startConnector: 0.5, endConnector: 0.5,
        isExtender: isExtender)
    }
    return [part(false), part(true), part(false)]
  }

  func kern(of glyph: UInt32, at corner: GlyphCorner, height: Double) -> Double {
    Unicode.Scalar(glyph % Self.form).flatMap { kerns[corner]?[$0] } ?? 0
  }

  func scriptForm(of glyph: UInt32, level: Int) -> UInt32 { glyph }

  func dotlessForm(of glyph: UInt32) -> UInt32 { glyph == 0x1D456 ? 0x1D6A4 : glyph }
}
