import Plots
public import Typesetting

extension SetBook {
  /// The bytes of a tagged PDF with real text, embedded fonts, links, an outline and page labels.
  ///
  /// Figures and formulas carry their alternatives. A word that is hyphenated at the end of a line is found as a whole. The date is
  /// that of `SOURCE_DATE_EPOCH`, otherwise 1 January 2000; the same book and fonts give the same bytes.
  ///
  /// - Parameters:
  ///   - fonts: The fonts that the book was set with.
  ///   - pictures: The pictures on the pages, by their paths.
  /// - Throws: `DrawingError` for a book without pages, a page without area, a coordinate that is not finite, a link that leads
  ///   nowhere, two places of one name, a picture that was not given or a failure of Cairo.
  public func pdf(
    fonts: BookFonts, pictures: [String: PictureFile] = [:]
  ) throws(DrawingError) -> [UInt8] {
    try check()
    let script = BookScript(self, metrics: BookMetrics(fonts))
    let metadata = PDFMetadata(
      title: metadata.title, author: metadata.author, subject: metadata.subject,
      keywords: metadata.keywords.joined(separator: ", "), date: .reproducible,
      language: metadata.language)
    let bytes = try fonts.engine.withShaper { (shaper) throws(DrawingError) in
      let surface = try Surface(pagesOf: pages[0].size, metadata)
      var canvas = try BookCanvas(on: surface, engine: fonts.engine)
      for page in script.pages { try canvas.draw(page, pictures: pictures, with: &shaper) }
      try surface.add(outline)
      return try surface.pdf()
    }
    return try PDFFile(bytes).finished(metadata, alternatives: script.alternatives)
  }
}
