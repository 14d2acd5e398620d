extension Page {
  /// Draws grids beside each other into the free room.
  mutating func draw(_ grids: [Grid]) {
    let layout = GridLayout.best(grids, in: room, typesetter: sketch.typesetter)
    let header = layout.margins.map(\.header).max() ?? 0
    let top = room.top + header
    var left = room.left
    for index in grids.indices {
      let origin = Point(x: left + layout.margins[index].left, y: top)
      GridPainter(grid: grids[index], index: index, layout: layout, origin: origin)
        .draw(on: &sketch)
      left += layout.width(index)
      if index + 1 < grids.count {
        let middle = origin.y + layout.cell.height * Double(grids[index].bodyRows) / 2
        let font = Font(size: 14)
        sketch.text(
          grids[index].symbolAfter,
          at: Point(x: left + GridLayout.gridGap / 2, y: middle + font.size * Font.middle),
          anchor: .middle, font: font, color: sketch.theme.ink, role: "symbol")
        left += GridLayout.gridGap
      }
    }
    let key = GridKey(grids: grids, detail: layout.detail, typesetter: sketch.typesetter)
    drawNotes(key.notes)
    let rows = Double(grids.map(\.bodyRows).max() ?? 0)
    let height = min(max(layout.cell.height * rows, 36), 120, room.bottom - top - 4)
    drawBar(key, at: Point(x: left + GridKey.gap, y: top), height: height)
  }

  /// How high the page must be for grids: as it is, or lower when they leave some of it free.
  func height(for grids: [Grid]) -> Double {
    let layout = GridLayout.best(grids, in: room, typesetter: sketch.typesetter)
    let key = GridKey(grids: grids, detail: layout.detail, typesetter: sketch.typesetter)
    let least = key.grid == nil ? 0 : (layout.margins.map(\.header).max() ?? 0) + 44
    let free = key.room(in: room).size.height - max(layout.height, least)
    guard free > 0 else { return size.height }
    var lower = room
    lower.size.height -= free - 0.01
    // Names may be shortened on a lower page, which is no gain.
    let next = GridLayout.best(grids, in: lower, typesetter: sketch.typesetter)
    let isSame =
      abs(next.height - layout.height) < 0.1 && abs(next.cell.width - layout.cell.width) < 0.1
    return isSame ? size.height - free + 0.01 : size.height
  }

  private mutating func drawBar(_ key: GridKey, at origin: Point, height: Double) {
    guard let grid = key.grid, height >= GridKey.labelHeight * 2 else { return }
    let steps = 32
    let low = grid.shading == .diverging ? -1.0 : 0
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let top = origin.y + height * Double(steps - step - 1) / Double(steps)
      sketch.shape(
        .rectangle(
          Rectangle(
            x: origin.x, y: top, width: GridKey.barWidth, height: height / Double(steps) + 0.2)),
        fill: grid.shading.color(low + (1 - low) * share, theme: sketch.theme), role: "key")
    }
    sketch.shape(
      .rectangle(
        Rectangle(x: origin.x, y: origin.y, width: GridKey.barWidth, height: height + 0.2)),
      stroke: Scene.Stroke(color: sketch.theme.mark(.grey), width: Style.hairline), role: "axis")
    // Only the ends where there is no room for more.
    let isShort = height < GridKey.labelHeight * Double(grid.barLabels.count)
    let last = Double(max(grid.barLabels.count - 1, 1))
    let x = origin.x + GridKey.barWidth + 3
    for (index, label) in grid.barLabels.enumerated() {
      if isShort, index > 0, index < grid.barLabels.count - 1 { continue }
      let y = origin.y + height * (1 - Double(index) / last)
      sketch.text(
        label, at: Point(x: x, y: y + GridKey.font.size * Font.middle), font: GridKey.font,
        color: sketch.theme.muted, role: "tick")
    }
    sketch.text(
      sketch.typesetter.shortened(grid.barTitle, to: height, GridKey.font),
      at: Point(
        x: origin.x - GridKey.gap + key.width - GridKey.font.size * Font.inkDescent,
        y: origin.y + height / 2),
      anchor: .middle, rotation: -90, font: GridKey.font, color: sketch.theme.muted,
      role: "axis title")
  }
}
