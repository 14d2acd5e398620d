import Plots

extension GalleyBuilder {
  mutating func add(_ figure: Flow.Figure, in frame: Frame) {
    let known = galley.notes.count
    var row = row(of: figure, in: frame)
    row.notes = known..<galley.notes.count
    if figure.placement == .floating, row.notes.isEmpty, frame.groups.isEmpty {
      if row.height > pageHeight + 0.01 {
        galley.problems.append(
          .tooTall(name: figure.destination, height: row.height, available: pageHeight))
      }
      addFloat(row, spacing: figure.spacing, in: frame)
    } else {
      begin(figure.spacing, in: frame)
      addRow(row, cost: figure.placement == .inline ? Cost.output : 0, in: frame)
      end(figure.spacing)
    }
  }

  private mutating func row(of figure: Flow.Figure, in frame: Frame) -> Row {
    var row = Row(height: 0)
    if let name = figure.destination {
      row.elements.append(.destination(name: name, at: Point(x: frame.left, y: 0)))
    }
    let rows = Self.rows(of: figure, in: frame.width)
    for panels in rows {
      if row.height > 0 { row.height += figure.gap }
      add(panels, gap: figure.gap, to: &row, in: frame, name: figure.destination)
    }
    if var caption = figure.caption {
      if row.height > 0 { row.height += figure.gap }
      // Below drawings in the middle stands a line in the middle; several lines are as wide as the text.
      let width = rows.map { Self.width(of: $0, gap: figure.gap) }.max() ?? 0
      if width < frame.width - 0.01, caption.lines(in: frame.width, measure: &measure).count == 1 {
        caption.alignment = .centered
      }
      add(caption, to: &row, in: frame)
    }
    return row
  }

  /// The panels that stand beside each other, row by row.
  private static func rows(of figure: Flow.Figure, in width: Double) -> [[Flow.Figure.Panel]] {
    var rows: [[Flow.Figure.Panel]] = []
    var room = 0.0
    for panel in figure.panels {
      if panel.size.width + figure.gap <= room + 0.01, !rows.isEmpty {
        rows[rows.count - 1].append(panel)
        room -= panel.size.width + figure.gap
      } else {
        rows.append([panel])
        room = width - panel.size.width
      }
    }
    return rows
  }

  /// How wide panels beside each other are, in points.
  private static func width(of panels: [Flow.Figure.Panel], gap: Double) -> Double {
    panels.reduce(0) { $0 + $1.size.width } + gap * Double(panels.count - 1)
  }

  /// Adds a row of panels in the middle, with feet of drawings at one height and captions below.
  private mutating func add(
    _ panels: [Flow.Figure.Panel], gap: Double, to row: inout Row, in frame: Frame, name: String?
  ) {
    let width = Self.width(of: panels, gap: gap)
    if width > frame.width + 0.01 {
      isCramped = true
      galley.problems.append(
        .tooWide(name: name ?? "figure", width: width, available: frame.width))
    }
    var left = frame.left + max(0, (frame.width - width) / 2)
    let foot = row.height + (panels.map(\.size.height).max() ?? 0)
    var bottom = foot
    for panel in panels {
      let origin = Point(x: left, y: foot - panel.size.height)
      row.elements.append(
        .tagged(.figure(alternative: panel.alternative), panel.elements.moved(by: origin)))
      if let caption = panel.caption {
        var below = row
        below.height = foot + gap / 2
        var column = frame
        (column.left, column.width) = (left, panel.size.width)
        add(caption, to: &below, in: column)
        row.elements = below.elements
        bottom = max(bottom, below.height)
      }
      left += panel.size.width + gap
    }
    row.height = bottom
  }

  /// Adds a caption below what a row has.
  mutating func add(_ caption: Paragraph, to row: inout Row, in frame: Frame) {
    let lines = caption.lines(in: frame.width, measure: &measure)
    var elements: [PageElement] = []
    for line in rows(of: lines, of: caption, in: frame) {
      elements += line.elements.moved(by: Point(x: 0, y: row.height))
      row.height += line.height
    }
    row.elements.append(.tagged(.caption, elements))
  }
}
