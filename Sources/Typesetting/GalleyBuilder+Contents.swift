import Plots

extension GalleyBuilder {
  /// The room that titles keep from the right end, and pages at least from dots, in points of type size.
  private static let pageColumn = 3.0

  mutating func add(_ line: Flow.ContentsLine, in frame: Frame) {
    begin(line.title.spacing, in: frame)
    let inner = open(RowGroup(tag: .contentsItem), in: frame.indented(left: line.indent))
    var title = line.title
    title.alignment = .ragged
    title.isHyphenated = false
    let page = Paragraph(line.page, leading: title.leading, alignment: .right)
      .lines(in: inner.width, measure: &measure).first
    let left = page?.left ?? inner.width
    let size = line.leader?.size ?? 10
    let lines = title.lines(in: left - size * Self.pageColumn / 2, measure: &measure)
    var rows = rows(of: lines, of: title, in: inner)
    if let page, let last = rows.indices.last, let baseline = rows[last].baseline {
      let origin = Point(x: inner.left, y: baseline)
      rows[last].elements += page.elements.moved(by: origin)
      if let leader = line.leader {
        rows[last].furniture += dots(leader, from: lines[last].right, to: left)
          .moved(by: origin)
      }
    }
    for (place, row) in rows.enumerated() {
      var row = row
      row.elements = [.link(.destination(line.destination), row.elements)]
      addRow(row, cost: place == 0 ? 0 : Gap.forbidden, in: inner)
    }
    if line.title.keepsWithNext { keepWithNext() }
    end(line.title.spacing)
  }

  /// Dots that stand below those of the other lines.
  private mutating func dots(
    _ style: TextStyle, from left: Double, to right: Double
  ) -> [PageElement] {
    let step = style.size * 0.6
    let first = ((left + step) / step).rounded(.up)
    let last = ((right - step) / step).rounded(.down) - 1
    guard last >= first + 1 else { return [] }
    return (0...Int(last - first)).map { place in
      .text(SetText(".", style: style, origin: Point(x: (first + Double(place)) * step, y: 0)))
    }
  }
}
