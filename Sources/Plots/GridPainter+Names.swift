extension GridPainter {
  func drawTitles(on sketch: inout Sketch) {
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
  var lowestBaseline: Double { origin.y - 4 - font.size * Font.inkDescent }

  func drawRowNames(on sketch: inout Sketch) {
    guard !grid.rows.isEmpty else { return }
    for row in Swift.stride(from: 0, to: grid.bodyRows, by: stride(cell.height)) {
      let lines = margins.rowNames[row]
      let middle = rectangle(row, 0).center.y
      let height = Double(lines.count) * font.lineHeight
      draw(
        lines, of: grid.rows[row], x: origin.x - 6,
        top: middle - height / 2 + (font.lineHeight - font.size) / 2, anchor: .end,
        role: "row name", on: &sketch)
    }
  }

  func drawColumnNames(on sketch: inout Sketch) {
    guard !grid.columns.isEmpty else { return }
    if margins.turnsColumnNames {
      for column in Swift.stride(from: 0, to: grid.bodyColumns, by: stride(cell.width)) {
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
      draw(
        lines, of: grid.columns[column], x: rectangle(0, column).center.x,
        top: lowestBaseline - font.size * Font.inkAscent
          - Double(lines.count - 1) * font.lineHeight, anchor: .middle, role: "column name",
        on: &sketch)
    }
  }

  /// Draws the lines of a name; all of it is told by hovering where they had no room for it.
  private func draw(
    _ lines: [String], of name: String, x: Double, top: Double, anchor: TextRun.Anchor,
    role: String, on sketch: inout Sketch
  ) {
    let isShortened = lines.joined().filter { !$0.isBreakable } != name.filter { !$0.isBreakable }
    for (index, line) in lines.enumerated() {
      let baseline = top + font.size * Font.inkAscent + Double(index) * font.lineHeight
      sketch.text(
        line, at: Point(x: x, y: baseline), anchor: anchor, font: font, color: sketch.theme.ink,
        role: role, tooltip: isShortened ? name : nil)
    }
  }
}
