extension Mark {
  var isBars: Bool {
    if case .bars = self { true } else { false }
  }

  /// The values that x must reach.
  var xValues: [Double] {
    switch self {
    case .line(let line): line.x.values
    case .points(let points): points.x.values
    case .rule(let rule): rule.orientation == .vertical ? [rule.value] : []
    case .bars(let bars):
      bars.isHorizontal ? bars.lengths.values + [0] : bars.lower.values + bars.upper.values
    case .band(let band): band.x.values
    case .intervals(let intervals): intervals.lower.values + intervals.upper.values
    }
  }

  /// The values that y must reach.
  var yValues: [Double] {
    switch self {
    case .line(let line): line.y.values
    case .points(let points): points.y.values
    case .rule(let rule): rule.orientation == .horizontal ? [rule.value] : []
    case .bars(let bars):
      bars.isHorizontal ? bars.lower.values + bars.upper.values : bars.lengths.values + [0]
    case .band(let band): band.lower.values + band.upper.values
    case .intervals(let intervals): intervals.y.values
    }
  }

  /// The name at the right end of the mark, at the height of its last value.
  var endLabel: PanelStack.EndLabel? {
    switch self {
    case .line(let line):
      guard !line.name.isEmpty, let last = line.y.finite.last else { return nil }
      return PanelStack.EndLabel(name: line.name, hue: line.hue, value: last)
    case .rule(let rule) where rule.orientation == .horizontal && !rule.label.isEmpty:
      return PanelStack.EndLabel(name: rule.label, hue: rule.hue, value: rule.value)
    case .points, .rule, .bars, .band, .intervals: return nil
    }
  }

  /// What the mark says above its panel: a rule's label, a line's first value that is no number.
  func headLabels(axis: Axis) -> [PanelStack.HeadLabel] {
    switch self {
    case .rule(let rule) where rule.orientation == .vertical && !rule.label.isEmpty:
      return [PanelStack.HeadLabel(text: rule.label, hue: rule.hue, value: rule.value)]
    case .line(let line):
      let gaps = line.gaps
      guard let first = gaps.first else { return [] }
      let unit = axis.title.isEmpty ? "" : axis.title + " "
      let others = gaps.count == 1 ? "" : " and \(gaps.count - 1) more"
      let name = line.name.isEmpty ? "" : line.name + " "
      let text =
        "× \(name)\(NumberFormat.fixed(first.value, decimals: 0)) at \(unit)"
        + NumberFormat.plainest(first.x) + others
      return [PanelStack.HeadLabel(text: text, hue: line.hue, value: first.x)]
    case .points, .rule, .bars, .band, .intervals: return []
    }
  }

  /// The entry of the legend, for marks whose name has no place beside them.
  func legendEntry(withLines: Bool) -> LegendEntry? {
    switch self {
    case .line(let line) where withLines && !line.name.isEmpty:
      LegendEntry(
        name: line.name, hue: line.hue,
        sample: .line(dash: line.isDashed ? Style.dashed : []))
    case .rule(let rule)
    where withLines && rule.orientation == .horizontal && !rule.label.isEmpty:
      LegendEntry(
        name: rule.label, hue: rule.hue,
        sample: .line(dash: rule.isDotted ? Style.dotted : []))
    case .points(let points) where !points.name.isEmpty:
      LegendEntry(name: points.name, hue: points.hue, sample: .point(points.shape))
    case .bars(let bars) where !bars.name.isEmpty:
      LegendEntry(name: bars.name, hue: bars.hue, sample: .bar)
    case .line, .points, .rule, .bars, .band, .intervals: nil
    }
  }
}

extension Mark.Line {
  /// The values that are no numbers, with their places.
  var gaps: [(x: Double, value: Double)] {
    zip(x.values, y.values).filter { $0.isFinite && !$1.isFinite }.map { (x: $0, value: $1) }
  }
}
