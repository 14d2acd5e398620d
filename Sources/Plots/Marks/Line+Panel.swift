extension Mark.Line: PanelMark {
  var xValues: [Double] { x.values }
  var yValues: [Double] { y.values }

  var endLabel: PanelStack.EndLabel? {
    guard !name.isEmpty, let last = y.finite.last else { return nil }
    return PanelStack.EndLabel(name: name, hue: hue, value: last)
  }

  /// The first value that is no number.
  func headLabels(xTitle: String) -> [PanelStack.HeadLabel] {
    let gaps = zip(x.values, y.values).filter { $0.isFinite && !$1.isFinite }
    guard let first = gaps.first else { return [] }
    let unit = xTitle.isEmpty ? "" : xTitle + " "
    let others = gaps.count == 1 ? "" : " and \(gaps.count - 1) more"
    let text =
      "× \(name.isEmpty ? "" : name + " ")\(NumberFormat.fixed(first.1, decimals: 0)) at \(unit)"
      + NumberFormat.plainest(first.0) + others
    return [PanelStack.HeadLabel(text: text, hue: hue, value: first.0)]
  }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    withLines && !name.isEmpty
      ? LegendEntry(name: name, hue: hue, sample: .line(dash: pattern.dash)) : nil
  }

  func records(in panel: Panel) -> [[String]] {
    zip(x.values, y.values).map { [series, panel.x.datum($0), panel.y.datum($1)] }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    var color = sketch.theme.mark(hue)
    color.opacity = opacity
    let stretches = stretches(in: frame)
    for points in stretches {
      sketch.line(
        stepped(points).thinned, color: color, width: width, dash: pattern.dash,
        role: opacity < 1 ? "raw" : "mark")
    }
    drawGaps(on: &sketch, in: frame)
    // A value between gaps has no line; it needs its dot.
    let single = Set(stretches.filter { $0.count == 1 }.joined())
    guard showsPoints || !single.isEmpty else { return }
    for (xValue, yValue) in zip(x.values, y.values) {
      guard let point = frame.point(xValue, yValue), showsPoints || single.contains(point)
      else { continue }
      sketch.point(
        .circle, at: point, radius: 1.25, color: color,
        tooltip: frame.tooltip(series, xValue, yValue))
    }
  }

  /// The points between values that are no numbers.
  private func stretches(in frame: PanelFrame) -> [[Point]] {
    var stretches: [[Point]] = [[]]
    for (xValue, yValue) in zip(x.values, y.values) {
      if let point = frame.point(xValue, yValue) {
        stretches[stretches.count - 1].append(point)
      } else {
        stretches.append([])
      }
    }
    return stretches
  }

  private func drawGaps(on sketch: inout Sketch, in frame: PanelFrame) {
    var last = -Double.infinity
    for (xValue, yValue) in zip(x.values, y.values) {
      guard frame.y(yValue) == nil, let place = frame.x(xValue), place - last >= 1 else { continue }
      last = place
      for slope in [1.0, -1] {
        let top = frame.box.top + 3
        sketch.line(
          [Point(x: place - 3, y: top - 3 * slope), Point(x: place + 3, y: top + 3 * slope)],
          color: sketch.theme.mark(hue), width: 1.25, role: "mark")
      }
    }
  }

  /// A flight of steps through the points, if that is the line's course.
  private func stepped(_ points: [Point]) -> [Point] {
    guard course == .steps else { return points }
    return points.indices.flatMap { index in
      index == 0
        ? [points[0]] : [Point(x: points[index].x, y: points[index - 1].y), points[index]]
    }
  }
}

extension [Point] {
  /// The points, or of very many those that can be told apart: in every half point of width the first, the lowest, the
  /// highest and the last, so that no peak is lost.
  var thinned: [Point] {
    guard count > 4_000 else { return self }
    var kept: [Point] = []
    var column: [Point] = []
    func extremes() -> [Point] {
      guard column.count > 4 else { return column }
      let order = column.indices.sorted { (column[$0].y, $0) < (column[$1].y, $1) }
      return Set([0, order[0], order[order.count - 1], column.count - 1]).sorted().map {
        column[$0]
      }
    }
    for point in self {
      if let first = column.first, (first.x * 2).rounded(.down) != (point.x * 2).rounded(.down) {
        kept += extremes()
        column = []
      }
      column.append(point)
    }
    return kept + extremes()
  }
}
