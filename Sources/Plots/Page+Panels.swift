extension Page {
  /// Draws panels above each other into the free room.
  mutating func draw(_ panels: [Panel]) {
    guard !panels.isEmpty else { return }
    let marks = panels.flatMap(\.marks)
    var stack = measured(panels, hasLegend: false)
    let crowded = stack.endsAreCrowded
    var entries: [LegendEntry] = []
    for entry in marks.compactMap({ $0.legendEntry(withLines: crowded) })
    where !entries.contains(entry) {
      entries.append(entry)
    }
    drawLegend(entries)
    if !entries.isEmpty { stack = measured(panels, hasLegend: crowded) }
    for row in stack.rows { drawGuides(row, stack) }
    for row in stack.rows {
      for mark in row.panel.marks { draw(mark, in: row, x: stack.x) }
      for mark in row.panel.marks { drawRowLabels(mark, in: row, stack) }
    }
    for row in stack.rows {
      drawHeading(row)
      drawEnds(row, stack)
    }
    drawXAxis(stack)
  }

  private func measured(_ panels: [Panel], hasLegend: Bool) -> PanelStack {
    PanelStack(panels, in: room, hasLegend: hasLegend, typesetter: sketch.typesetter)
  }

  private mutating func drawGuides(_ row: PanelStack.Row, _ stack: PanelStack) {
    let frame = row.frame
    let isCategory = row.panel.y.isCategory
    for tick in row.ticks {
      if !isCategory {
        sketch.line(
          [Point(x: frame.left, y: tick.place), Point(x: frame.right, y: tick.place)],
          color: sketch.theme.axis, width: Style.hairline, role: "grid")
      }
      drawName(tick, of: row, stack)
    }
    if isCategory {
      let start = stack.x.contains(0) ? stack.x(0) ?? frame.left : frame.left
      sketch.line(
        [Point(x: start, y: frame.top), Point(x: start, y: frame.bottom)],
        color: sketch.theme.axis, width: Style.hairline, role: "axis")
    }
    if !isCategory || stack.x.axis.isVisible {
      sketch.line(
        [Point(x: frame.left, y: frame.bottom), Point(x: frame.right, y: frame.bottom)],
        color: sketch.theme.axis, width: Style.hairline, role: "axis")
    }
  }

  private mutating func drawHeading(_ row: PanelStack.Row) {
    let font = Style.label
    let count = Double(row.heading.count)
    for (index, line) in row.heading.enumerated() {
      let baseline =
        row.frame.top - 5 - (count - 1 - Double(index)) * font.lineHeight
        - font.size * (1.2 - Font.inkAscent)
      for label in line {
        sketch.text(
          label.text, at: Point(x: label.left, y: baseline),
          font: label.hue == nil ? Style.label : Style.tick,
          color: label.hue.map(sketch.theme.text) ?? sketch.theme.ink,
          role: label.hue == nil ? "axis title" : "annotation",
          tooltip: label.text == label.full ? nil : label.full)
      }
    }
  }

  private mutating func drawEnds(_ row: PanelStack.Row, _ stack: PanelStack) {
    let font = Style.tick
    let ends = row.ends.compactMap { end in row.y(end.value).map { (end: end, place: $0) } }
    let heights = EndLabels.heights(
      wanted: ends.map(\.place), spacing: font.lineHeight,
      bounds: row.frame.top...(row.frame.bottom))
    for (label, height) in zip(ends, heights) {
      let x = row.frame.right
      if abs(height - label.place) > 4 {
        sketch.line(
          [Point(x: x + 1, y: label.place), Point(x: x + 8, y: height)],
          color: sketch.theme.leader, width: Style.hairline, role: "leader")
      }
      let name = sketch.typesetter.shortened(label.end.name, to: stack.endLimit, font)
      sketch.text(
        name, at: Point(x: x + 10, y: height + font.size * Font.middle), font: font,
        color: sketch.theme.text(label.end.hue), role: "series",
        tooltip: name == label.end.name ? nil : label.end.name)
    }
  }

  private mutating func drawXAxis(_ stack: PanelStack) {
    guard stack.x.axis.isVisible, let frame = stack.rows.last?.frame else { return }
    let font = Style.tick
    for tick in stack.xTicks {
      sketch.line(
        [Point(x: tick.place, y: frame.bottom), Point(x: tick.place, y: frame.bottom + 3)],
        color: sketch.theme.axis, width: Style.hairline, role: "axis")
      sketch.text(
        tick.label,
        at: Point(
          x: tick.labelPlace, y: frame.bottom + Style.tickDrop + font.size * Font.inkAscent),
        anchor: .middle, font: font, color: sketch.theme.muted, role: "tick")
    }
    let title = sketch.typesetter.shortened(
      stack.x.axis.title, to: room.size.width, Style.label)
    let half = sketch.typesetter.width(title, Style.label) / 2
    let middle = min(max((frame.left + frame.right) / 2, room.left + half), room.right - half)
    sketch.text(
      title,
      at: Point(
        x: middle,
        y: frame.bottom + Style.tickDrop + 3 + font.size + Style.label.size * Font.inkAscent),
      anchor: .middle, font: Style.label, color: sketch.theme.ink, role: "axis title")
  }
}
