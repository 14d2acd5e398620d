public import Plots

extension Scene {
  /// The bytes of a PNG with `scale` pixels a point; its resolution is `72 * scale` dots an inch.
  ///
  /// - Throws: `DrawingError` for a page without area, a missing font or a failure of Cairo.
  public func png(scale: Double) throws(DrawingError) -> [UInt8] {
    try requireFinite()
    return try TextEngine.pinned.get().withShaper { (shaper) throws(DrawingError) in
      let surface = try Surface(bitmapOf: size, scale: scale)
      try surface.draw(self, lettering: .outlines, with: shaper)
      return try surface.png(dotsPerInch: 72 * scale)
    }
  }

  /// The bytes of a one-page PDF with real text, embedded fonts and the scene's title.
  ///
  /// Its date is that of `SOURCE_DATE_EPOCH`, otherwise 1 January 2000.
  ///
  /// - Throws: `DrawingError` for a page without area, a missing font or a failure of Cairo.
  public func pdf() throws(DrawingError) -> [UInt8] {
    try requireFinite()
    let metadata = PDFMetadata(title: title, date: .reproducible)
    let bytes = try TextEngine.pinned.get().withShaper { (shaper) throws(DrawingError) in
      let surface = try Surface(pagesOf: size, metadata)
      try surface.draw(self, lettering: .text, with: shaper)
      return try surface.pdf()
    }
    return try PDFFile(bytes).finished(metadata)
  }
}
