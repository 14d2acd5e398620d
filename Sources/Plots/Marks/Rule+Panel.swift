extension Mark.Rule: PanelMark {
  var xValues: [Double] { orientation == .vertical ? [value] : [] }
  var yValues: [Double] { orientation == .horizontal ? [value] : [] }

  var endLabel: PanelStack.EndLabel? {
    orientation == .horizontal && !label.isEmpty
      ? PanelStack.EndLabel(name: label, hue: hue, value: value) : nil
  }

  func headLabels(xTitle: String) -> [PanelStack.HeadLabel] {
    orientation == .vertical && !label.isEmpty
      ? [PanelStack.HeadLabel(text: label, hue: hue, value: value)] : []
  }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    withLines && orientation == .horizontal && !label.isEmpty
      ? LegendEntry(
        name: label, hue: hue, sample: .line(dash: isDotted ? Style.dotted : [])) : nil
  }

  func records(in panel: Panel) -> [[String]] {
    [[label, orientation.rawValue, (orientation == .vertical ? panel.x : panel.y).datum(value)]]
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    let ends: [Point]
    switch orientation {
    case .horizontal:
      guard let height = frame.y(value) else { return }
      ends = [Point(x: frame.box.left, y: height), Point(x: frame.box.right, y: height)]
    case .vertical:
      guard let place = frame.x(value) else { return }
      ends = [Point(x: place, y: frame.box.top - 4), Point(x: place, y: frame.box.bottom)]
    }
    sketch.line(
      ends, color: sketch.theme.mark(hue), width: 0.75, dash: isDotted ? Style.dotted : [],
      role: "mark", tooltip: label)
  }
}
