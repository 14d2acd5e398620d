/// The frame of a panel with its scales: where the values of a mark stand.
struct PanelFrame {
  let box: Rectangle
  let x: Scale
  let y: Scale

  /// Farther away than this, in points, the formats have no numbers; what lies there is cut off anyway.
  private static let farthest = 1e6

  /// Where a pair of values stands; nil for what has no place.
  func point(_ xValue: Double, _ yValue: Double) -> Point? {
    guard let place = x(xValue), let height = y(yValue) else { return nil }
    return Point(
      x: min(max(place, -Self.farthest), Self.farthest),
      y: min(max(height, -Self.farthest), Self.farthest))
  }

  /// The rectangle between two values of x and two of y.
  func rectangle(
    x xValues: (Double, Double), y yValues: (Double, Double)
  ) -> Rectangle? {
    guard let first = point(xValues.0, yValues.0), let second = point(xValues.1, yValues.1) else {
      return nil
    }
    return Rectangle(
      x: min(first.x, second.x), y: min(first.y, second.y), width: abs(second.x - first.x),
      height: abs(second.y - first.y))
  }

  /// What hovering over a point of a series tells.
  func tooltip(_ name: String, _ xValue: Double, _ yValue: Double) -> String {
    let unit = x.axis.title.isEmpty || x.axis.isCategory ? "" : x.axis.title + " "
    let place = unit + x.axis.place(xValue)
    return (name.isEmpty ? place : name + ", " + place) + ": " + y.axis.value(yValue)
  }
}

extension Axis {
  /// A value as the place of something else: as plain as it can be.
  func place(_ value: Double) -> String {
    switch kind {
    case .category: name(at: value) ?? NumberFormat.plainest(value)
    case .time: TimeTicks.date(value)
    case .duration: TimeTicks.duration(value)
    case .linear, .log, .symlog, .integer: NumberFormat.plainest(value)
    }
  }

  /// A value as what was measured: to three digits.
  func value(_ value: Double) -> String {
    switch kind {
    case .category, .time, .duration: place(value)
    case .linear, .log, .symlog, .integer:
      format == .percent ? NumberFormat.percent(value) : NumberFormat.significant(value)
    }
  }

  /// The category that a place belongs to.
  func name(at place: Double) -> String? {
    guard case .category(let names) = kind else { return nil }
    return Int(exactly: place.rounded()).flatMap { names.indices.contains($0) ? names[$0] : nil }
  }

  /// A value in a table of data: a category by its name, all else in full.
  func datum(_ value: Double) -> String { name(at: value) ?? "\(value)" }
}
