public import Plots

extension Scene {
  /// The scene as text, an item a line, for goldens that read well as a difference.
  public var description: String {
    var lines = [
      "page \(number(size.width)) x \(number(size.height)) \(background.hex)", "title \(title)",
      "summary \(summary)",
    ]
    for item in items {
      switch item {
      case .text(let run): lines.append(describe(run))
      case .shape(let shape): lines.append(describe(shape))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ run: TextRun) -> String {
    var words = [
      "text", run.role, "\"\(run.string)\"", place(run.position), run.anchor.rawValue,
      number(run.font.size) + (run.font.isSemibold ? " semibold" : ""), run.color.hex,
    ]
    if run.rotation != 0 { words.append("turned \(number(run.rotation))") }
    if let background = run.background { words.append("on \(background.hex)") }
    if let halo = run.halo { words.append("halo \(halo.hex)") }
    if let tooltip = run.tooltip { words.append("tooltip \"\(tooltip)\"") }
    for part in run.parts {
      words.append("part \(part.place.lowerBound)-\(part.place.upperBound) \"\(part.tooltip)\"")
    }
    return words.joined(separator: " ")
  }

  private func describe(_ shape: Shape) -> String {
    var words = [shape.role]
    switch shape.path {
    case .polyline(let points, let closed):
      words += [closed ? "polygon" : "line", points.map(place).joined(separator: " ")]
    case .rectangle(let rectangle):
      let size = rectangle.size
      words.append(
        "rectangle \(place(rectangle.origin)) \(number(size.width)) x \(number(size.height))")
    case .circle(let center, let radius):
      words.append("circle \(place(center)) r \(number(radius))")
    }
    if let fill = shape.fill { words.append("fill \(fill.hex)") }
    if let stroke = shape.stroke {
      words.append("stroke \(stroke.color.hex) \(number(stroke.width))")
      if !stroke.dash.isEmpty {
        words.append("dash \(stroke.dash.map(number).joined(separator: ","))")
      }
    }
    if let tooltip = shape.tooltip { words.append("tooltip \"\(tooltip)\"") }
    return words.joined(separator: " ")
  }

  private func place(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  /// Two decimals; what rounding noise may change is not shown.
  private func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded()
    return hundredths == 0 ? "0" : "\(hundredths / 100)"
  }
}

extension Color {
  /// The color as `#RRGGBB`, with its opacity when it is not solid.
  public var hex: String {
    let digits = [red, green, blue].map { channel in
      let text = String(channel, radix: 16, uppercase: true)
      return channel < 16 ? "0" + text : text
    }
    return "#" + digits.joined() + (opacity == 1 ? "" : "@\(opacity)")
  }
}
