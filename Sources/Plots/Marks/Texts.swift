import Preconditions

extension Mark {
  /// Text at places of the panel, in front of a halo of the page's color.
  ///
  /// Text that would leave the panel moves inside; what is longer than the panel is wide is shortened.
  public struct Texts: Sendable, Hashable, Codable {
    /// Places along x.
    public var x: Column
    /// Places along y, as many.
    public var y: Column
    /// What stands there, as many.
    public var texts: [String]
    /// Which part of each stands at its place.
    public var anchor: TextRun.Anchor
    /// How far above its place the middle of each stands, in points.
    public var rise: Double
    /// The color.
    public var hue: Hue

    /// Some texts.
    ///
    /// - Precondition: as many places as texts.
    public init(
      _ texts: [String], x: Column, y: Column, anchor: TextRun.Anchor = .middle, rise: Double = 0,
      hue: Hue = .ink
    ) {
      require(
        x.values.count == texts.count && y.values.count == texts.count,
        "Texts: \(texts.count) texts, \(x.values.count) places along x, \(y.values.count) along y")
      self.texts = texts
      self.x = x
      self.y = y
      self.anchor = anchor
      self.rise = rise
      self.hue = hue
    }
  }
}

extension Mark.Texts: PanelMark {
  var xValues: [Double] { x.values }
  var yValues: [Double] { y.values }

  func records(in panel: Panel) -> [[String]] {
    texts.indices.map { index in
      [texts[index], panel.x.datum(x.values[index]), panel.y.datum(y.values[index])]
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    for (index, text) in texts.enumerated() {
      guard let point = frame.point(x.values[index], y.values[index]) else { continue }
      sketch.text(
        text, at: Point(x: point.x, y: point.y - rise), anchor: anchor, inside: frame.box, hue: hue)
    }
  }
}

extension Sketch {
  /// Adds text with its middle at a height, moved into `box` where it would leave it.
  mutating func text(
    _ text: String, at point: Point, anchor: TextRun.Anchor, inside box: Rectangle, hue: Hue
  ) {
    let font = Style.tick
    let shown = typesetter.shortened(text, to: box.size.width, font)
    let width = typesetter.width(shown, font)
    let left = point.x - width * anchor.share
    let inside = min(max(left, box.left), max(box.right - width, box.left))
    let half = font.size / 2
    let height = min(max(point.y, box.top + half), max(box.bottom - half, box.top + half))
    self.text(
      shown, at: Point(x: inside, y: height + font.size * Font.middle - font.size * 0.1),
      font: font, color: theme.text(hue), halo: theme.background, role: "annotation",
      tooltip: shown == text ? nil : text)
  }
}

extension TextRun.Anchor {
  /// The share of the width that stands before the anchor.
  package var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
