extension Mark.Intervals: PanelMark {
  var xValues: [Double] { isHorizontal ? lower.values + upper.values : places.values }
  var yValues: [Double] { isHorizontal ? places.values : lower.values + upper.values }

  func values(at row: Double) -> [Double] {
    guard isHorizontal else { return [] }
    return places.values.indices.filter { places.values[$0] == row }
      .flatMap { [lower.values[$0], upper.values[$0]] }
  }

  var rowLabels: [RowLabel] {
    labels.indices.map { RowLabel(row: places.values[$0], text: labels[$0], isLeft: false) }
  }

  func records(in panel: Panel) -> [[String]] {
    let prefix = name.isEmpty ? "" : name + " "
    return places.values.indices.flatMap { index in
      [("from", lower), ("to", upper)].map { end, column in
        [
          prefix + end, (isHorizontal ? panel.y : panel.x).datum(places.values[index]),
          "\(column.values[index])",
        ]
      }
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    let color = sketch.theme.mark(hue)
    let (along, across) = isHorizontal ? (frame.x, frame.y) : (frame.y, frame.x)
    for index in places.values.indices {
      let (low, high) = (lower.values[index], upper.values[index])
      guard let place = across(places.values[index]), let from = along(low), let to = along(high)
      else { continue }
      func point(_ value: Double, offset: Double = 0) -> Point {
        isHorizontal
          ? Point(x: value, y: place + offset) : Point(x: place + offset, y: value)
      }
      let tooltip =
        (name.isEmpty ? "" : name + ", ")
        + "\(along.axis.value(low)) to \(along.axis.value(high))"
      sketch.line(
        [point(from), point(to)], color: color, width: 1, role: "mark", tooltip: tooltip)
      for end in [from, to] {
        sketch.line(
          [point(end, offset: -2), point(end, offset: 2)], color: color, width: 1, role: "mark")
      }
    }
  }
}
