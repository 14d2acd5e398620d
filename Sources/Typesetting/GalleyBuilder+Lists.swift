import Plots

extension GalleyBuilder {
  mutating func add(_ list: Flow.List, in frame: Frame) {
    begin(list.spacing, in: frame)
    let outer = open(RowGroup(tag: .list), in: frame)
    for (place, item) in list.items.enumerated() {
      begin(Spacing(before: place == 0 ? 0 : list.itemGap), in: outer)
      let inner = open(RowGroup(tag: .listItem), in: outer)
      let label = addLabel(item.label, of: list, in: inner)
      let body = open(RowGroup(tag: .listBody), in: inner.indented(left: list.indent))
      add(item.blocks, in: body)
      align(labelAt: label)
      end(.none)
    }
    end(list.spacing)
  }

  /// Adds a label as a row without a height, and returns its place.
  private mutating func addLabel(
    _ pieces: [Paragraph.Piece], of list: Flow.List, in frame: Frame
  ) -> Int {
    let label = open(RowGroup(tag: .listLabel), in: frame)
    let width = max(1, list.indent - list.labelGap)
    let paragraph = Paragraph(pieces, leading: 0, alignment: .right, isHyphenated: false, tag: nil)
    var row = Row(height: 0, baseline: 0)
    for line in paragraph.lines(in: width, measure: &measure) {
      row.elements += line.elements.moved(by: Point(x: frame.left, y: 0))
      row.notes = addNotes(line.notes)
    }
    addRow(row, in: label)
    keepWithNext()
    return galley.entries.count - 1
  }

  /// Moves a label down to the first baseline of what follows it; without any it gets a line of its own.
  private mutating func align(labelAt place: Int) {
    guard case .row(var label) = galley.entries[place].content else { return }
    var depth = 0.0
    var baseline: Double?
    for entry in galley.entries[(place + 1)...] {
      guard case .row(let row) = entry.content else { continue }
      depth += entry.gap.space
      if row.height > 0, let first = row.baseline {
        baseline = depth + first
        break
      }
      depth += row.height
    }
    if baseline == nil, case .text(let text) = label.elements.first {
      label.height = 1.2 * text.style.size
      baseline = text.style.size
    }
    label.elements = label.elements.moved(by: Point(x: 0, y: baseline ?? 0))
    galley.entries[place].content = .row(label)
  }

  mutating func add(_ list: Flow.DefinitionList, in frame: Frame) {
    begin(list.spacing, in: frame)
    let outer = open(RowGroup(tag: .list), in: frame)
    for (place, item) in list.items.enumerated() {
      begin(Spacing(before: place == 0 ? 0 : list.itemGap), in: outer)
      let inner = open(RowGroup(tag: .listItem), in: outer)
      var term = item.term
      term.tag = .listLabel
      term.keepsWithNext = true
      add(term, in: inner)
      let body = open(RowGroup(tag: .listBody), in: inner.indented(left: list.indent))
      add(item.blocks, in: body)
      end(.none)
    }
    end(list.spacing)
  }
}
