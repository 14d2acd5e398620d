extension Page {
  /// Draws the name of a row, in the margin or across zero from what stands for its value.
  mutating func drawName(_ tick: Scale.Tick, of row: PanelStack.Row, _ stack: PanelStack) {
    switch row.panel.y.namePlace {
    case .margin:
      rowText(
        tick.label, beside: row.frame.left - 6, isLeft: true, height: tick.labelPlace,
        limit: stack.tickLimit, color: sketch.theme.muted, role: "tick")
    case .acrossZero:
      let isLeft = !row.panel.isBelowZero(at: tick.value)
      rowText(
        tick.label, beside: edge(of: row, at: tick.value, isLeft: isLeft, stack.x), isLeft: isLeft,
        height: tick.labelPlace, limit: .infinity, color: sketch.theme.ink, role: "tick")
    }
  }

  /// Draws what a mark says at the ends of its rows, as far as these have names.
  mutating func drawRowLabels(_ mark: any PanelMark, in row: PanelStack.Row, _ stack: PanelStack) {
    for label in mark.rowLabels where row.ticks.contains(where: { abs($0.value - label.row) < 0.5 })
    {
      guard let height = row.y(label.row) else { continue }
      rowText(
        label.text, beside: edge(of: row, at: label.row, isLeft: label.isLeft, stack.x),
        isLeft: label.isLeft, height: height, limit: stack.endLimit, color: sketch.theme.ink,
        role: "value")
    }
  }

  /// Where text begins beside all that a row's marks reach.
  private func edge(
    of row: PanelStack.Row, at place: Double, isLeft: Bool, _ x: Scale
  ) -> Double {
    let reach = row.panel.reach(at: place) ?? 0...0
    let value = isLeft ? reach.lowerBound : reach.upperBound
    let edge = x(value) ?? x(0) ?? (isLeft ? x.start : x.end)
    return isLeft ? edge - row.panel.rowTextGap : edge + row.panel.rowTextGap
  }

  /// Text that runs away from an edge, as much of it as the page and `limit` hold.
  private mutating func rowText(
    _ text: String, beside edge: Double, isLeft: Bool, height: Double, limit: Double, color: Color,
    role: String
  ) {
    let font = Style.tick
    // Where the margin was measured for this text, rounding must not cost its last letter.
    let free = (isLeft ? edge - room.left : room.right - edge) + 0.01
    let shown = sketch.typesetter.shortened(text, to: max(min(limit, free), 0), font)
    sketch.text(
      shown, at: Point(x: edge, y: height + font.size * Font.middle),
      anchor: isLeft ? .end : .start, font: font, color: color, role: role,
      tooltip: shown == text ? nil : text)
  }
}
