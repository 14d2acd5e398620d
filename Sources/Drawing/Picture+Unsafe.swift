import CPangoCairo
import Plots

/// A bitmap for pages; owns its Cairo surface.
@safe final class Picture {
  private let surface: OpaquePointer
  private let width, height: Double

  /// A PNG, or a JPEG, which a PDF takes as it is; nil for other bytes and damaged ones.
  init?(_ bytes: [UInt8]) {
    let isJPEG = bytes.starts(with: [0xFF, 0xD8])
    guard let surface = unsafe isJPEG ? Self.jpeg(bytes) : Self.png(bytes) else { return nil }
    unsafe self.surface = surface
    width = Double(unsafe cairo_image_surface_get_width(surface))
    height = Double(unsafe cairo_image_surface_get_height(surface))
    guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// Fills a rectangle of a page.
  func draw(in frame: Rectangle, on canvas: borrowing Canvas) {
    guard frame.size.width > 0, frame.size.height > 0 else { return }
    let context = unsafe canvas.context
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    unsafe cairo_translate(context, frame.left, frame.top)
    unsafe cairo_scale(context, frame.size.width / width, frame.size.height / height)
    unsafe cairo_set_source_surface(context, surface, 0, 0)
    unsafe cairo_paint(context)
  }

  private static func png(_ bytes: [UInt8]) -> OpaquePointer? {
    let source = ByteSource(bytes)
    return unsafe withExtendedLifetime(source) {
      unsafe cairo_image_surface_create_from_png_stream(ByteSource.read, source.closure)
    }
  }

  /// A surface without pixels of its own, which carries the file.
  private static func jpeg(_ bytes: [UInt8]) -> OpaquePointer? {
    guard let size = JPEGSize(bytes), let copy = unsafe malloc(bytes.count) else { return nil }
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, CInt(size.width), CInt(size.height))
    let status = unsafe cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(bytes.count),
      { unsafe free($0) }, copy)
    if status != CAIRO_STATUS_SUCCESS { unsafe free(copy) }
    return unsafe surface
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
