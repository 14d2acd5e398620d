import Plots
import Preconditions

/// Turns a scene into SVG item by item; Cairo's own SVG has neither text nor stable identifiers.
struct SVGWriter {
  /// More tooltips than this make a page slow; a scene beyond it goes without.
  static let tooltipLimit = 2000
  /// Letters of fewer CSS pixels are not for reading; with so many the ticks of a figure as wide as a page fit on a phone.
  static let leastLetters = 6.0

  private let scene: Scene
  /// The same layout in the colors of other screens.
  private let others: [Scene]
  private let id: String
  private let hasTooltips: Bool
  private var palette: SVGPalette
  private var clips: [Rectangle: Int] = [:]
  private var definitions = ""
  private var body = ""
  /// The last elements, as many as look alike.
  private var alike: [SVGElement] = []

  /// A writer for a scene and the same layout in the colors of other screens.
  init(_ scene: Scene, others: [(screen: SVGScreen, scene: Scene)], id: String) {
    for (screen, other) in others {
      require(
        scene.items.map(\.isText) == other.items.map(\.isText),
        "svg: the items are others for '\(screen.rawValue)' than for light pages")
    }
    self.scene = scene
    self.others = others.map(\.scene)
    palette = SVGPalette(for: others.map(\.screen))
    self.id = id
    hasTooltips = scene.items.reduce(0) { $0 + $1.tooltips } <= SVGWriter.tooltipLimit
  }

  /// The whole file.
  mutating func write() -> String {
    write(page: scene.size)
    for (place, item) in scene.items.enumerated() {
      let same = others.map { $0.items[place] }
      switch item {
      case .shape(let shape): write(shape, others: same.compactMap(\.shape))
      case .text(let run): write(run, others: same.compactMap(\.run))
      }
    }
    flush()
    let (width, height) = (scene.size.width, scene.size.height)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(id)" role="img" \
      aria-labelledby="\(id)-title \(id)-desc" viewBox="0 0 \(width.svg) \(height.svg)" \
      width="\(width.svg)pt" height="\(height.svg)pt" \
      style="max-width:100%;min-width:\(leastWidth.svg)px;height:auto" \
      font-family="\(Font.Family.text.stack)">
      <title id="\(id)-title">\(scene.title.xmlEscaped)</title>
      <desc id="\(id)-desc">\(scene.summary.xmlEscaped)</desc>
      \(palette.style(under: id))\(definitions.isEmpty ? "" : "<defs>\(definitions)</defs>\n")\
      \(body)</svg>

      """
  }

  /// The width in CSS pixels, four thirds of a point in its natural size, that keeps the smallest letters legible; a page
  /// that is narrower lets the drawing scroll.
  private var leastWidth: Double {
    let sizes = scene.items.compactMap { item in
      if case .text(let run) = item, run.font.isVisible { run.font.size * 4 / 3 } else { nil }
    }
    guard let smallest = sizes.min() else { return 0 }
    return (scene.size.width * 4 / 3 * min(SVGWriter.leastLetters / smallest, 1)).rounded(.up)
  }

  private mutating func write(page: Size) {
    let colors = palette.attributes([paint(.fill, scene.background, others.map(\.background))])
    body += "<rect width=\"\(page.width.svg)\" height=\"\(page.height.svg)\"\(colors)/>\n"
  }

  private func paint(
    _ property: SVGPalette.Property, _ light: Color, _ others: [Color?]
  ) -> SVGPalette.Paint {
    .init(property: property, light: light, others: others.map { $0 ?? light })
  }

  private mutating func write(_ shape: Scene.Shape, others: [Scene.Shape]) {
    var paints: [SVGPalette.Paint] = []
    if let fill = shape.fill { paints.append(paint(.fill, fill, others.map(\.fill))) }
    if let line = shape.stroke {
      paints.append(paint(.stroke, line.color, others.map { $0.stroke?.color }))
    }
    var look = palette.attributes(paints)
    if shape.fill == nil { look += " fill=\"none\"" }
    if let line = shape.stroke { look += line.svgAttributes }
    if let clip = shape.clip { look += " clip-path=\"url(#\(name(of: clip)))\"" }
    let (name, place) = shape.path.svg
    let title = hasTooltips ? shape.tooltip.map { "<title>\($0.xmlEscaped)</title>" } : nil
    add(SVGElement(name: name, look: look, place: place, content: title))
  }

  private mutating func write(_ run: TextRun, others: [TextRun]) {
    guard run.font.isVisible, !run.string.isEmpty else { return }
    var paints = [paint(.fill, run.color, others.map(\.color))]
    if let halo = run.halo { paints.append(paint(.stroke, halo, others.map(\.halo))) }
    var look = run.font.svgAttributes + palette.attributes(paints)
    if run.halo != nil {
      // Validators know the order of paints as a style alone.
      look +=
        " stroke-width=\"\(TextRun.haloStroke.svg)\" stroke-linejoin=\"round\""
        + " style=\"paint-order: stroke\""
    }
    let tooltip = hasTooltips ? run.tooltip.map { "<title>\($0.xmlEscaped)</title>" } ?? "" : ""
    add(
      SVGElement(
        name: "text", look: look, place: run.svgAttributes, content: tooltip + content(of: run)))
  }

  /// Adds an element; neighbours that look alike share a group that says how.
  private mutating func add(_ element: SVGElement) {
    if element.look != alike.last?.look { flush() }
    alike.append(element)
  }

  private mutating func flush() {
    body += SVGElement.grouped(alike)
    alike = []
  }

  /// The characters of a line, with tooltips on its parts.
  private func content(of run: TextRun) -> String {
    guard hasTooltips, !run.parts.isEmpty else { return run.string.xmlEscaped }
    let bytes = Array(run.string.utf8)
    func text(_ place: Range<Int>) -> String {
      String(decoding: bytes[place.clamped(to: 0..<bytes.count)], as: UTF8.self).xmlEscaped
    }
    var content = ""
    var end = 0
    for part in run.parts where part.place.lowerBound >= end {
      content += text(end..<part.place.lowerBound)
      content += "<tspan><title>\(part.tooltip.xmlEscaped)</title>\(text(part.place))</tspan>"
      end = part.place.upperBound
    }
    return content + text(end..<max(end, bytes.count))
  }

  private mutating func name(of clip: Rectangle) -> String {
    if let known = clips[clip] { return "\(id)-clip\(known)" }
    let number = clips.count
    clips[clip] = number
    definitions +=
      "<clipPath id=\"\(id)-clip\(number)\"><rect\(clip.svgAttributes)/></clipPath>"
    return "\(id)-clip\(number)"
  }
}

extension Scene.Item {
  fileprivate var shape: Scene.Shape? { if case .shape(let shape) = self { shape } else { nil } }
  fileprivate var run: TextRun? { if case .text(let run) = self { run } else { nil } }
  fileprivate var isText: Bool { run != nil }

  /// How many tooltips it has.
  fileprivate var tooltips: Int {
    switch self {
    case .shape(let shape): shape.tooltip == nil ? 0 : 1
    case .text(let run): (run.tooltip == nil ? 0 : 1) + run.parts.count
    }
  }
}
