extension GridPainter {
  /// Neighbours of one color in a row.
  private struct Run {
    /// The color, in steps of the grid's shading; nil where numbers are missing.
    let step: Int?
    let row: Int
    let columns: Range<Int>
    let tooltip: String?

    var order: (Int, Int, Int) { (step ?? .max, row, columns.lowerBound) }
  }

  /// So many colors are told apart between a shade of 0 and of 1.
  private static let steps = 64.0
  /// Neighbours overlap by so much, or the page shows between them on a screen.
  private static let overlap = 0.25

  /// Draws cells too small for anything but their colors.
  ///
  /// A run of one color is one line as thick as its row, and lines of one color follow each other, so that a file says the color once.
  /// A cell with a tooltip stays alone.
  func drawRuns(on sketch: inout Sketch) {
    let ordered = (0..<grid.bodyRows).flatMap { runs(in: $0) }.sorted { $0.order < $1.order }
    for run in ordered {
      let middle = origin.y + (Double(run.row) + 0.5) * cell.height
      let (left, right) = (
        origin.x + Double(run.columns.lowerBound) * cell.width,
        origin.x + Double(run.columns.upperBound) * cell.width
      )
      var sample = Grid.Cell(shade: run.step.map { Double($0) / Self.steps })
      sample.isMissing = run.step == nil
      let color = grid.color(of: sample, theme: sketch.theme) ?? sketch.theme.background
      sketch.line(
        [Point(x: left, y: middle), Point(x: right + Self.overlap, y: middle)], color: color,
        width: cell.height + Self.overlap, role: "cell", tooltip: run.tooltip)
      if run.step == nil {
        sketch.line(
          [Point(x: left, y: middle), Point(x: right, y: middle)], color: sketch.theme.muted,
          width: Style.hairline, role: "missing")
      }
    }
  }

  private func runs(in row: Int) -> [Run] {
    var runs: [Run] = []
    let cells = grid.cells[row].prefix(grid.bodyColumns)
    for (column, value) in cells.enumerated() where value.shade != nil || value.isMissing {
      let step = value.shade.map { Int(($0 * Self.steps).rounded()) }
      if let last = runs.last, last.step == step, last.columns.upperBound == column,
        last.tooltip == nil, value.tooltip == nil
      {
        let columns = last.columns.lowerBound..<column + 1
        runs[runs.count - 1] = Run(step: step, row: row, columns: columns, tooltip: nil)
      } else {
        runs.append(
          Run(step: step, row: row, columns: column..<column + 1, tooltip: value.tooltip))
      }
    }
    return runs
  }
}
