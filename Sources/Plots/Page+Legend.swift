extension Page {
  /// Draws a legend at the top of the free room, in as many rows as it needs.
  mutating func drawLegend(_ entries: [LegendEntry]) {
    guard !entries.isEmpty else { return }
    let font = Style.tick
    var (x, y) = (room.left, room.top)
    for entry in entries {
      let sampleWidth = entry.sampleWidth(sketch.typesetter)
      let limit = room.size.width - sampleWidth - 4
      let name = sketch.typesetter.shortened(entry.name, to: limit, font)
      let width = sampleWidth + 4 + sketch.typesetter.width(name, font)
      if x > room.left, x + width > room.right {
        x = room.left
        y += font.lineHeight + 1
      }
      draw(entry, named: name, x: x, y: y)
      x += width + 14
    }
    takeTop(y - room.top + font.lineHeight + 4)
  }

  /// Draws the legend of a panel inside its frame, if it belongs there.
  mutating func drawInsideLegend(of row: PanelStack.Row) {
    guard row.panel.legend == .lowerRight || row.panel.legend == .lowerLeft else { return }
    let font = Style.tick
    let entries = row.panel.marks.compactMap { $0.inPanel.legendEntry(withLines: true) }
    let names = entries.map { entry in
      let limit = row.frame.size.width - entry.sampleWidth(sketch.typesetter) - 16
      return sketch.typesetter.shortened(entry.name, to: limit, font)
    }
    let widths = zip(entries, names).map { entry, name in
      entry.sampleWidth(sketch.typesetter) + 4 + sketch.typesetter.width(name, font)
    }
    let left =
      row.panel.legend == .lowerLeft
      ? row.frame.left + 6 : row.frame.right - 6 - (widths.max() ?? 0)
    var y = row.frame.bottom - 5 - Double(entries.count) * font.lineHeight
    guard !entries.isEmpty else { return }
    sketch.shape(
      .rectangle(
        Rectangle(
          x: left - 3, y: y - 2, width: (widths.max() ?? 0) + 6,
          height: Double(entries.count) * font.lineHeight + 4)),
      fill: sketch.theme.background, role: "ground")
    for (entry, name) in zip(entries, names) {
      draw(entry, named: name, x: left, y: y, halo: sketch.theme.background)
      y += font.lineHeight
    }
  }

  private mutating func draw(
    _ entry: LegendEntry, named name: String, x: Double, y: Double, halo: Color? = nil
  ) {
    let font = Style.tick
    let width = entry.sampleWidth(sketch.typesetter)
    draw(entry.sample, hue: entry.hue, x: x, y: y + font.size * 0.5, width: width)
    sketch.text(
      name, at: Point(x: x + width + 4, y: y + font.size * Font.inkAscent), font: font,
      color: sketch.theme.text(entry.hue), halo: halo, role: "legend",
      tooltip: name == entry.name ? nil : entry.name)
  }

  private mutating func draw(
    _ sample: LegendEntry.Sample, hue: Hue, x: Double, y: Double, width: Double
  ) {
    var color = sketch.theme.mark(hue)
    let box = Rectangle(x: x + width - 11, y: y - 4, width: 10, height: 8)
    switch sample {
    case .line(let dash):
      sketch.line(
        [Point(x: x, y: y), Point(x: x + width, y: y)], color: color, width: 1.5, dash: dash,
        role: "legend")
    case .point(let shape):
      sketch.point(shape, at: Point(x: x + width - 6, y: y), radius: 2.5, color: color)
    case .bar:
      sketch.shape(.rectangle(box), fill: color, role: "legend")
    case .area(let opacity):
      let outline = Scene.Stroke(color: color, width: 1)
      color.opacity = opacity
      sketch.shape(.rectangle(box), fill: color, stroke: outline, role: "legend")
    case .tint(let dash):
      let box = Sketch.tintBox(
        from: x + width - 17, to: x + width - 1, baseline: y + 3, font: Style.tick)
      sketch.tint(box, sketch.theme.tint(hue, share: 1))
      sketch.underline(box, hue, dash: dash)
    case .gradient(let colors): drawGradient(colors, x: x, y: y)
    }
  }

  /// A strip of the map's colors between the values at its ends.
  private mutating func drawGradient(_ colors: ColorScale, x: Double, y: Double) {
    let font = Style.note
    let ends = colors.ends
    let baseline = y + font.size * Font.middle
    let low = ends.first ?? ""
    sketch.text(
      low, at: Point(x: x, y: baseline), font: font, color: sketch.theme.muted, role: "tick")
    let left = x + sketch.typesetter.width(low, font) + 4
    let steps = 32
    let step = LegendEntry.gradientWidth / Double(steps)
    for index in 0..<steps {
      let share = (Double(index) + 0.5) / Double(steps)
      sketch.shape(
        .rectangle(
          Rectangle(x: left + Double(index) * step, y: y - 4, width: step + 0.4, height: 8)),
        fill: colors.color(share: share, theme: sketch.theme), role: "key")
    }
    sketch.text(
      ends.last ?? "", at: Point(x: left + LegendEntry.gradientWidth + 4, y: baseline), font: font,
      color: sketch.theme.muted, role: "tick")
  }
}
