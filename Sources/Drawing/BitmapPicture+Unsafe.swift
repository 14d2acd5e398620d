import CPangoCairo
import Plots

/// A bitmap for pages; owns its Cairo surface.
@safe final class BitmapPicture {
  private let surface: OpaquePointer
  /// The size in pixels.
  let size: Size

  /// A PNG, decoded.
  init(png bytes: [UInt8]) throws(PictureError) {
    let source = ByteSource(bytes)
    let surface = unsafe withExtendedLifetime(source) {
      unsafe cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
    }
    guard let surface = unsafe surface else {
      throw .damaged(.png, reason: "can't be read")
    }
    unsafe self.surface = surface
    size = unsafe Self.size(of: surface)
    switch unsafe cairo_surface_status(surface) {
    case CAIRO_STATUS_SUCCESS: break
    case CAIRO_STATUS_INVALID_SIZE: throw .damaged(.png, reason: "is too large")
    default: throw .damaged(.png, reason: "is cut off or damaged")
    }
  }

  /// A JPEG: a surface without pixels of its own, which carries the file as PDF takes it.
  init(jpeg bytes: [UInt8]) throws(PictureError) {
    guard let file = JPEGFile(bytes) else {
      throw .damaged(.jpeg, reason: "is cut off or damaged: it has no frame")
    }
    guard file.isWhole else {
      throw .damaged(.jpeg, reason: "is cut off or damaged: it has no end")
    }
    guard file.isKnown else {
      throw .damaged(.jpeg, reason: "is coded in a way that neither browsers nor PDF know")
    }
    // Most programs write inks inverted, which Cairo does not tell the PDF.
    guard file.components < 4 else { throw .unprintable(.jpeg) }
    guard let copy = unsafe malloc(bytes.count),
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, CInt(file.width), CInt(file.height))
    else { throw .damaged(.jpeg, reason: "is too large") }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    let status = unsafe cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count),
      { unsafe free($0) }, copy)
    if status != CAIRO_STATUS_SUCCESS { unsafe free(copy) }
    unsafe self.surface = surface
    size = unsafe Self.size(of: surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .damaged(.jpeg, reason: "is too large")
    }
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// Fills a rectangle of a page.
  func draw(in frame: Rectangle, on canvas: borrowing Canvas) {
    let context = unsafe canvas.context
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    unsafe cairo_translate(context, frame.left, frame.top)
    unsafe cairo_scale(context, frame.size.width / size.width, frame.size.height / size.height)
    unsafe cairo_set_source_surface(context, surface, 0, 0)
    unsafe cairo_paint(context)
  }

  private static func size(of surface: OpaquePointer) -> Size {
    unsafe Size(
      width: Double(cairo_image_surface_get_width(surface)),
      height: Double(cairo_image_surface_get_height(surface)))
  }
}

/// Bytes that Cairo takes piece by piece.
private final class ByteSource {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What Cairo asks for the next bytes with; `closure` is a `ByteSource`.
  static let read: cairo_read_func_t = { closure, target, length in
    guard let closure = unsafe closure, let target = unsafe target else {
      return CAIRO_STATUS_READ_ERROR
    }
    let source = unsafe Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
    let count = Int(length)
    guard source.bytes.count - source.place >= count else { return CAIRO_STATUS_READ_ERROR }
    unsafe source.bytes.withUnsafeBytes {
      unsafe UnsafeMutableRawPointer(target).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: $0[source.place..<source.place + count]).baseAddress
          ?? UnsafeRawPointer(target), byteCount: count)
    }
    source.place += count
    return CAIRO_STATUS_SUCCESS
  }

  /// The source as Cairo carries it; valid while the source is alive.
  var closure: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }
}
