import Plots

#if canImport(Glibc)
  import Glibc
#endif

extension Font.Family {
  /// The pinned family, then what readers are likely to have.
  var stack: String {
    switch self {
    case .text: "Inter, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
    case .monospaced: "'JetBrains Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
    }
  }
}

extension Font {
  /// The size, and what is not of the figure's own face.
  var svgAttributes: String {
    " font-size=\"\(size.svg)\"" + (isSemibold ? " font-weight=\"600\"" : "")
      + (family == .monospaced ? " font-family=\"\(family.stack)\"" : "")
  }
}

extension Scene.Stroke {
  /// The width and the dashes, the color aside.
  var svgAttributes: String {
    let dashes =
      dash.isEmpty ? "" : " stroke-dasharray=\"\(dash.map(\.svg).joined(separator: " "))\""
    return " stroke-width=\"\(width.svg)\" stroke-linejoin=\"round\"\(dashes)"
  }
}

extension Rectangle {
  /// The corner and the extent.
  var svgAttributes: String {
    " x=\"\(origin.x.svg)\" y=\"\(origin.y.svg)\""
      + " width=\"\(size.width.svg)\" height=\"\(size.height.svg)\""
  }
}

extension Scene.Path {
  /// The element that draws the path.
  var svg: (name: String, attributes: String) {
    switch self {
    case .rectangle(let box):
      ("rect", box.svgAttributes)
    case .circle(let center, let radius):
      ("circle", " cx=\"\(center.x.svg)\" cy=\"\(center.y.svg)\" r=\"\(radius.svg)\"")
    case .polyline(let points, let closed):
      (
        "path",
        " d=\"M\(points.map { "\($0.x.svg) \($0.y.svg)" }.joined(separator: "L"))\(closed ? "Z" : "")\""
      )
    }
  }
}

extension TextRun {
  /// Place and measured width; a reader's other font is fitted into that width.
  var svgAttributes: String {
    var attributes = " x=\"\(position.x.svg)\" y=\"\(position.y.svg)\""
    let isReversed = string.readsRightToLeft
    if isReversed { attributes += " direction=\"rtl\"" }
    // Where text begins at its right end, SVG calls that end its start.
    switch (anchor, isReversed) {
    case (.start, false), (.end, true): break
    case (.end, false), (.start, true): attributes += " text-anchor=\"end\""
    case (.middle, _): attributes += " text-anchor=\"middle\""
    }
    if rotation != 0 {
      attributes +=
        " transform=\"rotate(\(rotation.svg) \(position.x.svg) \(position.y.svg))\""
    }
    if string.contains("  ") || string.first == " " || string.last == " " {
      attributes += " xml:space=\"preserve\""
    }
    let box = boundingBox
    let numbers = [box.origin.x, box.origin.y, box.size.width, box.size.height]
    return attributes
      + " textLength=\"\(extent.width.svg)\" lengthAdjust=\"spacingAndGlyphs\""
      + " data-bbox=\"\(numbers.map(\.svg).joined(separator: " "))\""
  }

  /// The upright rectangle around the turned line.
  var boundingBox: Rectangle {
    let left = -extent.width * anchor.share
    let (sine, cosine) = (sin(rotation * .pi / 180), cos(rotation * .pi / 180))
    let corners = [
      (left, -extent.ascent), (left + extent.width, -extent.ascent), (left, extent.descent),
      (left + extent.width, extent.descent),
    ].map { x, y in
      (x: position.x + x * cosine - y * sine, y: position.y + x * sine + y * cosine)
    }
    let (left2, right) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 0)
    let (top, bottom) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 0)
    return Rectangle(x: left2, y: top, width: right - left2, height: bottom - top)
  }
}
