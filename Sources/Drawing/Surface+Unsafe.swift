import CPNG
import CPangoCairo
import Plots

/// The door through which Cairo's status codes become errors.
enum CairoStatus {
  static func check(_ status: cairo_status_t, _ operation: String) throws(DrawingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .engine("Cairo: \(unsafe String(cString: cairo_status_to_string(status))) (\(operation))")
  }
}

/// Bytes that Cairo hands over piece by piece.
private final class ByteSink {
  var bytes: [UInt8] = []

  /// What Cairo calls with each piece; `closure` is a `ByteSink`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure = unsafe closure, let data = unsafe data else {
      return CAIRO_STATUS_WRITE_ERROR
    }
    let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }

  /// The sink as Cairo carries it; valid while the sink is alive.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}

/// A bitmap or a PDF in the making; owns its Cairo surface.
@safe struct Surface: ~Copyable {
  /// Cairo's surface; valid as long as this value.
  let surface: OpaquePointer
  private let sink: ByteSink

  /// A bitmap of `scale` pixels a point.
  init(bitmapOf size: Size, scale: Double) throws(DrawingError) {
    let width = (size.width * scale).rounded(.up)
    let height = (size.height * scale).rounded(.up)
    guard (1...32_000).contains(width), (1...32_000).contains(height),
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .unusableSize(width: size.width, height: size.height) }
    unsafe cairo_surface_set_device_scale(surface, scale, scale)
    try unsafe Surface.check(surface, "a bitmap")
    unsafe self.surface = surface
    sink = ByteSink()
  }

  /// A PDF whose pages are of `size` points at first, and what it says of itself.
  init(pagesOf size: Size, _ metadata: PDFMetadata) throws(DrawingError) {
    let sink = ByteSink()
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width, size.height)
    else { throw .engine("Cairo: no PDF surface") }
    // Only from version 1.5 of the format on is it said what a ligature stands for.
    unsafe cairo_pdf_surface_restrict_to_version(
      surface, CairoTraits.hidesObjects ? CAIRO_PDF_VERSION_1_4 : CAIRO_PDF_VERSION_1_5)
    for (field, words) in [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords),
      (CAIRO_PDF_METADATA_CREATOR, "Octavo"),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date.iso8601),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.date.iso8601),
    ] where !words.isEmpty {
      unsafe cairo_pdf_surface_set_metadata(surface, field, words.drawn)
    }
    try unsafe Surface.check(surface, "a PDF")
    unsafe self.surface = surface
    self.sink = sink
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// Draws a scene onto the surface.
  func draw(
    _ scene: Scene, lettering: Canvas.Lettering, with shaper: borrowing TextShaper
  ) throws(DrawingError) {
    let canvas = try unsafe Canvas(on: surface, lettering: lettering)
    try canvas.draw(scene, with: shaper)
  }

  /// The bitmap as a PNG that tells how large it is meant to be seen.
  func png(dotsPerInch: Double) throws(DrawingError) -> [UInt8] {
    unsafe cairo_surface_flush(surface)
    guard let pixels = unsafe cairo_image_surface_get_data(surface) else {
      throw .engine("Cairo: no pixels")
    }
    var file = unsafe octavo_png()
    defer { unsafe free(file.bytes) }
    let isWritten = unsafe octavo_png_write(
      &file, pixels, UInt32(cairo_image_surface_get_width(surface)),
      UInt32(cairo_image_surface_get_height(surface)),
      Int(cairo_image_surface_get_stride(surface)), UInt32((dotsPerInch / 0.0254).rounded()))
    guard isWritten != 0 else { throw .engine("libpng could not write a bitmap") }
    return unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// The finished PDF.
  func pdf() throws(DrawingError) -> [UInt8] {
    unsafe cairo_surface_finish(surface)
    try CairoStatus.check(unsafe cairo_surface_status(surface), "the end of a PDF")
    return sink.bytes
  }

  /// Asserts that a new surface works, or gives it back.
  private static func check(
    _ surface: OpaquePointer, _ operation: String
  ) throws(DrawingError) {
    do throws(DrawingError) {
      try CairoStatus.check(unsafe cairo_surface_status(surface), operation)
    } catch {
      unsafe cairo_surface_destroy(surface)
      throw error
    }
  }
}
