extension Page {
  /// Draws what sizes and colors of marks stand for at the top of the free room, a row or two.
  mutating func drawKeys(of map: LabelMap) {
    if let areas = map.areas, let greatest = areas.greatest { drawSizeKey(map, areas, greatest) }
    if let shades = map.shades, let range = shades.range { drawColorKey(shades, range) }
  }

  private static let keyFont = Style.tick

  private mutating func drawSizeKey(
    _ map: LabelMap, _ areas: LabelMap.Measure, _ greatest: Double
  ) {
    let font = Self.keyFont
    // Round numbers from the greatest down by fives, as long as their marks differ from a dot.
    let samples = [1.0, 5, 25].map { Ticks.roundedDown(greatest / $0) }
      .filter { $0 > 0 && map.radius(of: $0) > map.radius(of: 0) + 0.2 }
    let radii = samples.map { map.radius(of: $0) }
    let height = max(2 * (radii.max() ?? 0), font.size) + 4
    let middle = room.top + height / 2
    var x = drawKeyTitle(areas.title, middle: middle)
    for (value, radius) in zip(samples, radii) {
      let text = areas.text(of: value)
      guard x + 2 * radius + 4 + sketch.typesetter.width(text, font) <= room.right else { break }
      sketch.point(
        .circle, at: Point(x: x + radius, y: middle), radius: radius,
        color: sketch.theme.mark(.grey))
      x = drawKeyText(text, x: x + 2 * radius + 4, middle: middle) + 12
    }
    takeTop(height + 2)
  }

  private mutating func drawColorKey(_ shades: LabelMap.Measure, _ range: ClosedRange<Double>) {
    let height = Self.keyFont.size + 4
    let middle = room.top + height / 2
    let texts = [range.lowerBound, range.upperBound].map(shades.text)
    let title = shades.isLogarithmic ? shades.title + " (logarithmic)" : shades.title
    var x = drawKeyTitle(title, middle: middle)
    let (steps, width) = (32, 96.0)
    let needed =
      texts.reduce(width + 16) { $0 + sketch.typesetter.width($1, Self.keyFont) }
    if x + needed <= room.right {
      x = drawKeyText(texts[0], x: x, middle: middle) + 4
      let part = width / Double(steps)
      for step in 0..<steps {
        sketch.shape(
          .rectangle(
            Rectangle(x: x + Double(step) * part, y: middle - 4, width: part + 0.2, height: 8)),
          fill: Color.cividis((Double(step) + 0.5) / Double(steps)), role: "key")
      }
      sketch.shape(
        .rectangle(Rectangle(x: x, y: middle - 4, width: width + 0.2, height: 8)),
        stroke: Scene.Stroke(color: sketch.theme.muted, width: Style.hairline), role: "key")
      _ = drawKeyText(texts[1], x: x + width + 4, middle: middle)
    }
    takeTop(height + 2)
  }

  private mutating func drawKeyTitle(_ title: String, middle: Double) -> Double {
    let shown = sketch.typesetter.shortened(title, to: room.size.width * 0.5, Self.keyFont)
    return drawKeyText(shown, x: room.left, middle: middle) + 10
  }

  /// Draws a text and returns where it ends.
  private mutating func drawKeyText(_ text: String, x: Double, middle: Double) -> Double {
    let font = Self.keyFont
    sketch.text(
      text, at: Point(x: x, y: middle + font.size * Font.middle), font: font,
      color: sketch.theme.muted, role: "legend")
    return x + sketch.typesetter.width(text, font)
  }
}

extension Ticks {
  /// The greatest of 1, 2 and 5 times a power of ten that is not above `value`.
  ///
  /// - Precondition: `value` is above 0 and finite.
  static func roundedDown(_ value: Double) -> Double {
    let power = powerOfTen(Int(decimalLogarithm(value).rounded(.down)))
    return [5.0, 2, 1].map { $0 * power }.first { $0 <= value } ?? power
  }
}
