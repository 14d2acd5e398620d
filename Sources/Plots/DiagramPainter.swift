/// Draws a diagram whose top left corner is at `corner`.
struct DiagramPainter {
  let diagram: Diagram
  let layout: DiagramLayout
  let corner: Point

  /// An arrow's head, from its base to its point and across.
  private static let head = Size(width: 5, height: 5.5)

  func draw(on sketch: inout Sketch) {
    let arrows = layout.arrows
    let paths = arrows.map { $0.path.map(moved) }
    var lines = DiagramLines()
    for path in paths { lines.add(line(path)) }
    for line in lines.paths {
      sketch.line(line, color: sketch.theme.muted, width: 0.9, role: "arrow")
    }
    let sources = Set(arrows.map(\.arrow.from))
    for box in layout.boxes {
      draw(box, on: &sketch)
      if sources.contains(box.index) { drawOutput(of: box, on: &sketch) }
    }
    var drawn: Set<Point> = []
    for path in paths where drawn.insert(path[path.count - 1]).inserted {
      drawHead(path, on: &sketch)
    }
  }

  private func moved(_ point: Point) -> Point {
    Point(x: corner.x + point.x, y: corner.y + point.y)
  }

  /// The line of an arrow, which ends inside its head.
  private func line(_ path: [Point]) -> [Point] {
    var path = path
    let (before, end) = (path[path.count - 2], path[path.count - 1])
    path[path.count - 1] =
      before.x == end.x
      ? Point(x: end.x, y: end.y - Self.head.height / 2)
      : Point(x: end.x - Self.head.height / 2, y: end.y)
    return path
  }

  private func drawHead(_ path: [Point], on sketch: inout Sketch) {
    let (before, end) = (path[path.count - 2], path[path.count - 1])
    let (width, height) = (Self.head.width / 2, Self.head.height)
    let base =
      before.x == end.x
      ? [Point(x: end.x - width, y: end.y - height), Point(x: end.x + width, y: end.y - height)]
      : [Point(x: end.x - height, y: end.y - width), Point(x: end.x - height, y: end.y + width)]
    sketch.shape(
      .polyline([end] + base, closed: true), fill: sketch.theme.muted, role: "arrow")
  }

  private func moved(_ frame: Rectangle) -> Rectangle {
    Rectangle(
      x: corner.x + frame.left, y: corner.y + frame.top, width: frame.size.width,
      height: frame.size.height)
  }

  private func draw(_ placed: DiagramLayout.PlacedBox, on sketch: inout Sketch) {
    let (box, theme) = (diagram.boxes[placed.index], sketch.theme)
    let frame = moved(placed.frame)
    let fill = box.hue.map { theme.tint($0, share: 0.1) } ?? theme.background
    sketch.shape(
      .rectangle(frame), fill: fill,
      stroke: Scene.Stroke(
        color: box.hue.map(theme.mark) ?? theme.leader, width: 1,
        dash: box.isDashed ? [3, 2] : []), role: "box",
      tooltip: placed.text.isWhole
        ? nil : ([box.title] + box.details + [box.output]).joined(separator: "\n"))
    let lines =
      placed.text.title.map { ($0, layout.letters.title, theme.ink) }
      + placed.text.details.map { ($0, layout.letters.detail, theme.muted) }
    var top = frame.center.y - lines.map(\.1.lineHeight).reduce(0, +) / 2
    for (text, font, color) in lines {
      let baseline = top + (font.lineHeight - font.size) / 2 + font.size * Font.inkAscent
      sketch.text(
        text, at: Point(x: frame.center.x, y: baseline), anchor: .middle, font: font,
        color: color, on: fill, role: "box")
      top += font.lineHeight
    }
  }

  /// What leaves a box, beside the arrow that begins there.
  private func drawOutput(of placed: DiagramLayout.PlacedBox, on sketch: inout Sketch) {
    let frame = moved(placed.frame)
    let font = layout.letters.detail
    let gap = DiagramLayout.labelGap
    let place =
      layout.direction == .right
      ? Point(x: frame.right + gap, y: frame.center.y - gap)
      : Point(
        x: frame.center.x + gap,
        y: frame.bottom + font.lineHeight / 2 + gap / 2 + font.size * Font.middle)
    sketch.text(
      placed.text.output, at: place, font: font, color: sketch.theme.ink, role: "output")
  }
}
