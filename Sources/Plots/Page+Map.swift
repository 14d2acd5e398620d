extension Page {
  /// Draws words at points into the free room.
  mutating func draw(_ map: LabelMap) {
    let used = map.groups.indices.filter(map.memberships.contains)
    if used.count > 1 {
      drawLegend(
        used.map {
          LegendEntry(
            name: map.groups[$0].name, hue: map.groups[$0].hue,
            sample: .point(map.groups[$0].shape))
        })
    }
    // The line that says what has no label; its place must not depend on whether it is needed.
    takeBottom(Style.note.lineHeight + 2)
    let layout = MapLayout(map, in: room, typesetter: sketch.typesetter)
    drawLeaders(layout)
    drawMarkers(map, layout)
    drawLabels(map, layout)
    guard !layout.dropped.isEmpty else { return }
    let text = "\(layout.dropped.count) of \(map.texts.count) words not labelled"
    sketch.paragraph(
      [sketch.typesetter.shortened(text, to: room.size.width, Style.note)], x: room.left,
      top: room.bottom + 3, font: Style.note, color: sketch.theme.muted, role: "note")
  }

  private mutating func drawLeaders(_ layout: MapLayout) {
    for label in layout.labels {
      guard let place = label.place, place.hasLeader else { continue }
      let line = place.leader
      sketch.line(
        [Point(x: line.x, y: line.y), Point(x: line.z, y: line.w)], color: sketch.theme.leader,
        width: Style.hairline, role: "leader")
    }
  }

  private mutating func drawMarkers(_ map: LabelMap, _ layout: MapLayout) {
    for label in layout.labels {
      let group = map.groups[map.memberships[label.index]]
      sketch.point(
        group.shape, at: Point(x: label.point.x, y: label.point.y),
        radius: LabelPlacement.markerRadius, color: sketch.theme.mark(group.hue),
        tooltip: map.texts[label.index])
    }
  }

  private mutating func drawLabels(_ map: LabelMap, _ layout: MapLayout) {
    for label in layout.labels {
      guard let place = label.place else { continue }
      let group = map.groups[map.memberships[label.index]]
      let full = map.texts[label.index]
      sketch.text(
        label.text,
        at: Point(
          x: place.box.x + LabelPlacement.padding,
          y: place.box.y + LabelPlacement.padding + layout.font.size * Font.inkAscent),
        font: layout.font, color: sketch.theme.text(group.hue), halo: sketch.theme.background,
        role: "word", tooltip: label.text == full ? nil : full)
    }
  }
}
