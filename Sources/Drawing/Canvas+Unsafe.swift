import CPangoCairo
import Mathematics
import Plots

/// Cairo's drawing context on one surface; it replays scenes in points.
@safe struct Canvas: ~Copyable {
  /// How letters are put down.
  enum Lettering {
    /// As text, which PDF keeps searchable.
    case text
    /// As filled outlines: Cairo 1.16 puts the glyphs of a bitmap on whole pixels, outlines where
    /// they belong.
    case outlines
  }

  /// What Cairo draws with; valid as long as this value.
  let context: OpaquePointer
  private let lettering: Lettering

  /// A canvas on `surface`, which must outlive it.
  init(on surface: OpaquePointer, lettering: Lettering) throws(DrawingError) {
    try CairoStatus.check(unsafe cairo_surface_status(surface), "a page")
    guard let context = unsafe cairo_create(surface) else { throw .engine("Cairo: no context") }
    unsafe self.context = context
    self.lettering = lettering
    unsafe cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
    unsafe cairo_set_antialias(context, CAIRO_ANTIALIAS_BEST)
  }

  deinit { unsafe cairo_destroy(context) }

  /// Draws a scene from its page up, or all of it but the page with its top left corner at `place`.
  func draw(
    _ scene: Scene, at place: Point? = nil, with shaper: borrowing TextShaper
  ) throws(DrawingError) {
    try scene.requireFinite()
    unsafe cairo_save(context)
    if let place {
      unsafe cairo_translate(context, place.x, place.y)
    } else {
      setSource(scene.background)
      unsafe cairo_paint(context)
    }
    var rest = scene.items[...]
    while let item = rest.first {
      let disks = Disk.leading(rest)
      if disks.count > 1 {
        draw(disks)
        rest = rest.dropFirst(disks.count)
        continue
      }
      switch item {
      case .shape(let shape): draw(shape)
      case .text(let run): draw(run, with: shaper)
      }
      rest = rest.dropFirst()
    }
    unsafe cairo_restore(context)
    try check("a scene of \(scene.items.count) items")
  }

  /// Asserts that nothing failed so far.
  func check(_ operation: String) throws(DrawingError) {
    try CairoStatus.check(unsafe cairo_status(context), operation)
  }

  /// Draws disks alike as the round ends of lines without length, all in one path: a PDF of a thousand points is a tenth as
  /// long, and sooner written.
  private func draw(_ disks: [Disk]) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if lettering == .outlines, var stamp = unsafe DiskStamp(disks, on: context) {
      setSource(disks[0].fill)
      for disk in disks { stamp.print(at: disk.center) }
      return
    }
    unsafe cairo_new_path(context)
    for disk in disks {
      unsafe cairo_move_to(context, disk.center.x, disk.center.y)
      unsafe cairo_line_to(context, disk.center.x, disk.center.y)
    }
    setSource(disks[0].fill)
    unsafe cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    unsafe cairo_set_line_width(context, 2 * disks[0].radius)
    unsafe cairo_stroke(context)
  }

  /// Draws a shape.
  func draw(_ shape: Scene.Shape) {
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    if let clip = shape.clip {
      unsafe cairo_rectangle(
        context, clip.origin.x, clip.origin.y, clip.size.width, clip.size.height)
      unsafe cairo_clip(context)
    }
    unsafe cairo_new_path(context)
    add(shape.path)
    if let fill = shape.fill {
      setSource(fill)
      unsafe cairo_fill_preserve(context)
    }
    if let stroke = shape.stroke {
      setSource(stroke.color)
      unsafe cairo_set_line_width(context, stroke.width)
      unsafe cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
      unsafe cairo_stroke_preserve(context)
    }
    unsafe cairo_new_path(context)
  }

  /// Adds an outline to the path.
  private func add(_ path: Scene.Path) {
    switch path {
    case .polyline(let points, let closed):
      for point in points { unsafe cairo_line_to(context, point.x, point.y) }
      if closed { unsafe cairo_close_path(context) }
    case .rectangle(let box):
      unsafe cairo_rectangle(
        context, box.origin.x, box.origin.y, box.size.width, box.size.height)
    case .circle(let center, let radius):
      unsafe cairo_new_sub_path(context)
      unsafe cairo_arc(context, center.x, center.y, radius, 0, 2 * Double.pi)
      unsafe cairo_close_path(context)
    }
  }

  private func draw(_ run: TextRun, with shaper: borrowing TextShaper) {
    guard run.font.isVisible, !run.string.isEmpty else { return }
    let line = shaper.line(run.string.drawn, in: run.font)
    unsafe cairo_save(context)
    defer { unsafe cairo_restore(context) }
    unsafe cairo_translate(context, run.position.x, run.position.y)
    unsafe cairo_rotate(context, run.rotation * Double.pi / 180)
    let start = -line.width * run.anchor.share
    if let halo = run.halo {
      unsafe cairo_move_to(context, start, 0)
      unsafe line.trace(on: context)
      setSource(halo)
      unsafe cairo_set_line_width(context, TextRun.haloStroke)
      unsafe cairo_stroke(context)
    }
    setSource(run.color)
    unsafe cairo_move_to(context, start, 0)
    switch lettering {
    case .text:
      unsafe line.show(on: context)
    case .outlines:
      unsafe line.trace(on: context)
      unsafe cairo_fill(context)
    }
    unsafe cairo_new_path(context)
  }

  /// Draws a formula as text, the left end of its baseline at a place of the page.
  func draw(
    _ formula: FormulaBox, at place: Point, in color: Color, with engine: MathEngine
  ) throws(DrawingError) {
    setSource(color)
    unsafe engine.pen.draw(formula, x: place.x, y: place.y, on: context)
    try check("a formula of \(formula.items.count) items")
  }

  /// Draws in a color from now on.
  func setSource(_ color: Color) {
    unsafe cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      color.opacity)
  }
}
