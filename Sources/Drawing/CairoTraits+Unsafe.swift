import CPangoCairo

/// What Cairo does to a PDF, by its version: 1.17.6 changed it.
enum CairoTraits {
  private static var isOld: Bool { cairo_version() < 11_706 }

  /// Whether objects of version 1.5 of the format are hidden in compressed streams, where no update reaches them.
  static var hidesObjects: Bool { !isOld }

  /// Whether the advance widths of glyphs are cut to whole thousandths of an em, of which placing the next one knows nothing.
  static var cutsWidths: Bool { isOld }
}
