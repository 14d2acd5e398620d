extension FormulaLayout {
  /// Rows on their baselines, columns side by side, the whole centred on the axis.
  func table(_ table: Table, _ outer: MathStyle) -> FormulaBox {
    let form = table.form
    // Within scripts a table of text is as small as they are.
    let isSmaller = outer.level.rawValue > form.level.rawValue && outer.isScript
    let style = MathStyle(level: isSmaller ? outer.level : form.level)
    let unit = isSmaller ? em(outer) : size
    let cells = table.rows.map { row in row.map { list($0, style) } }
    let widths = (0..<table.width).map { column in
      cells.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let (starts, width) = columns(of: table, widths: widths, unit: unit)

    var tops: [Double] = []
    var baselines: [Double] = []
    var y = 0.0
    for (place, row) in cells.enumerated() {
      tops.append(y)
      let ascent = row.map(\.ascent).max() ?? 0
      let descent = row.map(\.descent).max() ?? 0
      y += max(ascent, 0.84 * form.stretch * unit)
      baselines.append(y)
      y += max(descent, 0.36 * form.stretch * unit)
      if let extra = table.extraGaps[place] { y += max(0, length(extra, style)) }
      if place + 1 < cells.count { y += form.rowGap * unit }
    }
    tops.append(y)

    let middle = y / 2 + length(.axisHeight, outer)
    var box = FormulaBox(width: width, ascent: middle, descent: y - middle)
    for (row, baseline) in zip(cells, baselines) {
      for (column, cell) in row.enumerated() {
        let slack = widths[column] - cell.width
        let share =
          switch table.alignment(ofColumn: column) {
          case .leading: 0.0
          case .center: 0.5
          case .trailing: 1.0
          }
        box.draw(cell, x: starts[column] + slack * share, y: baseline - middle)
      }
    }
    let thickness = 0.04 * unit
    for row in table.horizontalRules {
      box.place(.init(x: 0, y: tops[row] - middle - thickness / 2, width: width, height: thickness))
    }
    for column in table.verticalRules {
      let x =
        column == 0
        ? 0
        : column == table.width
          ? width - thickness
          : starts[column] - form.columnGap / 2 * unit - thickness / 2
      box.place(.init(x: x, y: -middle, width: thickness, height: y))
    }
    return box
  }

  private func columns(
    of table: Table, widths: [Double], unit: Double
  ) -> (starts: [Double], width: Double) {
    var starts: [Double] = []
    var x = 0.0
    for (column, width) in widths.enumerated() {
      x += table.gap(beforeColumn: column) * unit
      starts.append(x)
      x += width
    }
    return (starts, x + table.form.margin * unit)
  }
}
