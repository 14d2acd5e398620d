extension GridPainter {
  func drawSummaryColumns(on sketch: inout Sketch) {
    var right = body.right + GridLayout.summaryGap
    for (column, width) in zip(layout.summaryColumns(grid), margins.summaryWidths) {
      right += width
      if !grid.columns.isEmpty {
        let name = sketch.typesetter.shortened(grid.columns[column], to: width, font)
        sketch.text(
          name, at: Point(x: right - 3, y: lowestBaseline), anchor: .end, font: font,
          color: sketch.theme.muted, role: "summary")
      }
      for row in Swift.stride(from: 0, to: grid.bodyRows, by: stride(cell.height)) {
        guard let text = grid.cells[row][column].lines.first else { continue }
        sketch.text(
          text, at: Point(x: right - 3, y: rectangle(row, 0).center.y + font.size * Font.middle),
          anchor: .end, font: font, color: sketch.theme.muted, role: "summary")
      }
    }
  }

  func drawSummaryRows(on sketch: inout Sketch) {
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
      let step = margins.turnsSummary ? stride(cell.width) : 1
      for column in Swift.stride(from: 0, to: grid.bodyColumns, by: step) {
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
      drawCorner(row, baseline: baseline, on: &sketch)
    }
  }

  /// Where totals of rows and of columns meet: numbers over what they are.
  private func drawCorner(_ row: Int, baseline: Double, on sketch: inout Sketch) {
    var right = body.right + GridLayout.summaryGap
    for (column, width) in zip(layout.summaryColumns(grid), margins.summaryWidths) {
      right += width
      var y = baseline
      for (index, text) in grid.cells[row][column].lines.prefix(2).enumerated() {
        sketch.text(
          text, at: Point(x: right - 3, y: y), anchor: .end,
          font: index == 0 ? font : GridLayout.caption,
          color: index == 0 ? sketch.theme.ink : sketch.theme.muted, role: "summary")
        y += GridLayout.caption.lineHeight + 1
      }
    }
  }
}
