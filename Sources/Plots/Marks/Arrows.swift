import Preconditions

extension Mark {
  /// Arrows between places of the panel, each with a text at its beginning where it has one.
  public struct Arrows: Sendable, Hashable, Codable {
    /// Where each begins along x.
    public var fromX: Column
    /// Where each begins along y, as many.
    public var fromY: Column
    /// Where each points along x, as many.
    public var toX: Column
    /// Where each points along y, as many.
    public var toY: Column
    /// What stands at the beginning of each; empty for nothing.
    public var texts: [String]
    /// The color.
    public var hue: Hue

    /// Some arrows.
    ///
    /// - Precondition: as many of each, and as many texts where there are some.
    public init(
      fromX: Column, fromY: Column, toX: Column, toY: Column, texts: [String] = [],
      hue: Hue = .ink
    ) {
      let count = fromX.values.count
      require(
        [fromY, toX, toY].allSatisfy { $0.values.count == count }
          && (texts.isEmpty || texts.count == count),
        "Arrows: \([fromX, fromY, toX, toY].map(\.values.count)) places, \(texts.count) texts")
      self.fromX = fromX
      self.fromY = fromY
      self.toX = toX
      self.toY = toY
      self.texts = texts
      self.hue = hue
    }

    /// A remark with an arrow to what it is about.
    ///
    /// - Parameters:
    ///   - text: the remark.
    ///   - place: where it stands, as x and y.
    ///   - target: where it points.
    ///   - hue: the color.
    public init(
      _ text: String, at place: (x: Double, y: Double), pointingTo target: (x: Double, y: Double),
      hue: Hue = .ink
    ) {
      self.init(
        fromX: [place.x], fromY: [place.y], toX: [target.x], toY: [target.y], texts: [text],
        hue: hue)
    }
  }
}

extension Mark.Arrows: PanelMark {
  /// Between the head and what it points to, in points.
  private static let gap = 3.0

  var xValues: [Double] { fromX.values + toX.values }
  var yValues: [Double] { fromY.values + toY.values }

  func records(in panel: Panel) -> [[String]] {
    fromX.values.indices.map { index in
      [
        texts.indices.contains(index) ? texts[index] : "", panel.x.datum(toX.values[index]),
        panel.y.datum(toY.values[index]),
      ]
    }
  }

  func draw(on sketch: inout Sketch, in frame: PanelFrame) {
    for index in fromX.values.indices {
      guard let start = frame.point(fromX.values[index], fromY.values[index]),
        let target = frame.point(toX.values[index], toY.values[index])
      else { continue }
      let (across, down) = (target.x - start.x, target.y - start.y)
      let length = (across * across + down * down).squareRoot()
      let unit = length > 0 ? (x: across / length, y: down / length) : (x: 0, y: 0)
      if length > 2 * Self.gap + Sketch.arrowHead {
        sketch.arrow(
          from: Point(x: start.x + unit.x * Self.gap, y: start.y + unit.y * Self.gap),
          to: Point(x: target.x - unit.x * Self.gap, y: target.y - unit.y * Self.gap),
          color: sketch.theme.mark(hue))
      }
      guard texts.indices.contains(index), !texts[index].isEmpty else { continue }
      // The text stands on the side that the arrow leaves free.
      let isBeside = abs(across) > abs(down)
      sketch.text(
        texts[index],
        at: isBeside
          ? start : Point(x: start.x, y: start.y - (unit.y > 0 ? 1 : -1) * Style.tick.size / 2),
        anchor: isBeside ? (across > 0 ? .end : .start) : .middle, inside: frame.box, hue: hue)
    }
  }
}

extension Sketch {
  /// The length of an arrow's head, in points.
  static let arrowHead = 5.0

  /// Adds an arrow.
  mutating func arrow(
    from start: Point, to end: Point, color: Color, width: Double = 0.9, role: String = "mark"
  ) {
    let (across, down) = (end.x - start.x, end.y - start.y)
    let length = (across * across + down * down).squareRoot()
    guard length > 0 else { return }
    let unit = (x: across / length, y: down / length)
    let head = min(Self.arrowHead, length)
    let base = Point(x: end.x - unit.x * head, y: end.y - unit.y * head)
    line([start, base], color: color, width: width, role: role)
    let side = head * 0.4
    shape(
      .polyline(
        [
          end, Point(x: base.x - unit.y * side, y: base.y + unit.x * side),
          Point(x: base.x + unit.y * side, y: base.y - unit.x * side),
        ], closed: true), fill: color, role: role)
  }
}
