import CPangoCairo
import Typesetting

extension Surface {
  /// Adds the outline of a book, closed below its first level.
  func add(_ outline: [SetBook.OutlineEntry]) throws(DrawingError) {
    var parents: [(level: Int, number: CInt)] = []
    for entry in outline {
      parents.removeAll { $0.level >= entry.level }
      let number = unsafe cairo_pdf_surface_add_outline(
        surface, parents.last?.number ?? CInt(CAIRO_PDF_OUTLINE_ROOT), entry.title.drawn,
        "dest='\(entry.destination.destinationName)'", cairo_pdf_outline_flags_t(0))
      parents.append((entry.level, number))
    }
    try CairoStatus.check(unsafe cairo_surface_status(surface), "an outline")
  }
}
