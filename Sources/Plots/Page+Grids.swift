extension Page {
  /// Draws grids beside each other into the free room.
  mutating func draw(_ grids: [Grid]) {
    let layout = GridLayout.best(grids, in: room, typesetter: sketch.typesetter)
    let lines = grids.flatMap { $0.cells.joined() }.map(\.lines.count).max() ?? 0
    let header = layout.margins.map(\.header).max() ?? 0
    var left = room.left
    for index in grids.indices {
      let origin = Point(x: left + layout.margins[index].left, y: room.top + header)
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
    guard layout.detail.isColorOnly, lines > 0, let grid = grids.first else { return }
    let origin = Point(x: left + 8, y: room.top + header)
    drawColorBar(
      grid, at: origin, height: min(layout.cell.height * Double(grid.bodyRows), 120))
    drawNotes(["Cells are too small for numbers here: colors only."])
  }

  private mutating func drawColorBar(_ grid: Grid, at origin: Point, height: Double) {
    let steps = 32
    let low = grid.shading == .diverging ? -1.0 : 0
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let top = origin.y + height * Double(steps - step - 1) / Double(steps)
      sketch.shape(
        .rectangle(Rectangle(x: origin.x, y: top, width: 8, height: height / Double(steps) + 0.2)),
        fill: grid.shading.color(low + (1 - low) * share, theme: sketch.theme), role: "key")
    }
    let font = Font(size: 7)
    let last = Double(max(grid.barLabels.count - 1, 1))
    for (index, label) in grid.barLabels.enumerated() {
      let y = origin.y + height * (1 - Double(index) / last)
      sketch.text(
        label, at: Point(x: origin.x + 11, y: y + font.size * Font.middle), font: font,
        color: sketch.theme.muted, role: "tick")
    }
  }
}
