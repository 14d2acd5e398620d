import CPangoCairo
import Plots
import Typesetting

/// Draws the pages of a book onto Cairo's surface, step by step.
@safe struct BookCanvas: ~Copyable {
  private let surface: OpaquePointer
  private let canvas: Canvas
  private let engine: WordEngine
  private let options: OpaquePointer?
  private var fonts: [SizedFont: OpaquePointer] = unsafe [:]
  private var pictures: [String: Picture] = [:]
  private var run = GlyphRun()
  /// The baseline of the last run.
  private var baseline: Double?

  /// A font of the shaper at a size.
  private struct SizedFont: Hashable {
    let font: Int
    let size: Double
  }

  /// A canvas on a surface, which must outlive it.
  init(on surface: borrowing Surface, engine: WordEngine) throws(DrawingError) {
    unsafe self.surface = surface.surface
    canvas = try unsafe Canvas(on: surface.surface, lettering: .text)
    self.engine = engine
    unsafe options = FontContext.options()
  }

  deinit {
    unsafe fonts.values.forEach { unsafe cairo_scaled_font_destroy($0) }
    unsafe cairo_font_options_destroy(options)
  }

  /// Draws a page and turns it over.
  mutating func draw(
    _ page: BookScript.Page, pictures files: [String: PictureFile],
    with shaper: inout WordShaper
  ) throws(DrawingError) {
    unsafe cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
    unsafe cairo_pdf_surface_set_page_label(surface, page.label)
    for step in page.steps {
      switch step {
      case .open(let tag, let attributes):
        unsafe cairo_tag_begin(canvas.context, tag, attributes)
      case .close(let tag): unsafe cairo_tag_end(canvas.context, tag)
      case .text(let text): draw(text, with: &shaper)
      case .shape(let shape): canvas.draw(shape)
      case .scene(let scene, let place):
        try TextEngine.pinned.get().withShaper { (shaper) throws(DrawingError) in
          try canvas.draw(scene, at: place, with: shaper)
        }
      case .formula(let box, let place):
        try canvas.draw(box, at: place, in: .black, with: try MathEngine.pinned())
      case .picture(let path, let frame):
        try draw(path, files[path], in: frame)
      }
    }
    unsafe cairo_show_page(canvas.context)
    try canvas.check("page \(page.label)")
  }

  /// Draws a run of text, each word as it was measured.
  private mutating func draw(_ text: SetText, with shaper: inout WordShaper) {
    let style = text.style
    guard style.isVisible else { return }
    let face = BookFace(style)
    let metrics = engine.metrics(of: face)
    let space = engine.word(" ", in: face, by: &shaper)
    var place = Point(x: text.origin.x, y: text.origin.y - style.rise)
    canvas.setSource(style.color)
    for (index, word) in text.string.drawn.words.enumerated() {
      if index > 0 {
        add(space, at: place, size: style.size, with: shaper)
        place.x += space.width * style.size + text.wordSpacing
        // What is ten ems away begins anew in any case.
        if text.wordSpacing > 9 * style.size { show(size: style.size, with: shaper) }
      }
      guard !word.isEmpty else { continue }
      let shaped = engine.word(String(word), in: face, by: &shaper)
      add(shaped, at: place, size: style.size, with: shaper)
      place.x += shaped.width * style.size
    }
    show(size: style.size, with: shaper)
    if style.isStruck {
      let line = Rectangle(
        x: text.origin.x, y: place.y - metrics.strikePosition * style.size,
        width: place.x - text.origin.x, height: metrics.strikeWidth * style.size)
      canvas.draw(Scene.Shape(path: .rectangle(line), fill: style.color, role: "strike"))
    }
  }

  /// Adds a word to the run, after showing what is of another font or direction.
  private mutating func add(
    _ word: ShapedWord, at place: Point, size: Double, with shaper: borrowing WordShaper
  ) {
    for piece in word.pieces where !piece.glyphs.isEmpty {
      if !run.takes(piece) { show(size: size, with: shaper) }
      run.add(piece, at: place, size: size)
    }
  }

  /// Shows the run and begins a new one.
  private mutating func show(size: Double, with shaper: borrowing WordShaper) {
    guard let font = run.font else { return }
    unsafe cairo_set_scaled_font(
      canvas.context, scaledFont(SizedFont(font: font, size: size), of: shaper))
    baseline = run.part(from: baseline, size: size)
    unsafe run.show(on: canvas.context)
    run.clear()
  }

  private mutating func scaledFont(
    _ key: SizedFont, of shaper: borrowing WordShaper
  ) -> OpaquePointer? {
    if let known = unsafe fonts[key] { return unsafe known }
    var (size, identity) = (cairo_matrix_t(), cairo_matrix_t())
    unsafe cairo_matrix_init_scale(&size, key.size, key.size)
    unsafe cairo_matrix_init_identity(&identity)
    let font = unsafe cairo_scaled_font_create(
      shaper.fontFace(key.font), &size, &identity, options)
    unsafe fonts[key] = font
    return unsafe font
  }

  /// Draws a picture, which is read once.
  private mutating func draw(
    _ path: String, _ file: PictureFile?, in frame: Rectangle
  ) throws(DrawingError) {
    guard let file else { throw .missingPicture(path: path) }
    guard frame.size.width > 0, frame.size.height > 0 else { return }
    guard let picture = pictures[path] ?? (try? Picture(file.bytes)) else {
      throw .unreadablePicture(path: path)
    }
    pictures[path] = picture
    switch picture {
    case .bitmap(let bitmap, _): bitmap.draw(in: frame, on: canvas)
    case .drawing(let drawing):
      guard unsafe drawing.draw(in: frame, onPageOf: surface) else {
        throw .unreadablePicture(path: path)
      }
    }
  }
}
