import Preconditions

extension Mark {
  /// The area between two lines, such as a mean's standard deviation or a density above zero.
  public struct Area: Sendable, Hashable, Codable {
    /// What the legend says; empty for none.
    public var name: String
    /// Places along x, ascending.
    public var x: Column
    /// The lower line, as many.
    public var lower: Column
    /// The upper line, as many.
    public var upper: Column
    /// The color.
    public var hue: Hue
    /// How much it covers what is behind it, 0 to 1.
    public var opacity: Double
    /// Whether the upper line is drawn in full strength.
    public var hasOutline: Bool
    /// What data call it; what the legend says by default.
    public var series: String

    /// An area.
    ///
    /// - Precondition: as many x as lower and upper values.
    public init(
      _ name: String = "", x: Column, lower: Column, upper: Column, hue: Hue = .blue,
      opacity: Double = 0.2, hasOutline: Bool = false, series: String? = nil
    ) {
      require(
        x.values.count == lower.values.count && x.values.count == upper.values.count,
        "Area: \(x.values.count) places, \(lower.values.count) lower and "
          + "\(upper.values.count) upper values")
      self.name = name
      self.x = x
      self.lower = lower
      self.upper = upper
      self.hue = hue
      self.opacity = opacity
      self.hasOutline = hasOutline
      self.series = series ?? name
    }

    /// The area between a line and zero.
    public init(
      _ name: String = "", x: Column, upTo upper: Column, hue: Hue = .blue, opacity: Double = 0.2,
      hasOutline: Bool = true
    ) {
      self.init(
        name, x: x, lower: Column(upper.values.map { _ in 0 }), upper: upper, hue: hue,
        opacity: opacity, hasOutline: hasOutline)
    }
  }
}

extension Mark.Area: PanelMark {
  var xValues: [Double] { x.values }
  var yValues: [Double] { lower.values + upper.values }

  func legendEntry(withLines: Bool) -> LegendEntry? {
    name.isEmpty ? nil : LegendEntry(name: name, hue: hue, sample: .area(opacity: opacity))
  }

  func records(in panel: Panel) -> [[String]] {
    let prefix = series.isEmpty ? "" : series + " "
    return x.values.indices.flatMap { index in
      [("lower", lower), ("upper", upper)].map { edge, column in
        [prefix + edge, panel.x.datum(x.values[index]), "\(column.values[index])"]
      }
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    var color = sketch.theme.mark(hue)
    for stretch in stretches(in: frame) where !stretch.isEmpty {
      let (above, below) = (stretch.map(\.above), stretch.map(\.below))
      guard stretch.count > 1 else {
        // A single place between gaps has no area, but a height.
        sketch.line(above + below, color: color, width: 1.25, role: "area")
        continue
      }
      color.opacity = opacity
      sketch.shape(.polyline(above + below.reversed(), closed: true), fill: color, role: "area")
      color.opacity = 1
      if hasOutline { sketch.line(above, color: color, width: 1.25, role: "mark") }
    }
  }

  /// The stretches of x where both lines are numbers.
  private func stretches(in frame: PanelFrame) -> [[(above: Point, below: Point)]] {
    var all: [[(above: Point, below: Point)]] = [[]]
    for (index, value) in x.values.enumerated() {
      if let low = frame.point(value, lower.values[index]),
        let high = frame.point(value, upper.values[index])
      {
        all[all.count - 1].append((above: high, below: low))
      } else {
        all.append([])
      }
    }
    return all
  }
}
