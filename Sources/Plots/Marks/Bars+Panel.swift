extension Mark.Bars: PanelMark {
  var xValues: [Double] {
    isHorizontal ? lengths.values + [0] : lower.values + upper.values
  }
  var yValues: [Double] {
    isHorizontal ? lower.values + upper.values : lengths.values + [0]
  }
  var startsAtZero: Bool { true }
  var fillsPanel: (x: Bool, y: Bool) { (true, false) }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    name.isEmpty ? nil : LegendEntry(name: name, hue: hue, sample: .bar)
  }

  /// The place of a bar among the categories, which is the middle of its edges but for rounding.
  private func row(_ index: Int) -> Double {
    ((lower.values[index] + upper.values[index]) / 2 * 1_000).rounded() / 1_000
  }

  func values(at row: Double) -> [Double] {
    guard isHorizontal else { return [] }
    return lengths.values.indices.filter { self.row($0) == row }.map { lengths.values[$0] }
  }

  var rowLabels: [RowLabel] {
    guard isHorizontal else { return [] }
    return labels.indices.map {
      RowLabel(row: row($0), text: labels[$0], isLeft: lengths.values[$0] < 0)
    }
  }

  func records(in panel: Panel) -> [[String]] {
    lengths.values.indices.map { [name, place($0, in: panel), "\(lengths.values[$0])"] }
  }

  /// The category of a bar, or the interval it stands over.
  private func place(_ index: Int, in panel: Panel) -> String {
    let axis = isHorizontal ? panel.y : panel.x
    return axis.name(at: row(index))
      ?? "\(axis.datum(lower.values[index])) to \(axis.datum(upper.values[index]))"
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    let color = sketch.theme.mark(hue)
    let (along, across) = isHorizontal ? (frame.y, frame.x) : (frame.x, frame.y)
    // A scale of ratios has no zero: bars stand on its end.
    let base = across(0) ?? across.start
    for index in lengths.values.indices {
      guard let from = along(lower.values[index]), let to = along(upper.values[index])
      else { continue }
      let end = across(lengths.values[index]) ?? base
      let (low, high) = (min(from, to), max(from, to))
      // A hair between neighbours, so that bars of one height remain bars.
      let gap = along.axis.isCategory ? 0 : min(0.5, (high - low) * 0.1)
      let (near, far) = (min(base, end), max(base, end))
      let bar =
        isHorizontal
        ? Rectangle(x: near, y: low, width: far - near, height: high - low)
        : Rectangle(x: low + gap / 2, y: near, width: high - low - gap, height: far - near)
      if far > near {
        sketch.shape(
          .rectangle(bar), fill: color, role: "mark", tooltip: tooltip(index, in: frame))
      }
      if !isHorizontal { drawLabel(index, over: bar, isBelow: end > base, on: &sketch) }
    }
  }

  private func drawLabel(
    _ index: Int, over bar: Rectangle, isBelow: Bool, on sketch: inout Sketch
  ) {
    guard labels.indices.contains(index) else { return }
    let font = sketch.typesetter.font(for: labels[index], width: bar.size.width * 1.3)
    // A label wider than its bar's place would run into the next one; the tooltip has it.
    guard let font else { return }
    let baseline =
      isBelow ? bar.bottom + 2 + font.size * Font.inkAscent : bar.top - 2 - font.size * 0.12
    sketch.text(
      labels[index], at: Point(x: bar.center.x, y: baseline), anchor: .middle, font: font,
      color: sketch.theme.ink, role: "value")
  }

  private func tooltip(_ index: Int, in frame: PanelFrame) -> String {
    let axis = isHorizontal ? frame.y.axis : frame.x.axis
    let value =
      labels.indices.contains(index) && !labels[index].isEmpty
      ? labels[index] : NumberFormat.significant(lengths.values[index])
    if let category = axis.name(at: row(index)) {
      return (name.isEmpty || isHorizontal ? category : name + ", " + category) + ": " + value
    }
    return "\(axis.place(lower.values[index])) to \(axis.place(upper.values[index])): \(value)"
  }
}
