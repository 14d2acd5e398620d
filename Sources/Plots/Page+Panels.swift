extension Page {
  /// Draws panels above each other into the free room.
  mutating func draw(_ panels: [Panel]) {
    guard !panels.isEmpty else { return }
    var surroundings = PanelStack.Surroundings()
    surroundings.hasEnds = !measured(panels, with: surroundings).endsAreCrowded
    drawLegend(LegendEntry.entries(of: panels, withLines: !surroundings.hasEnds))
    draw(measured(panels, with: surroundings))
  }

  /// Panels above each other in the free room.
  private func measured(
    _ panels: [Panel], with surroundings: PanelStack.Surroundings
  ) -> PanelStack {
    PanelStack(panels, in: room, with: surroundings, typesetter: sketch.typesetter)
  }

  /// Draws measured panels: guides, then marks, then all that is written around them.
  mutating func draw(_ stack: PanelStack) {
    for row in stack.rows { drawGuides(row, stack) }
    for row in stack.rows {
      for mark in row.panel.marks { draw(mark.inPanel, in: row, stack) }
      for mark in row.panel.marks { drawRowLabels(mark.inPanel, in: row, stack) }
    }
    for row in stack.rows {
      drawInsideLegend(of: row)
      drawHeading(row)
      drawEnds(row, stack)
    }
    drawXAxis(stack)
  }

  /// Draws a mark, cut off at the frame where an axis has limits of its own.
  private mutating func draw(
    _ mark: any PanelMark, in row: PanelStack.Row, _ stack: PanelStack
  ) {
    let frame = PanelFrame(box: row.frame, x: stack.x, y: row.y)
    guard stack.x.axis.limits != nil || row.y.axis.limits != nil else {
      return mark.draw(on: &sketch, in: frame)
    }
    sketch.clip(to: row.frame) { mark.draw(on: &$0, in: frame) }
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
      if stack.surroundings.hasYLabels { drawName(tick, of: row, stack) }
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
          font: label.font,
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
}
