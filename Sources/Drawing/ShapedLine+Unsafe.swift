import CPangoCairo
import Plots

/// One line of shaped text; owns its Pango layout.
@safe struct ShapedLine: ~Copyable {
  private let layout: OpaquePointer

  /// Takes over the caller's reference to `layout`.
  init(owning layout: OpaquePointer) {
    unsafe self.layout = layout
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The number of characters that no pinned font can draw.
  var unknownGlyphs: Int { Int(unsafe pango_layout_get_unknown_glyphs_count(layout)) }

  /// The advance width in points.
  var width: Double {
    var logical = PangoRectangle()
    unsafe pango_layout_line_get_extents(line, nil, &logical)
    return Double(logical.width) / Double(PANGO_SCALE)
  }

  /// The ink in points, from the beginning of the baseline.
  var ink: Rectangle {
    var ink = PangoRectangle()
    unsafe pango_layout_line_get_extents(line, &ink, nil)
    let scale = Double(PANGO_SCALE)
    return Rectangle(
      x: Double(ink.x) / scale, y: Double(ink.y) / scale, width: Double(ink.width) / scale,
      height: Double(ink.height) / scale)
  }

  /// Where some bytes of the text stand, from the left end of the line, in points; from the left to the right.
  func stretches(of place: Range<Int>) -> [ClosedRange<Double>] {
    var ends: UnsafeMutablePointer<CInt>?
    var count: CInt = 0
    unsafe pango_layout_line_get_x_ranges(
      line, CInt(place.lowerBound), CInt(place.upperBound), &ends, &count)
    defer { unsafe g_free(ends) }
    guard let ends = unsafe ends else { return [] }
    let scale = Double(PANGO_SCALE)
    return (0..<Int(count)).map { range in
      let (left, right) = unsafe (ends[2 * range], ends[2 * range + 1])
      return Double(left) / scale...Double(max(left, right)) / scale
    }
  }

  private var line: UnsafeMutablePointer<PangoLayoutLine> {
    unsafe pango_layout_get_line_readonly(layout, 0)
  }

  /// Shows the line as real text, its baseline beginning at the current point.
  func show(on context: OpaquePointer) {
    unsafe pango_cairo_show_layout_line(context, line)
  }

  /// Adds the outlines of the letters to the current path.
  func trace(on context: OpaquePointer) {
    unsafe pango_cairo_layout_line_path(context, line)
  }
}
