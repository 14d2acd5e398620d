import CPangoCairo
@testable import Drawing
import Foundation
import Mathematics
import Plots

/// A PDF with a formula on each line, to be measured and looked at.
enum FormulaSheet {
  /// The pages, each as large as A5, with displays at 11 points.
  static func pdf(_ sources: [String]) throws -> [UInt8] {
    let engine = try MathEngine.pinned()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    guard let surface = unsafe cairo_pdf_surface_create(file.path, 420, 595) else { return [] }
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    // Cairo would write the time of day.
    unsafe cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, "2020-01-01T00:00:00Z")
    try unsafe fill(surface, with: sources.map { try Formula(tex: $0) }, engine)
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
    return try Array(Data(contentsOf: file))
  }

  private static func fill(
    _ surface: OpaquePointer, with formulas: [Formula], _ engine: MathEngine
  ) throws {
    let canvas = try unsafe Canvas(on: surface, lettering: .text)
    var y = 30.0
    for formula in formulas {
      let box = engine.box(formula, size: 11, maximumWidth: 360)
      if y + box.ascent + box.descent > 570 {
        unsafe cairo_surface_show_page(surface)
        y = 30
      }
      y += box.ascent
      try canvas.draw(box, at: Point(x: 30, y: y), in: Color(0), with: engine)
      y += box.descent + 12
    }
  }
}
