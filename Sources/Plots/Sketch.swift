/// A scene in the making: what layout draws on.
struct Sketch {
  let theme: Theme
  let typesetter: Typesetter
  private(set) var items: [Scene.Item] = []

  init(theme: Theme, metrics: any TextMetrics) {
    self.theme = theme
    typesetter = Typesetter(metrics: metrics)
  }

  /// Adds a line of text; nothing when it has no visible character.
  mutating func text(
    _ string: String, at position: Point, anchor: TextRun.Anchor = .start, rotation: Double = 0,
    font: Font, color: Color, on background: Color? = nil, halo: Color? = nil, role: String,
    tooltip: String? = nil, parts: [TextRun.Part] = []
  ) {
    guard !string.allSatisfy(\.isWhitespace) else { return }
    items.append(
      .text(
        TextRun(
          string, at: position, anchor: anchor, rotation: rotation, font: font, color: color,
          background: background, halo: halo,
          extent: typesetter.metrics.extent(of: string, in: font), role: role, tooltip: tooltip,
          parts: parts)))
  }

  /// Adds lines of text below each other, the first with its box's top at `top`.
  mutating func paragraph(
    _ lines: [String], x: Double, top: Double, anchor: TextRun.Anchor = .start, font: Font,
    color: Color, role: String
  ) {
    for (index, line) in lines.enumerated() {
      let baseline = top + font.size * Font.inkAscent + Double(index) * font.lineHeight
      text(
        line, at: Point(x: x, y: baseline), anchor: anchor, font: font, color: color, role: role)
    }
  }

  /// Adds an open line.
  mutating func line(
    _ points: [Point], color: Color, width: Double, dash: [Double] = [], role: String,
    tooltip: String? = nil
  ) {
    guard points.count > 1 else { return }
    items.append(
      .shape(
        Scene.Shape(
          path: .polyline(points, closed: false),
          stroke: Scene.Stroke(color: color, width: width, dash: dash), role: role,
          tooltip: tooltip)))
  }

  /// Adds a filled or outlined shape.
  mutating func shape(
    _ path: Scene.Path, fill: Color? = nil, stroke: Scene.Stroke? = nil, role: String,
    tooltip: String? = nil
  ) {
    items.append(
      .shape(Scene.Shape(path: path, fill: fill, stroke: stroke, role: role, tooltip: tooltip)))
  }

  /// Adds what `draw` adds, cut off at the edges of `frame`.
  mutating func clip(to frame: Rectangle, _ draw: (inout Sketch) -> Void) {
    let first = items.count
    draw(&self)
    for index in items[first...].indices {
      guard case .shape(var shape) = items[index] else { continue }
      shape.clip = frame
      items[index] = .shape(shape)
    }
  }

  /// Adds what stands for one point of data.
  mutating func point(
    _ shape: PointShape, at center: Point, radius: Double, color: Color, outline: Color? = nil,
    tooltip: String? = nil
  ) {
    let role = outline == nil ? "mark" : "valued"
    let outline = outline.map { Scene.Stroke(color: $0, width: Style.hairline) }
    switch shape {
    case .circle:
      self.shape(
        .circle(center: center, radius: radius), fill: color, stroke: outline, role: role,
        tooltip: tooltip)
    case .ring:
      self.shape(
        .circle(center: center, radius: radius), stroke: Scene.Stroke(color: color, width: 1.25),
        role: role, tooltip: tooltip)
    case .triangle:
      // As much area as the disk looks to have.
      let reach = radius * 1.3
      let corners = [
        Point(x: center.x, y: center.y - reach),
        Point(x: center.x + reach * 0.866, y: center.y + reach / 2),
        Point(x: center.x - reach * 0.866, y: center.y + reach / 2),
      ]
      self.shape(
        .polyline(corners, closed: true), fill: color, stroke: outline, role: role,
        tooltip: tooltip)
    }
  }
}
