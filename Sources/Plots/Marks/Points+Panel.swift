extension Mark.Points: PanelMark {
  /// More points than this are drawn as cells.
  private static let most = 5_000

  var xValues: [Double] { x.values }
  var yValues: [Double] { y.values }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    if !values.values.isEmpty {
      return LegendEntry(
        name: colors.title, hue: .ink, sample: .gradient(colors.fitted(to: values.values)))
    }
    return name.isEmpty ? nil : LegendEntry(name: name, hue: hue, sample: .point(shape))
  }

  func values(at row: Double) -> [Double] {
    zip(x.values, y.values).filter { abs($0.1 - row) < 0.5 }.map(\.0)
  }

  func records(in panel: Panel) -> [[String]] {
    x.values.indices.map { index in
      let (xValue, yValue) = (x.values[index], y.values[index])
      // What a row of categories says is the value along x.
      var record =
        panel.y.isCategory
        ? [name, panel.y.datum(yValue), panel.x.datum(xValue)]
        : [name, panel.x.datum(xValue), panel.y.datum(yValue)]
      if !values.values.isEmpty { record.append("\(values.values[index])") }
      return record
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    if x.values.count > Self.most, values.values.isEmpty {
      return drawCounts(on: &sketch, in: frame)
    }
    let scale = colors.fitted(to: values.values)
    for index in x.values.indices {
      guard let point = frame.point(x.values[index], y.values[index]) else { continue }
      var tooltip = frame.tooltip(name, x.values[index], y.values[index])
      if values.values.isEmpty {
        var color = sketch.theme.mark(hue)
        color.opacity = opacity
        sketch.point(shape, at: point, radius: radius, color: color, tooltip: tooltip)
      } else if let color = scale.color(values.values[index], theme: sketch.theme) {
        let title = colors.title.isEmpty ? "" : " " + colors.title
        tooltip += ", " + scale.written(values.values[index]) + title
        sketch.point(
          shape, at: point, radius: radius, color: color, outline: sketch.theme.muted,
          tooltip: tooltip)
      }
    }
  }

  /// Cells of 3 by 3 points, each the stronger the more points it holds, by their logarithm.
  private func drawCounts(on sketch: inout Sketch, in frame: PanelFrame) {
    let side = 3.0
    let columns = Int(frame.box.size.width / side) + 1
    let rows = Int(frame.box.size.height / side) + 1
    var counts = Array(repeating: 0, count: columns * rows)
    for (xValue, yValue) in zip(x.values, y.values) {
      guard let point = frame.point(xValue, yValue) else { continue }
      let column = Int(((point.x - frame.box.left) / side).rounded(.down))
      let row = Int(((point.y - frame.box.top) / side).rounded(.down))
      guard (0..<columns).contains(column), (0..<rows).contains(row) else { continue }
      counts[row * columns + column] += 1
    }
    let greatest = decimalLogarithm(Double(max(counts.max() ?? 1, 2)))
    for (place, count) in counts.enumerated() where count > 0 {
      let (row, column) = place.quotientAndRemainder(dividingBy: columns)
      let (left, top) = (
        frame.box.left + Double(column) * side, frame.box.top + Double(row) * side
      )
      sketch.shape(
        .rectangle(
          Rectangle(
            x: left, y: top, width: min(side + 0.2, frame.box.right - left),
            height: min(side + 0.2, frame.box.bottom - top))),
        fill: sketch.theme.background.mixed(
          with: sketch.theme.mark(hue),
          share: 0.25 + 0.75 * decimalLogarithm(Double(count)) / greatest), role: "cell")
    }
  }
}
