/// Draws one grid of a layout, its first cell with the top left corner at `origin`.
struct GridPainter {
  let grid: Grid
  let index: Int
  let layout: GridLayout
  let origin: Point

  private var margins: GridLayout.Margins { layout.margins[index] }
  private var cell: Size { layout.cell }
  private var font: Font { layout.detail.nameFont }
  private var body: Rectangle {
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

  private func rectangle(_ row: Int, _ column: Int) -> Rectangle {
    Rectangle(
      x: origin.x + Double(column) * cell.width, y: origin.y + Double(row) * cell.height,
      width: cell.width, height: cell.height)
  }

  private func drawCells(on sketch: inout Sketch) {
    let page = sketch.theme.background
    let hairline = min(cell.width, cell.height) < 9 ? 0.2 : 0.5
    for row in 0..<grid.bodyRows {
      for column in 0..<grid.bodyColumns {
        let value = grid.cells[row][column]
        let place = rectangle(row, column)
        let fill = value.shade.map { grid.shading.color($0, theme: sketch.theme) }
        if let fill {
          sketch.shape(
            .rectangle(place), fill: fill, stroke: Scene.Stroke(color: page, width: hairline),
            role: "cell", tooltip: value.tooltip)
        }
        let lines = layout.detail.lines(of: value)
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
        let inner = rectangle(place, place).inset(by: 1.25)
        let shade = grid.cells[place][place].shade
        let fill = shade.map { grid.shading.color($0, theme: sketch.theme) }
        sketch.shape(
          .rectangle(inner),
          stroke: Scene.Stroke(color: fill?.textColor ?? sketch.theme.ink, width: 1.5),
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

  private func drawTitles(on sketch: inout Sketch) {
    let titleFont = Font(size: 9, isSemibold: true)
    let titles = layout.titleLines(index)
    var y = origin.y - margins.header
    sketch.paragraph(
      titles, x: origin.x - margins.left, top: y, font: titleFont, color: sketch.theme.ink,
      role: "grid title")
    if !titles.isEmpty { y += Double(titles.count) * titleFont.lineHeight + 3 }
    let title = sketch.typesetter.shortened(
      grid.columnTitle, to: max(body.size.width, 40), Style.label)
    sketch.paragraph(
      [title], x: body.center.x, top: y, anchor: .middle, font: Style.label,
      color: sketch.theme.ink, role: "axis title")
    sketch.text(
      layout.rowTitle(grid), at: Point(x: origin.x - 6, y: lowestBaseline), anchor: .end,
      font: font, color: sketch.theme.ink, role: "axis title")
  }

  /// The baseline of the last line above the cells.
  private var lowestBaseline: Double { origin.y - 4 - font.size * Font.inkDescent }

  private func drawRowNames(on sketch: inout Sketch) {
    guard !grid.rows.isEmpty else { return }
    let stride = max(1, Int((font.size / max(cell.height, 0.1) - 1e-6).rounded(.up)))
    for row in Swift.stride(from: 0, to: grid.bodyRows, by: stride) {
      let lines = margins.rowNames[row]
      let middle = rectangle(row, 0).center.y
      let height = Double(lines.count) * font.lineHeight
      sketch.paragraph(
        lines, x: origin.x - 6, top: middle - height / 2 + (font.lineHeight - font.size) / 2,
        anchor: .end, font: font, color: sketch.theme.ink, role: "row name")
    }
  }

  private func drawColumnNames(on sketch: inout Sketch) {
    guard !grid.columns.isEmpty else { return }
    if margins.turnsColumnNames {
      let stride = max(1, Int((font.size / max(cell.width, 0.1) - 1e-6).rounded(.up)))
      for column in Swift.stride(from: 0, to: grid.bodyColumns, by: stride) {
        guard let name = margins.columnNames[column].first else { continue }
        let middle = rectangle(0, column).center.x
        sketch.text(
          name, at: Point(x: middle + font.size * Font.middle - font.size * 0.1, y: origin.y - 4),
          rotation: -90, font: font, color: sketch.theme.ink, role: "column name",
          tooltip: name == grid.columns[column] ? nil : grid.columns[column])
      }
      return
    }
    for column in 0..<grid.bodyColumns {
      let lines = margins.columnNames[column]
      sketch.paragraph(
        lines, x: rectangle(0, column).center.x,
        top: lowestBaseline - font.size * Font.inkAscent
          - Double(lines.count - 1) * font.lineHeight,
        anchor: .middle, font: font, color: sketch.theme.ink, role: "column name")
    }
  }

  private func drawSummaryColumns(on sketch: inout Sketch) {
    var right = body.right + GridLayout.summaryGap
    let stride = max(1, Int((font.size / max(cell.height, 0.1) - 1e-6).rounded(.up)))
    for (column, width) in zip(layout.summaryColumns(grid), margins.summaryWidths) {
      right += width
      if !grid.columns.isEmpty {
        let name = sketch.typesetter.shortened(grid.columns[column], to: width, font)
        sketch.text(
          name, at: Point(x: right - 3, y: lowestBaseline), anchor: .end, font: font,
          color: sketch.theme.muted, role: "summary")
      }
      for row in Swift.stride(from: 0, to: grid.bodyRows, by: stride) {
        guard let text = grid.cells[row][column].lines.first else { continue }
        sketch.text(
          text, at: Point(x: right - 3, y: rectangle(row, 0).center.y + font.size * Font.middle),
          anchor: .end, font: font, color: sketch.theme.muted, role: "summary")
      }
    }
  }

  private func drawSummaryRows(on sketch: inout Sketch) {
    guard grid.summaryRows > 0 else { return }
    let height =
      (margins.summaryHeight - GridLayout.summaryGap) / Double(grid.summaryRows)
    for offset in 0..<grid.summaryRows {
      let row = grid.bodyRows + offset
      let top = body.bottom + GridLayout.summaryGap + Double(offset) * height
      let baseline = top + font.size * Font.inkAscent
      if !grid.rows.isEmpty, let name = margins.rowNames[row].first {
        sketch.text(
          name, at: Point(x: origin.x - 6, y: baseline), anchor: .end, font: font,
          color: sketch.theme.muted, role: "summary")
      }
      let stride =
        margins.turnsSummary
        ? max(1, Int((font.size / max(cell.width, 0.1) - 1e-6).rounded(.up))) : 1
      for column in Swift.stride(from: 0, to: grid.bodyColumns, by: stride) {
        guard let text = grid.cells[row][column].lines.first else { continue }
        let middle = rectangle(0, column).center.x
        if margins.turnsSummary {
          sketch.text(
            text, at: Point(x: middle + font.size * (Font.middle - 0.1), y: top), anchor: .end,
            rotation: -90, font: font, color: sketch.theme.muted, role: "summary")
        } else {
          sketch.text(
            text, at: Point(x: middle, y: baseline), anchor: .middle, font: font,
            color: sketch.theme.muted, role: "summary")
        }
      }
      // Where totals of rows and of columns meet.
      var right = body.right + GridLayout.summaryGap
      for (column, width) in zip(layout.summaryColumns(grid), margins.summaryWidths) {
        right += width
        guard let text = grid.cells[row][column].lines.first else { continue }
        sketch.text(
          text, at: Point(x: right - 3, y: baseline), anchor: .end, font: font,
          color: sketch.theme.ink, role: "summary")
      }
    }
  }
}
