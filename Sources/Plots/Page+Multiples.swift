extension Page {
  /// Draws small multiples into the free room.
  mutating func draw(_ multiples: Multiples) {
    drawLegend(LegendEntry.entries(of: multiples.panels, withLines: true))
    let layout = MultiplesLayout(multiples, in: room, typesetter: sketch.typesetter)
    for stack in layout.stacks { draw(stack) }
  }
}
