import CPangoCairo
import CRSVG
import Plots

/// An SVG for pages, read by librsvg; owns its handle.
///
/// It has no address, so nothing that it names beside itself is loaded, neither files nor what is in the web.
@safe final class VectorPicture {
  private let handle: UnsafeMutablePointer<RsvgHandle>
  /// The size in pixels of CSS: its own, else that of its view box, else what browsers take.
  let size: Size

  /// The drawing of an SVG that was drawn without failure once.
  init(_ bytes: [UInt8]) throws(PictureError) {
    var error: UnsafeMutablePointer<GError>?
    // The stream is gone before the bytes are.
    let handle = unsafe bytes.withUnsafeBytes { bytes in
      let stream = unsafe octavo_input_stream(bytes.baseAddress, bytes.count)
      defer { unsafe g_object_unref(UnsafeMutableRawPointer(stream)) }
      // Photographs within it stay the files that they are.
      return unsafe rsvg_handle_new_from_stream_sync(
        stream, nil, RSVG_HANDLE_FLAG_KEEP_IMAGE_DATA, nil, &error)
    }
    guard let handle = unsafe handle else { throw unsafe Self.damage(error) }
    unsafe self.handle = handle
    unsafe rsvg_handle_set_dpi(handle, 96)
    size = unsafe Self.size(of: handle)
    guard size.width > 0, size.height > 0, size.width.isFinite, size.height.isFinite else {
      throw .damaged(.svg, reason: "has no area")
    }
    try tryDrawing()
  }

  /// Pixels a point of what has to become a bitmap, such as shadows and masks: 288 an inch.
  private static let fineness = 4.0

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(handle)) }

  /// Draws it onto a sheet that is thrown away: a figure that leaves no ink would have no place in the structure of a book.
  private func tryDrawing() throws(PictureError) {
    let sheet = unsafe cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
    defer { unsafe cairo_surface_destroy(sheet) }
    guard let context = unsafe cairo_create(sheet) else { throw unsafe Self.damage(nil) }
    defer { unsafe cairo_destroy(context) }
    var error: UnsafeMutablePointer<GError>?
    guard unsafe render(on: context, &error) else { throw unsafe Self.damage(error) }
    var (left, top, width, height) = (0.0, 0.0, 0.0, 0.0)
    unsafe cairo_recording_surface_ink_extents(sheet, &left, &top, &width, &height)
    guard width > 0, height > 0 else {
      throw .damaged(.svg, reason: "shows nothing; what other files have is not loaded")
    }
  }

  /// Fills a rectangle of a page; whether that succeeded.
  func draw(in frame: Rectangle, onPageOf surface: OpaquePointer) -> Bool {
    // A part of a page takes no tags: its links would break the structure of the book, and lead anywhere.
    let part = unsafe cairo_surface_create_for_rectangle(
      surface, frame.left, frame.top, frame.size.width, frame.size.height)
    defer { unsafe cairo_surface_destroy(part) }
    unsafe cairo_surface_set_device_scale(part, 1 / Self.fineness, 1 / Self.fineness)
    guard let context = unsafe cairo_create(part) else { return false }
    defer { unsafe cairo_destroy(context) }
    unsafe cairo_scale(
      context, Self.fineness * frame.size.width / size.width,
      Self.fineness * frame.size.height / size.height)
    var error: UnsafeMutablePointer<GError>?
    let isDrawn = unsafe render(on: context, &error)
    unsafe g_clear_error(&error)
    return unsafe isDrawn && cairo_status(context) == CAIRO_STATUS_SUCCESS
  }

  private func render(
    on context: OpaquePointer, _ error: inout UnsafeMutablePointer<GError>?
  ) -> Bool {
    unsafe cairo_rectangle(context, 0, 0, size.width, size.height)
    unsafe cairo_clip(context)
    var area = RsvgRectangle(x: 0, y: 0, width: size.width, height: size.height)
    return PictureFonts.use {
      unsafe rsvg_handle_render_document(handle, context, &area, &error) != 0
    }
  }

  /// What librsvg says of a failure, on one line; the error is gone then.
  private static func damage(_ error: UnsafeMutablePointer<GError>?) -> PictureError {
    var error = unsafe error
    defer { unsafe g_clear_error(&error) }
    let words = unsafe error?.pointee.message.map { unsafe String(cString: $0) } ?? ""
    let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return .damaged(.svg, reason: line.isEmpty ? "can't be drawn" : "can't be drawn: \(line)")
  }

  /// The size of a document by its width and height, of which each may be missing or a share of what is around it.
  private static func size(of handle: UnsafeMutablePointer<RsvgHandle>) -> Size {
    var (hasWidth, hasHeight, hasBox): (gboolean, gboolean, gboolean) = (0, 0, 0)
    var (width, height) = (RsvgLength(), RsvgLength())
    var box = RsvgRectangle()
    unsafe rsvg_handle_get_intrinsic_dimensions(
      handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
    let (across, down) = (width.pixels, height.pixels)
    if let across, let down { return Size(width: across, height: down) }
    // Without anything, browsers take 300 by 150.
    let ratio = hasBox != 0 ? box.height / box.width : nil
    if let across { return Size(width: across, height: ratio.map { across * $0 } ?? 150) }
    if let down { return Size(width: ratio.map { down / $0 } ?? 300, height: down) }
    return hasBox != 0
      ? Size(width: box.width, height: box.height) : Size(width: 300, height: 150)
  }
}

extension RsvgLength {
  /// The length in pixels of CSS; nil for one that depends on what is around it or on letters.
  fileprivate var pixels: Double? {
    switch unit {
    case RSVG_UNIT_PX: length
    case RSVG_UNIT_IN: length * 96
    case RSVG_UNIT_CM: length * 96 / 2.54
    case RSVG_UNIT_MM: length * 96 / 25.4
    case RSVG_UNIT_PT: length * 96 / 72
    case RSVG_UNIT_PC: length * 16
    default: nil
    }
  }
}
