import CPangoCairo

/// Pango with some font files and no others, set so that text is equally wide in every format: 72 units an inch, no hinting of
/// outlines or metrics, glyphs at fractions of a unit.
@safe struct FontContext: ~Copyable {
  private let map: UnsafeMutablePointer<PangoFontMap>
  /// What Pango shapes and lays out with; valid as long as this value.
  let pango: OpaquePointer

  /// A context that knows `faces` and shapes them as `language` is written.
  init(
    _ faces: [Typeface], language: String, replacement: FontReplacement? = nil
  ) throws(DrawingError) {
    let fonts = try FontSet(faces, replacement: replacement)
    guard let map = unsafe pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      throw .engine("Pango offers no FreeType font map")
    }
    guard let pango = unsafe pango_font_map_create_context(map) else {
      unsafe g_object_unref(UnsafeMutableRawPointer(map))
      throw .engine("Pango offers no context")
    }
    unsafe self.map = map
    unsafe self.pango = pango
    unsafe fonts.install(in: map)
    unsafe pango_cairo_font_map_set_resolution(octavo_cairo_font_map(map), 72)
    // Without these two, the locale of the process would take part in choosing fonts.
    unsafe pango_context_set_language(pango, pango_language_from_string(language))
    unsafe pango_context_set_base_dir(pango, PANGO_DIRECTION_LTR)
    unsafe pango_context_set_round_glyph_positions(pango, 0)
    let options = unsafe Self.options()
    unsafe pango_cairo_context_set_font_options(pango, options)
    unsafe cairo_font_options_destroy(options)
  }

  deinit {
    Turn.take {
      unsafe g_object_unref(UnsafeMutableRawPointer(pango))
      unsafe g_object_unref(UnsafeMutableRawPointer(map))
    }
  }

  /// Makes these the fonts that this thread gets by default from Pango.
  func becomeDefault() {
    unsafe pango_cairo_font_map_set_default(octavo_cairo_font_map(map))
  }

  /// Lets this thread get the fonts of the machine by default again.
  static func resetDefault() { pango_cairo_font_map_set_default(nil) }

  /// How glyphs are made: unhinted; the caller destroys it.
  static func options() -> OpaquePointer? {
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    return unsafe options
  }
}
