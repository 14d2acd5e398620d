public import Plots

/// Text metrics by Pango with the pinned fonts, the same for every format and on every thread.
public struct PangoMetrics: TextMetrics, Sendable {
  /// Metrics of the pinned fonts.
  ///
  /// Where a font is not installed, extents are estimates; `requireFonts()` and every drawing then
  /// throw, so no figure is ever made from them.
  public init() {}

  /// The room a line of text takes: its advance width, 0.76 em up and 0.24 em down, and more where
  /// the ink reaches further.
  public func extent(of string: String, in font: Font) -> TextExtent {
    guard font.isVisible else { return TextExtent(width: 0, ascent: 0, descent: 0) }
    guard case .success(let engine) = TextEngine.pinned else {
      return TextExtent(
        width: Double(string.count) * font.size * 0.55, ascent: font.size * 0.76,
        descent: font.size * 0.24)
    }
    return engine.extent(of: string.drawn, in: font)
  }

  /// Where some bytes of a line stand, in whatever direction its scripts are written; nowhere where a font is not
  /// installed.
  public func stretches(
    of place: Range<Int>, in line: String, font: Font
  ) -> [ClosedRange<Double>] {
    guard font.isVisible, case .success(let engine) = TextEngine.pinned else { return [] }
    // What is drawn can have other bytes than what was written.
    let (lower, upper) = (
      line.utf8.prefix(place.lowerBound), line.utf8.prefix(place.upperBound)
    )
    let drawn = [lower, upper].map { String(decoding: $0, as: UTF8.self).drawn.utf8.count }
    return engine.stretches(of: drawn[0]..<max(drawn[0], drawn[1]), in: line.drawn, font: font)
  }

  /// The characters of a string that no pinned font can draw; PNG and PDF show a white square for
  /// each, SVG leaves them to the reader's fonts.
  public func unknownCharacters(in string: String, font: Font) throws(DrawingError) -> [Character] {
    try TextEngine.pinned.get().withShaper { (shaper) throws(DrawingError) in
      shaper.unknownCharacters(in: string.drawn, font: font)
    }
  }

  /// The paths of the pinned fonts.
  public static var fontFiles: [String] { Typeface.pinned.map(\.path) }

  /// Asserts that every pinned font is installed.
  ///
  /// - Throws: `DrawingError.missingFont` with the Debian package to install.
  public static func requireFonts() throws(DrawingError) {
    _ = try TextEngine.pinned.get()
  }
}
