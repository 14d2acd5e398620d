/// Draws one grid of a layout, its first cell with the top left corner at `origin`.
struct GridPainter {
  let grid: Grid
  let index: Int
  let layout: GridLayout
  let origin: Point

  var margins: GridLayout.Margins { layout.margins[index] }
  var cell: Size { layout.cell }
  var font: Font { layout.detail.nameFont }
  var body: Rectangle {
    Rectangle(
      x: origin.x, y: origin.y, width: cell.width * Double(grid.bodyColumns),
      height: cell.height * Double(grid.bodyRows))
  }

  func draw(on sketch: inout Sketch) {
    drawCells(on: &sketch)
    drawOutlines(on: &sketch)
    drawTitles(on: &sketch)
    drawRowNames(on: &sketch)
    drawColumnNames(on: &sketch)
    drawSummaryColumns(on: &sketch)
    drawSummaryRows(on: &sketch)
  }

  func rectangle(_ row: Int, _ column: Int) -> Rectangle {
    Rectangle(
      x: origin.x + Double(column) * cell.width, y: origin.y + Double(row) * cell.height,
      width: cell.width, height: cell.height)
  }

  /// Every how many names there is room for one, when each has `extent` points.
  func stride(_ extent: Double) -> Int {
    max(1, Int((layout.detail.namePitch / max(extent, 0.1) - 1e-6).rounded(.up)))
  }

  /// Whether cells are so small that their colors run together.
  private var isDense: Bool {
    layout.detail.isColorOnly && min(cell.width, cell.height) < 9
  }

  private func drawCells(on sketch: inout Sketch) {
    if isDense {
      drawRuns(on: &sketch)
      return
    }
    for row in 0..<grid.bodyRows {
      for column in 0..<grid.bodyColumns {
        draw(grid.cells[row][column], in: rectangle(row, column), on: &sketch)
      }
    }
  }

  private func draw(_ value: Grid.Cell, in place: Rectangle, on sketch: inout Sketch) {
    let fill = grid.color(of: value, theme: sketch.theme)
    if let fill {
      sketch.shape(
        .rectangle(place), fill: fill,
        stroke: Scene.Stroke(color: sketch.theme.background, width: 0.5), role: "cell",
        tooltip: value.tooltip)
    }
    let lines = layout.detail.lines(of: value)
    if value.isMissing, lines.isEmpty { cross(place.inset(by: 2), on: &sketch) }
    var top = place.center.y - lines.map(\.font.lineHeight).reduce(0, +) / 2
    for (text, font) in lines {
      let slack = font.lineHeight - font.size
      sketch.text(
        text,
        at: Point(x: place.center.x, y: top + slack / 2 + font.size * Font.inkAscent),
        anchor: .middle, font: font, color: fill?.textColor ?? sketch.theme.ink, on: fill,
        role: "value")
      top += font.lineHeight
    }
  }

  private func cross(_ place: Rectangle, on sketch: inout Sketch) {
    for (start, end) in [(place.top, place.bottom), (place.bottom, place.top)] {
      sketch.line(
        [Point(x: place.left, y: start), Point(x: place.right, y: end)],
        color: sketch.theme.muted, width: Style.hairline, role: "missing")
    }
  }

  private func drawOutlines(on sketch: inout Sketch) {
    if grid.bodyRows > 0, grid.bodyColumns > 0 {
      sketch.shape(
        .rectangle(body), stroke: Scene.Stroke(color: sketch.theme.mark(.grey), width: 0.5),
        role: "axis")
    }
    if grid.outlinesDiagonal, min(cell.width, cell.height) >= 9 {
      for place in 0..<min(grid.bodyRows, grid.bodyColumns) {
        // In a small cell the outline stands back, or it would touch the number.
        let isSmall = min(cell.width, cell.height) < 24
        let inner = rectangle(place, place).inset(by: isSmall ? 0.5 : 1.25)
        let fill = grid.color(of: grid.cells[place][place], theme: sketch.theme)
        sketch.shape(
          .rectangle(inner),
          stroke: Scene.Stroke(
            color: fill?.textColor ?? sketch.theme.ink, width: isSmall ? 0.75 : 1.5),
          role: "outline")
      }
    }
    for highlight in grid.highlights {
      let (first, last) = (
        rectangle(highlight.rows.lowerBound, highlight.columns.lowerBound),
        rectangle(highlight.rows.upperBound - 1, highlight.columns.upperBound - 1)
      )
      let outline = Rectangle(
        x: first.left, y: first.top, width: last.right - first.left,
        height: last.bottom - first.top)
      sketch.shape(
        .rectangle(outline), stroke: Scene.Stroke(color: sketch.theme.background, width: 3.5),
        role: "halo")
      sketch.shape(
        .rectangle(outline),
        stroke: Scene.Stroke(color: sketch.theme.mark(highlight.hue), width: 2), role: "mark")
    }
  }
}
