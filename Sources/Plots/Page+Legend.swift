/// An entry of a legend: a sample of a mark and its name.
struct LegendEntry: Hashable {
  enum Sample: Hashable {
    case line(dash: [Double])
    case point(PointShape)
    case bar
    case tint(dash: [Double])
  }

  let name: String
  let hue: Hue
  let sample: Sample
}

extension Page {
  /// Draws a legend at the top of the free room, in as many rows as it needs.
  mutating func drawLegend(_ entries: [LegendEntry]) {
    guard !entries.isEmpty else { return }
    let font = Style.tick
    let (sampleWidth, gap) = (20.0, 14.0)
    var (x, y) = (room.left, room.top)
    for entry in entries {
      let name = sketch.typesetter.shortened(
        entry.name, to: room.size.width - sampleWidth - 4, font)
      let width = sampleWidth + 4 + sketch.typesetter.width(name, font)
      if x > room.left, x + width > room.right {
        x = room.left
        y += font.lineHeight + 1
      }
      draw(entry.sample, hue: entry.hue, x: x, y: y + font.size * 0.5, width: sampleWidth)
      sketch.text(
        name, at: Point(x: x + sampleWidth + 4, y: y + font.size * Font.inkAscent), font: font,
        color: sketch.theme.text(entry.hue), role: "legend",
        tooltip: name == entry.name ? nil : entry.name)
      x += width + gap
    }
    takeTop(y - room.top + font.lineHeight + 4)
  }

  private mutating func draw(
    _ sample: LegendEntry.Sample, hue: Hue, x: Double, y: Double, width: Double
  ) {
    let color = sketch.theme.mark(hue)
    switch sample {
    case .line(let dash):
      sketch.line(
        [Point(x: x, y: y), Point(x: x + width, y: y)], color: color, width: 1.5, dash: dash,
        role: "legend")
    case .point(let shape):
      sketch.point(shape, at: Point(x: x + width - 6, y: y), radius: 2.5, color: color)
    case .bar:
      sketch.shape(
        .rectangle(Rectangle(x: x + width - 11, y: y - 4, width: 10, height: 8)), fill: color,
        role: "legend")
    case .tint(let dash):
      let box = Sketch.tintBox(
        from: x + width - 17, to: x + width - 1, baseline: y + 3, font: Style.tick)
      sketch.tint(box, sketch.theme.tint(hue, share: 1))
      sketch.underline(box, hue, dash: dash)
    }
  }
}
