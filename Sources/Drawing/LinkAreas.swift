import Mathematics
import Plots
import Typesetting

/// Where a link can be clicked: a rectangle for each line of what it holds.
struct LinkAreas {
  private(set) var rectangles: [Rectangle] = []

  /// The areas of some elements whose letters are measured by `metrics`.
  init(of elements: [PageElement], by metrics: any TypeMetrics) {
    for element in elements { add(element, by: metrics) }
  }

  /// The areas as Cairo's tag lists them.
  var attribute: String {
    let numbers = rectangles.flatMap { area in
      [area.origin.x, area.origin.y, area.size.width, area.size.height].map(\.svg)
    }
    return "rect=[\(numbers.joined(separator: " "))]"
  }

  private mutating func add(_ element: PageElement, by metrics: any TypeMetrics) {
    switch element {
    case .text(let text):
      let words = text.string.drawn.words
      let width =
        words.map { metrics.width(of: String($0), in: text.style) }.reduce(0, +)
        + Double(words.count - 1) * (metrics.space(in: text.style) + text.wordSpacing)
      let reach = metrics.reach(of: text.style)
      add(
        Rectangle(
          x: text.origin.x, y: text.origin.y - text.style.rise - reach.ascent, width: width,
          height: reach.ascent + reach.descent))
    case .shape(let shape): add(shape.path.bounds)
    case .scene(let scene, let place):
      add(
        Rectangle(
          x: place.x, y: place.y, width: scene.size.width, height: scene.size.height))
    case .formula(let box, let place):
      add(
        Rectangle(
          x: place.x, y: place.y - box.ascent, width: box.width,
          height: box.ascent + box.descent))
    case .picture(_, let frame): add(frame)
    case .tagged(_, let elements), .link(_, let elements):
      for element in elements { add(element, by: metrics) }
    case .destination: break
    }
  }

  /// Adds an area; what stands beside the last one, by half of its height at least, grows together with it.
  private mutating func add(_ area: Rectangle) {
    guard area.size.width > 0, area.size.height > 0 else { return }
    guard let last = rectangles.last,
      min(last.bottom, area.bottom) - max(last.top, area.top)
        > min(last.size.height, area.size.height) / 2
    else {
      rectangles.append(area)
      return
    }
    let (left, top) = (min(last.left, area.left), min(last.top, area.top))
    rectangles[rectangles.count - 1] = Rectangle(
      x: left, y: top, width: max(last.right, area.right) - left,
      height: max(last.bottom, area.bottom) - top)
  }
}

extension Scene.Path {
  /// The rectangle around the outline.
  fileprivate var bounds: Rectangle {
    switch self {
    case .polyline(let points, _):
      let (columns, rows) = (points.map(\.x), points.map(\.y))
      let (left, top) = (columns.min() ?? 0, rows.min() ?? 0)
      return Rectangle(
        x: left, y: top, width: (columns.max() ?? 0) - left, height: (rows.max() ?? 0) - top)
    case .rectangle(let box): return box
    case .circle(let center, let radius):
      return Rectangle(
        x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    }
  }
}
