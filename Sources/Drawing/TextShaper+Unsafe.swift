import CPangoCairo
import Plots

/// Lines of figures, shaped by Pango with the pinned fonts.
@safe struct TextShaper: ~Copyable {
  private let context: FontContext
  private var extents: [Line: TextExtent] = [:]

  private struct Line: Hashable {
    let string: String
    let font: Font
  }

  /// A shaper that knows `faces`.
  init(_ faces: [Typeface]) throws(DrawingError) {
    context = try FontContext(faces, language: "en")
  }

  /// A line of text as it is drawn: characters without a glyph stand as a white square.
  func line(_ string: String, in font: Font) -> ShapedLine {
    let line = shape(string, in: font)
    guard line.unknownGlyphs > 0 else { return line }
    return shape(withoutUnknown(string, in: font), in: font)
  }

  private func withoutUnknown(_ string: String, in font: Font) -> String {
    String(string.map { shape(String($0), in: font).unknownGlyphs > 0 ? "□" : $0 })
  }

  /// Where some bytes of a line stand, from its left end.
  func stretches(of place: Range<Int>, in string: String, font: Font) -> [ClosedRange<Double>] {
    let line = shape(string, in: font)
    guard line.unknownGlyphs > 0 else { return line.stretches(of: place) }
    let ends = [place.lowerBound, place.upperBound].map { bytes in
      withoutUnknown(String(decoding: string.utf8.prefix(bytes), as: UTF8.self), in: font).utf8
        .count
    }
    return shape(withoutUnknown(string, in: font), in: font)
      .stretches(of: ends[0]..<max(ends[0], ends[1]))
  }

  /// The characters of a line that no pinned font can draw, in order.
  func unknownCharacters(in string: String, font: Font) -> [Character] {
    guard shape(string, in: font).unknownGlyphs > 0 else { return [] }
    return string.filter { shape(String($0), in: font).unknownGlyphs > 0 }
  }

  /// The room that a line takes: its advance width, and heights of which the ink never stands out.
  mutating func extent(of string: String, in font: Font) -> TextExtent {
    let key = Line(string: string, font: font)
    if let known = extents[key] { return known }
    let line = line(string, in: font)
    let ink = line.ink
    let extent = TextExtent(
      width: line.width, ascent: max(-ink.origin.y, font.size * 0.76),
      descent: max(ink.origin.y + ink.size.height, font.size * 0.24))
    extents[key] = extent
    return extent
  }

  private func shape(_ string: String, in font: Font) -> ShapedLine {
    guard let layout = unsafe pango_layout_new(context.pango) else {
      fatalError("Pango: no layout")
    }
    let description = unsafe pango_font_description_new()
    unsafe pango_font_description_set_family(description, font.families)
    unsafe pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
    unsafe pango_font_description_set_weight(
      description, font.isSemibold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_layout_set_font_description(layout, description)
    unsafe pango_font_description_free(description)
    unsafe pango_layout_set_single_paragraph_mode(layout, 1)
    unsafe pango_layout_set_text(layout, string, Int32(string.utf8.count))
    return unsafe ShapedLine(owning: layout)
  }
}

extension Font {
  /// The pinned family, then the one that stands in for it.
  fileprivate var families: String {
    switch family {
    case .text: "Inter, DejaVu Sans"
    case .monospaced: "JetBrains Mono, DejaVu Sans Mono, DejaVu Sans"
    }
  }
}
