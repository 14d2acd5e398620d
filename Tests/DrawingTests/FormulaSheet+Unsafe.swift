import CPangoCairo
@testable import Drawing
import Foundation
import Mathematics

/// A PDF with a formula on each line, to be measured and looked at.
enum FormulaSheet {
  /// The pages, each as large as A5, with displays at 11 points.
  static func pdf(_ sources: [String], size: Double = 11, isDisplay: Bool = true) throws -> [UInt8]
  {
    try Turn.take { try draw(sources, size: size, isDisplay: isDisplay) }
  }

  private static func draw(_ sources: [String], size: Double, isDisplay: Bool) throws -> [UInt8] {
    let engine = try MathEngine.pinned()
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let surface = unsafe cairo_pdf_surface_create(file.path, 420, 595)
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
    // Without a date of ours, Cairo takes the clock's.
    unsafe cairo_pdf_surface_set_metadata(
      surface, CAIRO_PDF_METADATA_CREATE_DATE, DocumentDate.reproducible.iso8601)
    let context = unsafe cairo_create(surface)
    var y = 30.0
    for source in sources {
      let formula = try Formula(tex: source)
      let box =
        isDisplay
        ? engine.box(formula, size: size, maximumWidth: 360)
        : engine.box(formula, isDisplay: false, size: size)
      if y + box.ascent + box.descent > 570 {
        unsafe cairo_show_page(context)
        y = 30
      }
      y += box.ascent
      if let context = unsafe context { unsafe engine.pen.draw(box, x: 30, y: y, on: context) }
      y += box.descent + 12
    }
    unsafe cairo_destroy(context)
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
    return try Array(Data(contentsOf: file))
  }
}
