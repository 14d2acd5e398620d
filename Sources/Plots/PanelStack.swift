/// Panels above each other, measured: their frames, scales and ticks, but no colors.
struct PanelStack {
  /// What stands at the right end of a panel, at a height of its data.
  struct EndLabel {
    let name: String
    let hue: Hue
    let value: Double
  }

  /// What stands above a panel, at a width of its data.
  struct HeadLabel {
    let text: String
    let hue: Hue
    let value: Double
  }

  /// One panel's share of the room.
  struct Row {
    var panel: Panel
    var frame: Rectangle
    var y: Scale
    var ticks: [Scale.Tick] = []
    var ends: [EndLabel]
    var heads: [HeadLabel]
    /// Rows of text above the frame, each with its texts from left to right.
    var heading: [[PlacedLabel]] = []
  }

  /// A text of a heading.
  struct PlacedLabel {
    let text: String
    let full: String
    let hue: Hue?
    let font: Font
    let left: Double
    let width: Double
  }

  /// What stands around the frames.
  struct Surroundings {
    /// Whether names of series stand beside the ends of their lines.
    var hasEnds = true
    /// Whether ticks of x have labels, and the axis its title.
    var hasXLabels = true
    /// Whether ticks of y have labels.
    var hasYLabels = true
    /// Whether the axes of y have their titles.
    var hasYTitles = true
    /// The least room left of the frames, in points.
    var left = 0.0
    /// The least room right of the frames.
    var right = 0.0
    /// The least number of lines above each frame.
    var headingLines = 0
  }

  var rows: [Row]
  var x: Scale
  var xTicks: [Scale.Tick] = []
  /// The names of categories along x.
  private(set) var xNames: CategoryNames?
  let surroundings: Surroundings
  let room: Rectangle
  let typesetter: Typesetter
  /// The widest frame whose height has room.
  private var widest = Double.infinity

  /// Lays `panels` out in `room`.
  init(
    _ panels: [Panel], in room: Rectangle, with surroundings: Surroundings, typesetter: Typesetter
  ) {
    self.room = room
    self.typesetter = typesetter
    self.surroundings = surroundings
    let xAxis = panels.last?.x ?? Axis()
    let marks = panels.flatMap(\.marks).map(\.inPanel)
    x = Scale(
      xAxis, over: marks.flatMap(\.xValues) + panels.flatMap(\.x.includes),
      padding: marks.contains(where: \.fillsPanel.x) ? 0 : 0.02)
    rows = panels.map { panel in
      let marks = panel.marks.map(\.inPanel)
      let hasEnds = surroundings.hasEnds && panel.legend == .automatic
      return Row(
        panel: panel, frame: room,
        y: Scale(
          panel.y, over: marks.flatMap(\.yValues),
          padding: marks.contains(where: \.fillsPanel.y) ? 0 : 0.05),
        ends: hasEnds ? marks.compactMap(\.endLabel) : [],
        heads: marks.flatMap { $0.headLabels(xTitle: xAxis.title) })
    }
    solve()
  }

  /// Whether the names of series take too much of the height to stand beside their lines.
  var endsAreCrowded: Bool {
    rows.contains { row in
      row.ends.count > 5
        || Double(row.ends.count) * Style.tick.lineHeight > 0.35 * row.frame.size.height
    }
  }

  /// The widest a name beside a line may be.
  var endLimit: Double { room.size.width * 0.3 }

  /// What ticks of x, their labels and the title take below the last frame.
  var xAxisHeight: Double {
    guard x.axis.isVisible, surroundings.hasXLabels else { return 4 }
    return Style.tickDrop + xLabelHeight
      + (x.axis.title.isEmpty ? 2 : Style.label.lineHeight + 3)
  }

  /// The height of the labels of ticks of x.
  var xLabelHeight: Double { xNames?.height ?? Style.tick.size }

  /// Widths depend on ticks, ticks on heights, heights on headings, headings on widths: three rounds
  /// settle them, each from the left margin of the one before.
  private mutating func solve() {
    let right = max(rightMargin, surroundings.right)
    var left = surroundings.left
    for _ in 0..<3 {
      let width = min(max(room.size.width - left - right, 10), widest)
      let ends = endTexts(frame: width)
      x.start = room.left + left + ends.left
      x.end = room.left + left + width - ends.right
      if case .category(let names) = x.axis.kind, surroundings.hasXLabels {
        xNames = CategoryNames(
          names, scale: x, limit: room.size.height * 0.36, typesetter: typesetter)
      }
      for index in rows.indices { rows[index].heading = heading(of: rows[index]) }
      placeFrames(left: room.left + left, width: width)
      left = max(left, leftMargin)
    }
    let bounds = room.left...max(room.right, room.left)
    guard x.axis.isVisible, xNames == nil else { return }
    xTicks = x.ticks(gap: Style.labelGap, bounds: bounds) { typesetter.width($0, Style.tick) }
  }

  private mutating func placeFrames(left: Double, width: Double) {
    let headings = rows.map { row in
      let lines = max(row.heading.count, surroundings.headingLines)
      return lines == 0 ? 6 : Double(lines) * Style.label.lineHeight + 5
    }
    let gap = 9.0
    let gaps = gap * Double(rows.count - 1)
    let free = room.size.height - xAxisHeight - headings.reduce(0, +) - gaps
    let weights = rows.map(\.panel.weight).reduce(0, +)
    var top = room.top
    for index in rows.indices {
      top += headings[index]
      var height = max(free * rows[index].panel.weight / max(weights, 1e-9), 8)
      if let aspect = rows[index].panel.aspect {
        widest = height * aspect
        height = min(height, width / aspect)
      }
      rows[index].frame = Rectangle(x: left, y: top, width: width, height: height)
      var y = rows[index].y
      if case .category = y.axis.kind {
        (y.start, y.end) = (top, top + height)
      } else {
        (y.start, y.end) = (top + height, top)
      }
      rows[index].y = y
      rows[index].ticks = yTicks(rows[index], bounds: (top - 5)...(top + height + 4.5))
      top += height + gap
    }
  }

  private func yTicks(_ row: Row, bounds: ClosedRange<Double>) -> [Scale.Tick] {
    guard row.panel.y.isVisible else { return [] }
    let font = Style.tick
    return row.y.ticks(gap: 1, bounds: bounds) { _ in font.size }
  }

  /// The widest a tick label at the left may be: names of categories can be long.
  var tickLimit: Double { room.size.width * 0.42 }

  private var leftMargin: Double {
    guard surroundings.hasYLabels else { return 0 }
    let widths = rows.flatMap { row in
      row.panel.y.namePlace == .acrossZero
        ? [] : row.ticks.map { min(typesetter.width($0.label, Style.tick), tickLimit) }
    }
    return widths.max().map { $0 + 6 } ?? 0
  }

  private var rightMargin: Double {
    let widths = rows.flatMap(\.ends).map {
      min(typesetter.width($0.name, Style.tick), endLimit)
    }
    return widths.max().map { $0 + 10 } ?? 6
  }

  /// The title of the y axis, then the labels of rules and gaps, each in the first row with room.
  private func heading(of row: Row) -> [[PlacedLabel]] {
    var lines: [[PlacedLabel]] = []
    let share = room.size.height / Double(max(rows.count, 1))
    func add(_ text: String, hue: Hue?, font: Font, place: (Double) -> Double) {
      let shown = typesetter.shortened(text, to: room.size.width, font)
      let width = typesetter.width(shown, font)
      let left = min(max(place(width), room.left), room.right - width)
      let label = PlacedLabel(
        text: shown, full: text, hue: hue, font: font, left: left, width: width)
      let line = lines.firstIndex { line in
        line.allSatisfy { left + width + 10 <= $0.left || $0.left + $0.width + 10 <= left }
      }
      // Labels must leave room for what they are about; those that find none are told by hovering over their rules.
      if let line {
        lines[line].append(label)
      } else if Double(lines.count) * Style.label.lineHeight < 0.25 * share || lines.isEmpty {
        lines.append([label])
      }
    }
    if row.panel.y.isVisible, surroundings.hasYTitles, !row.panel.y.title.isEmpty {
      add(row.panel.y.title, hue: nil, font: Style.label) { _ in room.left }
    }
    if !row.panel.title.isEmpty {
      add(row.panel.title, hue: nil, font: Style.panelTitle) { _ in x.start }
    }
    for head in row.heads {
      guard let place = x(head.value) else { continue }
      // The label begins or ends at its rule, on the side with more room.
      let isLeft = place < (x.start + x.end) / 2
      add(head.text, hue: head.hue, font: Style.tick) { isLeft ? place : place - $0 }
    }
    return lines
  }
}
