extension Page {
  /// Draws the ticks of x below the last frame, their labels and the title.
  mutating func drawXAxis(_ stack: PanelStack) {
    guard stack.x.axis.isVisible, let frame = stack.rows.last?.frame else { return }
    for tick in stack.xTicks {
      sketch.line(
        [Point(x: tick.place, y: frame.bottom), Point(x: tick.place, y: frame.bottom + 3)],
        color: sketch.theme.axis, width: Style.hairline, role: "axis")
    }
    guard stack.surroundings.hasXLabels else { return }
    drawTickLabels(stack, below: frame)
    let title = sketch.typesetter.shortened(
      stack.x.axis.title, to: stack.room.size.width, Style.label)
    let half = sketch.typesetter.width(title, Style.label) / 2
    let middle = min(
      max((frame.left + frame.right) / 2, stack.room.left + half), stack.room.right - half)
    sketch.text(
      title,
      at: Point(
        x: middle,
        y: frame.bottom + Style.tickDrop + 3 + stack.xLabelHeight
          + Style.label.size * Font.inkAscent),
      anchor: .middle, font: Style.label, color: sketch.theme.ink, role: "axis title")
  }

  private mutating func drawTickLabels(_ stack: PanelStack, below frame: Rectangle) {
    let font = Style.tick
    let top = frame.bottom + Style.tickDrop
    for tick in stack.xTicks {
      sketch.text(
        tick.label, at: Point(x: tick.labelPlace, y: top + font.size * Font.inkAscent),
        anchor: .middle, font: font, color: sketch.theme.muted, role: "tick")
    }
    for name in stack.xNames?.shown ?? [] {
      guard stack.xNames?.isTurned == true else {
        sketch.paragraph(
          name.lines, x: name.place, top: top, anchor: .middle, font: font,
          color: sketch.theme.muted, role: "tick")
        continue
      }
      for line in name.lines {
        sketch.text(
          line, at: Point(x: name.place + font.size * (Font.middle - 0.1), y: top), anchor: .end,
          rotation: -90, font: font, color: sketch.theme.muted, role: "tick",
          tooltip: line == name.full ? nil : name.full)
      }
    }
  }
}
