extension Page {
  /// Draws a mark of a panel.
  mutating func draw(_ mark: Mark, in row: PanelStack.Row, x: Scale) {
    switch mark {
    case .line(let line): draw(line, in: row, x: x)
    case .points(let points): draw(points, in: row, x: x)
    case .rule(let rule): draw(rule, in: row, x: x)
    case .bars(let bars): draw(bars, in: row, x: x)
    case .band(let band): draw(band, in: row, x: x)
    case .intervals(let intervals): draw(intervals, in: row, x: x)
    }
  }

  private mutating func draw(_ line: Mark.Line, in row: PanelStack.Row, x: Scale) {
    let color = sketch.theme.mark(line.hue)
    var stretch: [Point] = []
    var stretches: [[Point]] = []
    for (xValue, yValue) in zip(line.x.values, line.y.values) {
      if let place = x(xValue), let height = row.y(yValue) {
        stretch.append(Point(x: place, y: height))
      } else {
        stretches.append(stretch)
        stretch = []
        if let place = x(xValue) { cross(at: Point(x: place, y: row.frame.top + 3), color: color) }
      }
    }
    stretches.append(stretch)
    for points in stretches {
      sketch.line(
        points, color: color, width: line.width, dash: line.isDashed ? Style.dashed : [],
        role: "mark")
    }
    // A value between gaps has no line; it needs its dot.
    for (xValue, yValue) in zip(line.x.values, line.y.values) {
      guard let place = x(xValue), let height = row.y(yValue) else { continue }
      let point = Point(x: place, y: height)
      guard line.showsPoints || stretches.contains([point]) else { continue }
      sketch.point(
        .circle, at: point, radius: 1.25, color: color,
        tooltip: tooltip(line.name, xValue, yValue, row, x))
    }
  }

  private func tooltip(
    _ name: String, _ xValue: Double, _ yValue: Double, _ row: PanelStack.Row, _ x: Scale
  ) -> String {
    let value =
      row.panel.y.format == .percent
      ? NumberFormat.percent(yValue) : NumberFormat.significant(yValue)
    let place = "\(x.axis.title) \(NumberFormat.plainest(xValue))"
    return (name.isEmpty ? place : name + ", " + place) + ": " + value
  }

  private mutating func cross(at center: Point, color: Color) {
    for slope in [1.0, -1] {
      sketch.line(
        [
          Point(x: center.x - 3, y: center.y - 3 * slope),
          Point(x: center.x + 3, y: center.y + 3 * slope),
        ], color: color, width: 1.25, role: "mark")
    }
  }

  private mutating func draw(_ points: Mark.Points, in row: PanelStack.Row, x: Scale) {
    for (xValue, yValue) in zip(points.x.values, points.y.values) {
      guard let place = x(xValue), let height = row.y(yValue) else { continue }
      sketch.point(
        points.shape, at: Point(x: place, y: height), radius: points.radius,
        color: sketch.theme.mark(points.hue),
        tooltip: tooltip(points.name, xValue, yValue, row, x))
    }
  }

  private mutating func draw(_ rule: Mark.Rule, in row: PanelStack.Row, x: Scale) {
    let frame = row.frame
    let ends: [Point]
    switch rule.orientation {
    case .horizontal:
      guard let height = row.y(rule.value) else { return }
      ends = [Point(x: frame.left, y: height), Point(x: frame.right, y: height)]
    case .vertical:
      guard let place = x(rule.value) else { return }
      ends = [Point(x: place, y: frame.top - 4), Point(x: place, y: frame.bottom)]
    }
    sketch.line(
      ends, color: sketch.theme.mark(rule.hue), width: 0.75,
      dash: rule.isDotted ? Style.dotted : [], role: "mark", tooltip: rule.label)
  }

  private mutating func draw(_ bars: Mark.Bars, in row: PanelStack.Row, x: Scale) {
    let color = sketch.theme.mark(bars.hue)
    let (along, across) = bars.isHorizontal ? (row.y, x) : (x, row.y)
    guard let base = across(0) else { return }
    for index in bars.lengths.values.indices {
      let length = bars.lengths.values[index]
      guard let from = along(bars.lower.values[index]), let to = along(bars.upper.values[index])
      else { continue }
      let end = across(length) ?? base
      let (low, high) = (min(from, to), max(from, to))
      // A hair between neighbours, so that bars of one height remain bars.
      let gap = bars.isHorizontal ? 0 : min(0.5, (high - low) * 0.1)
      let (near, far) = (min(base, end), max(base, end))
      let bar =
        bars.isHorizontal
        ? Rectangle(x: near, y: low, width: far - near, height: high - low)
        : Rectangle(x: low + gap / 2, y: near, width: high - low - gap, height: far - near)
      if far > near {
        sketch.shape(
          .rectangle(bar), fill: color, role: "mark", tooltip: tooltip(bars, index, row))
      }
    }
  }

  private func tooltip(_ bars: Mark.Bars, _ index: Int, _ row: PanelStack.Row) -> String {
    let value = NumberFormat.significant(bars.lengths.values[index])
    let place = Int(exactly: bars.row(index)) ?? -1
    if case .category(let names) = row.panel.y.kind, names.indices.contains(place) {
      return "\(names[place]): \(bars.labels[index])"
    }
    let (low, high) = (bars.lower.values[index], bars.upper.values[index])
    return "\(NumberFormat.plainest(low)) to \(NumberFormat.plainest(high)): \(value)"
  }

  private mutating func draw(_ band: Mark.Band, in row: PanelStack.Row, x: Scale) {
    var (below, above): ([Point], [Point]) = ([], [])
    for (index, xValue) in band.x.values.enumerated() {
      guard let place = x(xValue), let low = row.y(band.lower.values[index]),
        let high = row.y(band.upper.values[index])
      else { continue }
      below.append(Point(x: place, y: low))
      above.append(Point(x: place, y: high))
    }
    guard below.count > 1 else { return }
    var color = sketch.theme.mark(band.hue)
    color.opacity = 0.2
    sketch.shape(.polyline(above + below.reversed(), closed: true), fill: color, role: "band")
  }
}
