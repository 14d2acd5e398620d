import CPangoCairo
import Typesetting

/// Shapes single words with the fonts of a book, for an em of 1.
///
/// It belongs to one thread at a time. What it returns depends on its arguments only.
@safe struct WordShaper: ~Copyable {
  /// The size that words are shaped at: its 1024ths, Pango's units, are fine enough for any other.
  private static let points = 64.0
  /// Pango's units in an em.
  private static let em = points * Double(PANGO_SCALE)
  /// Bits of `PangoGlyph`, which are macros with casts.
  private static let empty: PangoGlyph = 0x0FFF_FFFF
  private static let unknown: PangoGlyph = 0x1000_0000

  private let context: FontContext
  /// What each face asks for, at `BookFace.index`; then what it asks for where its own family lacks letters.
  private let descriptions, attributes: [OpaquePointer?]
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private var fonts: [UnsafeMutablePointer<PangoFont>] = unsafe []
  /// What PDFs leave out of the advance widths of each font's glyphs.
  private var cuts: [[PangoGlyph: Double]] = []
  private var places: [UnsafeMutablePointer<PangoFont>: Int] = unsafe [:]

  /// A shaper of words in `language`.
  init(_ families: BookFamilies, language: String) throws(DrawingError) {
    context = try FontContext(families.typefaces, language: language)
    unsafe descriptions = [families.names, families.substitutes].flatMap { names in
      unsafe BookFace.all.map { unsafe Self.description(of: $0, families: names($0.family)) }
    }
    unsafe attributes = unsafe zip(BookFace.all + BookFace.all, descriptions).map {
      face, description in
      let list = unsafe pango_attr_list_new()
      unsafe pango_attr_list_insert(list, pango_attr_font_desc_new(description))
      var features: [String] = []
      // Code is read character by character.
      if face.family == .monospaced { features += ["liga=0", "clig=0", "calt=0", "dlig=0"] }
      if face.hasTabularFigures { features.append("tnum=1") }
      if !features.isEmpty {
        unsafe pango_attr_list_insert(
          list, pango_attr_font_features_new(features.joined(separator: ", ")))
      }
      return unsafe list
    }
    guard let glyphs = unsafe pango_glyph_string_new() else { fatalError("Pango: no glyphs") }
    unsafe self.glyphs = glyphs
  }

  deinit {
    Turn.take { unsafe fonts.forEach { unsafe g_object_unref(UnsafeMutableRawPointer($0)) } }
    unsafe attributes.forEach { unsafe pango_attr_list_unref($0) }
    unsafe descriptions.forEach { unsafe pango_font_description_free($0) }
    unsafe pango_glyph_string_free(glyphs)
  }

  /// A word as glyphs; a character that no font has is a white square.
  ///
  /// A word some of whose letters the family lacks is set in another one as a whole.
  mutating func shape(_ word: String, in face: BookFace) -> ShapedWord {
    let drawn = DrawnWord(word)
    if let shaped = attempt(drawn, asked: face.index) {
      guard shaped.letterFonts > 1,
        let substitute = attempt(drawn, asked: BookFace.all.count + face.index),
        substitute.letterFonts == 1
      else { return shaped }
      return substitute
    }
    var missing: [Character] = []
    let known = DrawnWord(word) { character in
      guard attempt(DrawnWord(String(character)), asked: face.index) == nil else { return false }
      if !missing.contains(character) { missing.append(character) }
      return true
    }
    var shaped = attempt(known, asked: face.index) ?? ShapedWord(width: 0, pieces: [])
    shaped.missing = missing
    return shaped
  }

  /// A face's own figures.
  mutating func metrics(of face: BookFace) throws(DrawingError) -> FaceMetrics {
    guard let font = unsafe pango_context_load_font(context.pango, descriptions[face.index]),
      let metrics = unsafe pango_font_get_metrics(font, pango_context_get_language(context.pango))
    else { throw .engine("Pango finds no font for \(face)") }
    defer {
      unsafe pango_font_metrics_unref(metrics)
      unsafe g_object_unref(UnsafeMutableRawPointer(font))
    }
    func ems(_ units: CInt) -> Double { Double(units) / Self.em }
    return unsafe FaceMetrics(
      ascent: ems(pango_font_metrics_get_ascent(metrics)),
      descent: ems(pango_font_metrics_get_descent(metrics)), space: shape(" ", in: face).width,
      strikePosition: ems(pango_font_metrics_get_strikethrough_position(metrics)),
      strikeWidth: ems(pango_font_metrics_get_strikethrough_thickness(metrics)))
  }

  /// Cairo's face of a font; valid as long as the shaper.
  func fontFace(_ font: Int) -> OpaquePointer? {
    unsafe cairo_scaled_font_get_font_face(scaledFont(font))
  }

  /// A word as glyphs, or nil when a font lacks one.
  private mutating func attempt(_ word: DrawnWord, asked: Int) -> ShapedWord? {
    unsafe word.drawn.withUnsafeBytes { bytes in
      let text = unsafe bytes.bindMemory(to: CChar.self)
      guard let start = text.baseAddress, !text.isEmpty else {
        return ShapedWord(width: 0, pieces: [])
      }
      let logical = unsafe pango_itemize_with_base_dir(
        context.pango, PANGO_DIRECTION_LTR, start, 0, CInt(text.count), attributes[asked], nil)
      defer {
        unsafe g_list_free_full(
          logical, { unsafe pango_item_free($0?.assumingMemoryBound(to: PangoItem.self)) })
      }
      let visual = unsafe pango_reorder_items(logical)
      defer { unsafe g_list_free(visual) }
      var (width, pieces) = (0.0, [ShapedWord.Piece]())
      var next = unsafe visual
      while let link = unsafe next {
        unsafe next = link.pointee.next
        guard let item = unsafe link.pointee.data?.assumingMemoryBound(to: PangoItem.self) else {
          continue
        }
        unsafe pango_shape_with_flags(
          start + Int(item.pointee.offset), item.pointee.length, start, CInt(text.count),
          &item.pointee.analysis, glyphs, PANGO_SHAPE_NONE)
        guard let piece = unsafe piece(of: item, in: word, width: &width) else { return nil }
        pieces.append(piece)
      }
      return ShapedWord(width: width, pieces: pieces)
    }
  }

  /// What `glyphs` holds of an item, which begins at `width` and moves it to its end; nil when a glyph is missing.
  private mutating func piece(
    of item: UnsafeMutablePointer<PangoItem>, in word: DrawnWord, width: inout Double
  ) -> ShapedWord.Piece? {
    let (offset, length) = unsafe (Int(item.pointee.offset), Int(item.pointee.length))
    guard let font = unsafe item.pointee.analysis.font else { return nil }
    let isBackward = unsafe item.pointee.analysis.level & 1 == 1
    let count = unsafe Int(glyphs.pointee.num_glyphs)
    var shaped: [ShapedWord.Glyph] = []
    // Clusters as they stand from left to right: the byte that each begins at and its number of glyphs.
    var stands: [(start: Int, glyphs: Int)] = []
    shaped.reserveCapacity(count)
    stands.reserveCapacity(count)
    let place = unsafe place(of: font)
    for index in 0..<count {
      let glyph = unsafe glyphs.pointee.glyphs[index]
      let start = unsafe Int(glyphs.pointee.log_clusters[index])
      if stands.last?.start != start { stands.append((start, 0)) }
      if glyph.glyph & Self.unknown != 0 { return nil }
      if glyph.glyph != Self.empty {
        stands[stands.count - 1].glyphs += 1
        shaped.append(
          ShapedWord.Glyph(
            index: glyph.glyph, x: width + Double(glyph.geometry.x_offset) / Self.em,
            y: Double(glyph.geometry.y_offset) / Self.em, cut: cut(glyph.glyph, of: place)))
      }
      width += Double(glyph.geometry.width) / Self.em
    }
    let read = isBackward ? stands.reversed() : stands
    var (text, clusters) = ([UInt8](), [ShapedWord.Cluster]())
    text.reserveCapacity(length)
    clusters.reserveCapacity(read.count)
    for (index, stand) in read.enumerated() where stand.glyphs > 0 {
      let end = index + 1 < read.count ? read[index + 1].start : length
      let source = word.source(of: offset + stand.start..<offset + end)
      text += word.text[source]
      clusters.append(ShapedWord.Cluster(bytes: source.count, glyphs: stand.glyphs))
    }
    return ShapedWord.Piece(
      font: place, glyphs: shaped, text: text, clusters: clusters,
      isBackward: isBackward)
  }

  /// The place of a font among those used, which keep a reference.
  private mutating func place(of font: UnsafeMutablePointer<PangoFont>) -> Int {
    if let known = unsafe places[font] { return known }
    unsafe g_object_ref(UnsafeMutableRawPointer(font))
    unsafe fonts.append(font)
    cuts.append([:])
    unsafe places[font] = fonts.count - 1
    return unsafe fonts.count - 1
  }

  /// How much of a glyph's advance width a PDF leaves out.
  private mutating func cut(_ glyph: PangoGlyph, of font: Int) -> Double {
    guard CairoTraits.cutsWidths else { return 0 }
    if let known = cuts[font][glyph] { return known }
    var (alone, extents) = (cairo_glyph_t(index: UInt(glyph), x: 0, y: 0), cairo_text_extents_t())
    unsafe cairo_scaled_font_glyph_extents(scaledFont(font), &alone, 1, &extents)
    let thousandths = extents.x_advance / Self.points * 1000
    // Widths are fractions with denominators of a few thousand, known to some millionths.
    let cut = (thousandths - (thousandths + 0.0005).rounded(.down)) / 1000
    cuts[font][glyph] = cut
    return cut
  }

  private func scaledFont(_ font: Int) -> OpaquePointer? {
    unsafe pango_cairo_font_get_scaled_font(octavo_cairo_font(fonts[font]))
  }

  private static func description(of face: BookFace, families: String) -> OpaquePointer? {
    let description = unsafe pango_font_description_new()
    unsafe pango_font_description_set_family(description, families)
    unsafe pango_font_description_set_absolute_size(description, em)
    unsafe pango_font_description_set_weight(
      description, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_style(
      description, face.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return unsafe description
  }
}
