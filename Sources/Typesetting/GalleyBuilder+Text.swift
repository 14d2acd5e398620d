import Mathematics
import Plots

extension GalleyBuilder {
  /// The least number of lines of a paragraph on a page.
  private static let leastLines = 2

  mutating func add(_ paragraph: Paragraph, in frame: Frame) {
    let lines = paragraph.lines(in: frame.width, measure: &measure)
    guard !lines.isEmpty else { return }
    begin(paragraph.spacing, in: frame)
    let inner = paragraph.tag.map { open(RowGroup(tag: $0), in: frame) } ?? frame
    addRows(of: lines, of: paragraph, in: inner)
    if paragraph.keepsWithNext { keepWithNext() }
    end(paragraph.spacing)
  }

  mutating func add(_ heading: Flow.Heading, in frame: Frame) {
    let lines = heading.paragraph.lines(in: frame.width, measure: &measure)
    if let start = heading.start { startPage(start) }
    begin(heading.paragraph.spacing, in: frame)
    let inner = open(RowGroup(tag: .heading(level: heading.level)), in: frame)
    var rows = rows(of: lines, of: heading.paragraph, in: inner)
    if rows.isEmpty { rows = [Row(height: 0)] }
    rows[0].elements.insert(
      .destination(name: heading.destination, at: Point(x: frame.left, y: 0)), at: 0)
    if let title = heading.title {
      rows[0].headings = [
        Row.Heading(level: heading.level, title: title, destination: heading.destination)
      ]
      galley.outline.append(
        SetBook.OutlineEntry(
          level: heading.level, title: title, destination: heading.destination))
    }
    for (place, row) in rows.enumerated() {
      addRow(row, cost: place == 0 ? 0 : Gap.forbidden, in: inner)
    }
    keepLines(3, in: frame)
    end(heading.paragraph.spacing)
  }

  mutating func add(_ group: Flow.Group, in frame: Frame) {
    begin(group.spacing, in: frame)
    var inner = frame.indented(left: group.leftIndent, right: group.rightIndent)
    let area = RowGroup(
      tag: group.tag, ground: group.ground, left: inner.left, right: inner.left + inner.width)
    if group.tag != nil || group.ground != nil { inner = open(area, in: inner) }
    onGround(group.ground, in: inner) { builder, frame in
      var frame = frame
      if group.ground != nil { frame.cost += Cost.ground }
      builder.add(group.blocks, in: frame)
    }
    end(group.spacing)
  }

  /// Adds rows on a ground, with its padding around them on each page.
  ///
  /// - Parameter cost: what ending a page before them costs.
  mutating func onGround(
    _ ground: Ground?, cost: Double = 0, in frame: Frame,
    _ body: (inout GalleyBuilder, Frame) -> Void
  ) {
    guard let padding = ground?.padding, padding > 0 else { return body(&self, frame) }
    let room = Row(height: padding)
    addRow(room, cost: cost, in: frame)
    keepWithNext()
    var inner = frame.indented(left: padding, right: padding)
    var edge = room
    edge.groups = frame.groups
    inner.closing.insert(edge, at: 0)
    inner.opening.append(edge)
    body(&self, inner)
    dropSpace()
    addRow(room, cost: Gap.forbidden, in: frame)
  }

  mutating func add(_ formula: Flow.Formula, in frame: Frame) {
    begin(formula.spacing, in: frame)
    let box = formula.box
    if box.width > frame.width + 0.01 { isCramped = true }
    var row = Row(height: box.ascent + box.descent, baseline: box.ascent)
    if let name = formula.destination {
      row.elements.append(.destination(name: name, at: Point(x: frame.left, y: 0)))
    }
    let left = max(0, (frame.width - box.width) / 2)
    row.elements += box.elements.moved(by: Point(x: frame.left + left, y: box.ascent))
    if !formula.number.isEmpty {
      let number = Paragraph(
        formula.number, leading: row.height, alignment: .right, isHyphenated: false)
      for line in number.lines(in: frame.width, measure: &measure) {
        row.elements += line.elements.moved(by: Point(x: frame.left, y: box.ascent))
        row.notes = addNotes(line.notes)
      }
    }
    if box.width > frame.width + 0.01 {
      galley.problems.append(
        .tooWide(
          name: formula.destination ?? "formula", width: box.width, available: frame.width))
    }
    addRow(row, in: frame)
    end(formula.spacing)
  }

  mutating func add(_ rule: Flow.Rule, in frame: Frame) {
    begin(rule.spacing, in: frame)
    let indent = frame.width * (1 - rule.share) / 2
    let line = Scene.Shape.line(
      from: Point(x: frame.left + indent, y: rule.stroke.width / 2),
      to: Point(x: frame.left + frame.width - indent, y: rule.stroke.width / 2),
      stroke: rule.stroke)
    addRow(Row(height: rule.stroke.width, furniture: [.shape(line)]), in: frame)
    end(rule.spacing)
  }

  mutating func addRows(of lines: [SetLine], of paragraph: Paragraph, in frame: Frame) {
    let rows = rows(of: lines, of: paragraph, in: frame)
    for (place, row) in rows.enumerated() {
      let isTornOff = place < Self.leastLines || rows.count - place < Self.leastLines
      let cost = place > 0 && lines[place - 1].hasHyphen ? Cost.hyphen : Cost.line
      addRow(row, cost: place == 0 ? 0 : isTornOff ? Gap.forbidden : cost, in: frame)
    }
  }

  /// The lines as rows whose places are from the left end of the page's measure.
  mutating func rows(of lines: [SetLine], of paragraph: Paragraph, in frame: Frame) -> [Row] {
    let strut = strut(of: paragraph)
    return lines.map { line in
      if line.right > frame.width + 0.01 {
        galley.problems.append(
          .tooWide(
            name: line.elements.map(\.string).joined(), width: line.right - line.left,
            available: frame.width))
      }
      let above = max(strut.ascent, line.ascent)
      var row = Row(height: above + max(strut.descent, line.descent), baseline: above)
      row.elements = line.elements.moved(by: Point(x: frame.left, y: above))
      row.elements += line.destinations.map {
        .destination(name: $0, at: Point(x: frame.left + line.left, y: 0))
      }
      row.notes = addNotes(line.notes)
      return row
    }
  }

  /// How far a line reaches above and below its baseline: its leading, around the letters of its first style.
  func strut(of paragraph: Paragraph) -> (ascent: Double, descent: Double) {
    guard let style = Self.firstStyle(of: paragraph.pieces) else {
      return (paragraph.leading * 0.8, paragraph.leading * 0.2)
    }
    return strut(of: style, leading: paragraph.leading)
  }

  func strut(of style: TextStyle, leading: Double) -> (ascent: Double, descent: Double) {
    let reach = measure.reach(of: style)
    let ascent = reach.ascent + (leading - reach.ascent - reach.descent) / 2
    return (ascent, leading - ascent)
  }

  private static func firstStyle(of pieces: [Paragraph.Piece]) -> TextStyle? {
    for piece in pieces {
      switch piece {
      case .text(_, let style), .verbatim(_, let style): return style
      case .link(_, let inner):
        if let style = firstStyle(of: inner) { return style }
      case .box, .destination, .note, .lineBreak: continue
      }
    }
    return nil
  }
}

extension Scene.Shape {
  /// A line from one place to another.
  static func line(from start: Point, to end: Point, stroke: Scene.Stroke) -> Scene.Shape {
    Scene.Shape(path: .polyline([start, end], closed: false), stroke: stroke, role: "rule")
  }
}

extension PageElement {
  /// The characters that it shows.
  var string: String {
    switch self {
    case .text(let text): text.string
    case .tagged(_, let elements), .link(_, let elements): elements.map(\.string).joined()
    case .formula(let box, _): box.text
    case .shape, .scene, .picture, .destination: ""
    }
  }
}
