/// A page being laid out: the title above, the notes below, and the room that is left between.
struct Page {
  let plot: Plot
  let size: Size
  var sketch: Sketch
  /// Where the words of a map stand, once that is known.
  var mapLayout: MapLayout?
  /// What is still free.
  private(set) var room: Rectangle

  init(plot: Plot, size: Size, theme: Theme, metrics: any TextMetrics) {
    self.plot = plot
    self.size = size
    sketch = Sketch(theme: theme, metrics: metrics)
    room = Rectangle(
      x: Style.padding, y: Style.padding, width: size.width - 2 * Style.padding,
      height: size.height - 2 * Style.padding)
    drawHeader()
    drawNotes(plot.notes)
  }

  var scene: Scene {
    Scene(
      size: size, background: sketch.theme.background, title: plot.title, summary: plot.summary,
      items: sketch.items)
  }

  private mutating func drawHeader() {
    addAbove(plot.title, Style.title, sketch.theme.ink, role: "title")
    addAbove(plot.subtitle, Style.tick, sketch.theme.muted, role: "subtitle")
  }

  private mutating func addAbove(_ text: String, _ font: Font, _ color: Color, role: String) {
    let lines = sketch.typesetter.lines(text, width: room.size.width, limit: 4, font)
    guard !lines.isEmpty else { return }
    sketch.paragraph(lines, x: room.left, top: room.top, font: font, color: color, role: role)
    takeTop(Double(lines.count) * font.lineHeight + 2)
  }

  /// Draws sentences at the bottom of the free room.
  mutating func drawNotes(_ notes: [String]) {
    let font = Style.note
    let lines = notes.flatMap {
      sketch.typesetter.lines($0, width: room.size.width, limit: 6, font)
    }
    guard !lines.isEmpty else { return }
    let height = Double(lines.count) * font.lineHeight
    sketch.paragraph(
      lines, x: room.left, top: room.bottom - height + font.size * 0.2, font: font,
      color: sketch.theme.muted, role: "note")
    takeBottom(height + 4)
  }

  /// Takes a strip off the top of the free room.
  mutating func takeTop(_ height: Double) {
    room.origin.y += height
    room.size.height -= height
  }

  /// Takes a strip off the bottom of the free room.
  mutating func takeBottom(_ height: Double) { room.size.height -= height }
}
