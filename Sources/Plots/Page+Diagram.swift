extension Page {
  /// Draws boxes and arrows into the middle of the free room.
  mutating func draw(_ diagram: Diagram) {
    var layout = DiagramLayout.best(diagram, in: room.size, typesetter: sketch.typesetter)
    if layout.boxes.count < diagram.boxes.count {
      takeBottom(Style.note.lineHeight + 4)
      layout = DiagramLayout.best(diagram, in: room.size, typesetter: sketch.typesetter)
      let count = diagram.boxes.count
      let text = "\(count - layout.boxes.count) of \(count) boxes have no room here"
      sketch.paragraph(
        [sketch.typesetter.shortened(text, to: room.size.width, Style.note)], x: room.left,
        top: room.bottom + 3, font: Style.note, color: sketch.theme.muted, role: "note")
    }
    let corner = Point(
      x: room.left + max(room.size.width - layout.size.width, 0) / 2, y: room.top)
    DiagramPainter(diagram: diagram, layout: layout, corner: corner).draw(on: &sketch)
  }

  /// How high a page of this width is that has room for all of a diagram.
  func height(for diagram: Diagram) -> Double {
    let layout = DiagramLayout.natural(
      diagram, width: room.size.width, typesetter: sketch.typesetter)
    return (size.height - room.size.height + layout.size.height).rounded(.up)
  }
}
