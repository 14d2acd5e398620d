import CPangoCairo
import FoundationEssentials
import Mathematics

/// The math font as Cairo draws it.
@safe final class MathPen: Sendable {
  // Cairo counts the references of a face atomically, and who draws with it has the turn; nothing here changes it.
  private nonisolated(unsafe) let face: OpaquePointer

  /// A pen that writes with a font file.
  init(_ typeface: Typeface) throws(DrawingError) {
    guard FileManager.default.fileExists(atPath: typeface.path),
      let pattern = unsafe FcPatternCreate()
    else { throw .missingFont(path: typeface.path, package: typeface.package) }
    defer { unsafe FcPatternDestroy(pattern) }
    unsafe FcPatternAddString(pattern, FC_FILE, typeface.path)
    unsafe FcPatternAddInteger(pattern, FC_INDEX, 0)
    guard let face = unsafe cairo_ft_font_face_create_for_pattern(pattern) else {
      throw .engine("Cairo can't read \(typeface.path)")
    }
    unsafe self.face = face
  }

  deinit { unsafe cairo_font_face_destroy(face) }

  /// Draws a box, the left end of its baseline at a place of the page, in the context's color.
  func draw(_ box: FormulaBox, x: Double, y: Double, on context: OpaquePointer) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    unsafe cairo_translate(context, x, y)
    unsafe cairo_set_font_face(context, face)
    let options = unsafe FontContext.options()
    unsafe cairo_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    var run = MathGlyphRun(size: 0)
    for item in box.items {
      switch item {
      case .glyph(let glyph):
        if glyph.size != run.size {
          unsafe show(run, on: context)
          run = MathGlyphRun(size: glyph.size)
        }
        run.append(glyph)
      case .rule(let rule):
        unsafe show(run, on: context)
        run = MathGlyphRun(size: run.size)
        unsafe cairo_rectangle(context, rule.x, rule.y, rule.width, rule.height)
        unsafe cairo_fill(context)
      }
    }
    unsafe show(run, on: context)
  }

  /// Shows glyphs as the text they stand for, which PDF keeps.
  private func show(_ run: MathGlyphRun, on context: OpaquePointer) {
    guard !run.glyphs.isEmpty else { return }
    unsafe cairo_set_font_size(context, run.size)
    unsafe run.glyphs.withUnsafeBufferPointer { glyphs in
      unsafe run.clusters.withUnsafeBufferPointer { clusters in
        unsafe cairo_show_text_glyphs(
          context, run.text, Int32(run.text.utf8.count), glyphs.baseAddress, Int32(glyphs.count),
          clusters.baseAddress, Int32(clusters.count), cairo_text_cluster_flags_t(0))
      }
    }
  }
}

/// Neighbouring glyphs of one size, with the text that each of them or several together stand for.
private struct MathGlyphRun {
  let size: Double
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []
  private(set) var text = ""

  init(size: Double) {
    self.size = size
  }

  mutating func append(_ glyph: FormulaBox.Glyph) {
    glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.x, y: glyph.y))
    if glyph.text.isEmpty, !clusters.isEmpty {
      clusters[clusters.count - 1].num_glyphs += 1
    } else {
      text += glyph.text
      clusters.append(
        cairo_text_cluster_t(num_bytes: Int32(glyph.text.utf8.count), num_glyphs: 1))
    }
  }
}
