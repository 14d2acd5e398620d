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
    drawKeys(of: map)
    // The lines that say what has no label; the map's place must not depend on what they say.
    let limit = map.texts.count > MapLayout.crowd ? 3 : 1
    takeBottom(Double(limit) * Style.note.lineHeight + 2)
    let layout = mapLayout ?? MapLayout(map, in: room, typesetter: sketch.typesetter)
    mapLayout = layout
    drawLeaders(layout)
    drawMarkers(map, layout)
    drawLabels(map, layout)
    let lines = MissingWords(map, dropped: layout.dropped)
      .lines(width: room.size.width, limit: limit, typesetter: sketch.typesetter)
    sketch.paragraph(
      lines, x: room.left, top: room.bottom + 3, font: Style.note, color: sketch.theme.muted,
      role: "note")
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

  /// Large marks first, so that none hides a smaller one.
  private mutating func drawMarkers(_ map: LabelMap, _ layout: MapLayout) {
    let falling = layout.labels.indices.sorted { first, second in
      (-layout.labels[first].radius, first) < (-layout.labels[second].radius, second)
    }
    for label in falling.map({ layout.labels[$0] }) {
      let group = map.groups[map.memberships[label.index]]
      let center = Point(x: label.point.x, y: label.point.y)
      let tooltip = map.tooltip(of: label.index)
      if let shades = map.shades {
        let share = shades.share(of: shades.values.values[label.index])
        sketch.shape(
          .circle(center: center, radius: label.radius),
          fill: share.map(Color.cividis) ?? sketch.theme.background,
          stroke: Scene.Stroke(color: sketch.theme.muted, width: Style.hairline), role: "shade",
          tooltip: tooltip)
      } else {
        sketch.point(
          group.shape, at: center, radius: label.radius, color: sketch.theme.mark(group.hue),
          tooltip: tooltip)
      }
    }
  }

  /// A halo keeps letters apart from what is under them; most have nothing there.
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
        font: layout.font, color: sketch.theme.text(group.hue),
        halo: layout.isClear(place) ? nil : sketch.theme.background,
        role: "word", tooltip: label.text == full ? nil : full)
    }
  }
}
