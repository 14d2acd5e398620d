extension Page {
  /// Draws running text into the free room.
  mutating func draw(_ passage: Passage) {
    drawLegend(passage)
    var layout = PassageLayout(passage, in: room.size, typesetter: sketch.typesetter)
    if layout.lines.count < layout.count {
      takeBottom(Style.note.lineHeight + 4)
      layout = PassageLayout(passage, in: room.size, typesetter: sketch.typesetter)
      let text = "\(layout.count - layout.lines.count) of \(layout.count) lines have no room here"
      sketch.paragraph(
        [sketch.typesetter.shortened(text, to: room.size.width, Style.note)], x: room.left,
        top: room.bottom + 3, font: Style.note, color: sketch.theme.muted, role: "note")
    }
    drawTints(passage, layout)
    for line in layout.lines { draw(line, of: passage, in: layout.font) }
  }

  /// How high a page of this width is that has room for all of a passage.
  mutating func height(for passage: Passage) -> Double {
    drawLegend(passage)
    let layout = PassageLayout(passage, in: room.size, typesetter: sketch.typesetter)
    return (size.height - room.size.height + layout.height).rounded(.up)
  }

  private mutating func drawLegend(_ passage: Passage) {
    let values = passage.stretches.map(\.value)
    let entries = [
      (name: passage.above, hue: Hue.blue, isUsed: values.contains { $0 > 0 }),
      (name: passage.below, hue: Hue.rust, isUsed: values.contains { $0 < 0 }),
    ]
    drawLegend(
      entries.filter(\.isUsed).map {
        LegendEntry(name: $0.name, hue: $0.hue, sample: .tint(dash: Self.dash($0.hue)))
      })
  }

  /// What the underline of a hue looks like, so that color does not speak alone.
  private static func dash(_ hue: Hue) -> [Double] { hue == .rust ? Style.dotted : [] }

  private func tint(_ stretch: Int, of passage: Passage) -> (hue: Hue, color: Color) {
    let value = passage.stretches[stretch].value
    let hue: Hue = value > 0 ? .blue : .rust
    return (hue, sketch.theme.tint(hue, share: abs(value) / passage.limit))
  }

  /// Draws what stands behind the text, a value after the other, so that what looks alike comes together.
  private mutating func drawTints(_ passage: Passage, _ layout: PassageLayout) {
    var places: [(value: Double, hue: Hue, color: Color, box: Rectangle)] = []
    for line in layout.lines {
      let left =
        line.isRightToLeft
        ? room.right - sketch.typesetter.width(line.text, layout.font) : room.left
      for piece in line.pieces {
        let (hue, color) = tint(piece.stretch, of: passage)
        let value = passage.stretches[piece.stretch].value
        for part in sketch.typesetter.metrics.stretches(
          of: piece.place, in: line.text, font: layout.font)
        {
          let box = Sketch.tintBox(
            from: left + part.lowerBound, to: left + part.upperBound,
            baseline: room.top + line.baseline, font: layout.font)
          places.append((value, hue, color, box))
        }
      }
    }
    // Sorting keeps the order of equal values, which is that of the text.
    places.sort { $0.value > $1.value }
    for place in places { sketch.tint(place.box, place.color) }
    for place in places { sketch.underline(place.box, place.hue, dash: Self.dash(place.hue)) }
  }

  private mutating func draw(_ line: PassageLayout.Line, of passage: Passage, in font: Font) {
    let ink = sketch.theme.ink
    let tints = line.pieces.map { tint($0.stretch, of: passage).color }
    sketch.text(
      line.text,
      at: Point(
        x: line.isRightToLeft ? room.right : room.left, y: room.top + line.baseline),
      anchor: line.isRightToLeft ? .end : .start, font: font, color: ink,
      on: tints.min { ink.contrast(against: $0) < ink.contrast(against: $1) }, role: "passage",
      parts: line.pieces.map {
        TextRun.Part($0.place, tooltip: passage.stretches[$0.stretch].tooltip)
      })
  }
}

extension Sketch {
  /// What a tint covers behind part of a line of text.
  static func tintBox(
    from left: Double, to right: Double, baseline: Double, font: Font
  ) -> Rectangle {
    Rectangle(
      x: left, y: baseline - font.size * 0.9, width: right - left, height: font.size * 1.18)
  }

  /// Adds a tint.
  mutating func tint(_ box: Rectangle, _ color: Color) {
    shape(.rectangle(box), fill: color, role: "tint")
  }

  /// Adds a line below a tint: on the page, where it has its contrast.
  mutating func underline(_ box: Rectangle, _ hue: Hue, dash: [Double]) {
    line(
      [Point(x: box.left, y: box.bottom + 0.5), Point(x: box.right, y: box.bottom + 0.5)],
      color: theme.mark(hue), width: 1, dash: dash, role: "mark")
  }
}
