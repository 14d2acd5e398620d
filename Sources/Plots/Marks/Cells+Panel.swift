extension Mark.Cells: PanelMark {
  var xValues: [Double] { left.values + right.values }
  var yValues: [Double] { bottom.values + top.values }
  var fillsPanel: (x: Bool, y: Bool) { (true, true) }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    let numbers = values.finite
    guard !numbers.isEmpty else { return nil }
    return LegendEntry(
      name: colors.title, hue: .ink, sample: .gradient(colors.fitted(to: numbers)))
  }

  func records(in panel: Panel) -> [[String]] {
    values.values.indices.map { index in
      [
        place(panel.x, left.values[index], right.values[index]) { "\($0)" },
        place(panel.y, bottom.values[index], top.values[index]) { "\($0)" },
        "\(values.values[index])",
      ]
    }
  }

  /// The category between two edges, or both of them as `written`.
  private func place(
    _ axis: Axis, _ low: Double, _ high: Double, written: (Double) -> String
  ) -> String {
    axis.name(at: (low + high) / 2) ?? "\(written(low)) to \(written(high))"
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    let scale = colors.fitted(to: values.finite)
    let page = sketch.theme.background
    for index in values.values.indices {
      let value = values.values[index]
      guard let fill = scale.color(value, theme: sketch.theme),
        let box = frame.rectangle(
          x: (left.values[index], right.values[index]),
          y: (bottom.values[index], top.values[index]))
      else { continue }
      let isSmall = min(box.size.width, box.size.height) < 9
      sketch.shape(
        .rectangle(box), fill: fill,
        stroke: isSmall ? nil : Scene.Stroke(color: page, width: Style.hairline), role: "cell",
        tooltip: tooltip(index, scale, in: frame))
      drawLabel(index, in: box, fill: fill, on: &sketch)
    }
  }

  private func drawLabel(
    _ index: Int, in box: Rectangle, fill: Color, on sketch: inout Sketch
  ) {
    guard labels.indices.contains(index) else { return }
    let text = labels[index]
    let font = sketch.typesetter.font(
      for: text, width: box.size.width - 3, height: box.size.height)
    guard let font else { return }
    sketch.text(
      text, at: Point(x: box.center.x, y: box.center.y + font.size * Font.middle),
      anchor: .middle, font: font, color: fill.textColor, on: fill, role: "value")
  }

  private func tooltip(_ index: Int, _ scale: ColorScale, in frame: PanelFrame) -> String {
    let text = labels.indices.contains(index) ? labels[index] : ""
    let (x, y) = (frame.x.axis, frame.y.axis)
    return place(y, bottom.values[index], top.values[index], written: y.place) + ", "
      + place(x, left.values[index], right.values[index], written: x.place) + ": "
      + (text.isEmpty ? scale.written(values.values[index]) : text)
  }
}
