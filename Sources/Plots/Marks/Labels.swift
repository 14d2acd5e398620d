import Preconditions

extension Mark {
  /// Text beside points, none over another and as few over points of this mark as can be.
  ///
  /// What finds no place is left out, the least important first. Other marks of the panel are not looked at.
  public struct Labels: Sendable, Hashable, Codable {
    /// The texts.
    public var texts: [String]
    /// The place of each point along x, as many.
    public var x: Column
    /// The place of each point along y, as many.
    public var y: Column
    /// How important each is; the order given when empty.
    public var priorities: Column
    /// The color.
    public var hue: Hue

    /// Texts beside points.
    ///
    /// - Precondition: as many places as texts, and as many priorities where there are some.
    public init(
      _ texts: [String], x: Column, y: Column, priorities: Column = [], hue: Hue = .ink
    ) {
      let count = texts.count
      require(
        x.values.count == count && y.values.count == count
          && (priorities.values.isEmpty || priorities.values.count == count),
        "Labels: \(count) texts, \(x.values.count) places along x, \(y.values.count) along y, "
          + "\(priorities.values.count) priorities")
      self.texts = texts
      self.x = x
      self.y = y
      self.priorities = priorities
      self.hue = hue
    }
  }
}

extension Mark.Labels: PanelMark {
  var xValues: [Double] { x.values }
  var yValues: [Double] { y.values }

  func records(in panel: Panel) -> [[String]] {
    texts.indices.map { index in
      [texts[index], panel.x.datum(x.values[index]), panel.y.datum(y.values[index])]
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    let font = Style.tick
    let placed = texts.indices.compactMap { index in
      frame.point(x.values[index], y.values[index]).flatMap { point in
        frame.box.contains(Rectangle(x: point.x, y: point.y, width: 0, height: 0))
          ? (index: index, point: SIMD2(point.x, point.y)) : nil
      }
    }
    let shown = placed.map {
      sketch.typesetter.shortened(texts[$0.index], to: frame.box.size.width * 0.4, font)
    }
    let sizes = shown.map { SIMD2(sketch.typesetter.width($0, font), font.size) }
    var placement = LabelPlacement(points: placed.map(\.point), sizes: sizes, in: frame.box)
    if !placement.conflicted.isEmpty {
      placement.dropConflicts(
        priorities: placed.map {
          priorities.values.isEmpty ? -Double($0.index) : priorities.values[$0.index]
        })
    }
    for (label, text) in shown.enumerated() {
      guard let place = placement.place(of: label) else { continue }
      if place.hasLeader {
        let line = place.leader
        sketch.line(
          [Point(x: line.x, y: line.y), Point(x: line.z, y: line.w)], color: sketch.theme.leader,
          width: Style.hairline, role: "leader")
      }
      let full = texts[placed[label].index]
      sketch.text(
        text,
        at: Point(
          x: place.box.x + LabelPlacement.padding,
          y: place.box.y + LabelPlacement.padding + font.size * Font.inkAscent), font: font,
        color: sketch.theme.text(hue), halo: sketch.theme.background, role: "label",
        tooltip: text == full ? nil : full)
    }
  }
}
