public import Plots

extension Scene {
  /// What every scene must keep, as sentences about what it breaks: no two texts overlap, all stands
  /// on the page, no text is below 7 points, text contrasts 4.5:1 with what is under it and marks 3:1
  /// with the page, no place is without a number, and the summary says something.
  public var violations: [String] {
    var broken: [String] = []
    if summary.isEmpty { broken.append("the summary is empty") }
    let runs = items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    for run in runs { broken += violations(of: run) }
    for item in items {
      if case .shape(let shape) = item { broken += violations(of: shape) }
    }
    guard broken.isEmpty else { return broken }
    let boxes = runs.map { (text: $0.string, box: $0.box) }.sorted { $0.box.left < $1.box.left }
    for first in boxes.indices {
      for second in boxes[(first + 1)...] {
        guard second.box.left < boxes[first].box.right else { break }
        if boxes[first].box.overlaps(second.box, tolerance: 0.1) {
          broken.append("\"\(boxes[first].text)\" overlaps \"\(second.text)\"")
        }
      }
    }
    return broken
  }

  private var pageBox: Rectangle {
    Rectangle(x: 0, y: 0, width: size.width, height: size.height)
  }

  private func violations(of run: TextRun) -> [String] {
    guard run.position.x.isFinite, run.position.y.isFinite, run.extent.width.isFinite else {
      return ["\"\(run.string)\" stands at \(run.position)"]
    }
    var broken: [String] = []
    if run.string.isEmpty { broken.append("a text is empty") }
    if run.font.size < 7 { broken.append("\"\(run.string)\" has \(run.font.size) points") }
    if !pageBox.contains(run.box, tolerance: 0.1) {
      broken.append("\"\(run.string)\" leaves the page: \(run.box)")
    }
    let contrast = run.color.contrast(against: run.background ?? background)
    if contrast < 4.5 { broken.append("\"\(run.string)\" has contrast \(contrast)") }
    return broken
  }

  private func violations(of shape: Shape) -> [String] {
    var broken: [String] = []
    let points: [Point]
    switch shape.path {
    case .polyline(let corners, _): points = corners
    case .rectangle(let rectangle):
      points = [
        rectangle.origin, Point(x: rectangle.right, y: rectangle.bottom),
      ]
      if rectangle.size.width < 0 || rectangle.size.height < 0 {
        broken.append("\(shape.role) has a negative extent")
      }
    case .circle(let center, let radius):
      points = [
        Point(x: center.x - radius, y: center.y - radius),
        Point(x: center.x + radius, y: center.y + radius),
      ]
    }
    for point in shape.clip.map({ [$0.origin, Point(x: $0.right, y: $0.bottom)] }) ?? points {
      if !point.x.isFinite || !point.y.isFinite {
        broken.append("\(shape.role) stands at \(point)")
      } else if !pageBox.contains(
        Rectangle(x: point.x, y: point.y, width: 0, height: 0), tolerance: 0.1)
      {
        broken.append("\(shape.role) leaves the page at \(point)")
      }
    }
    guard shape.role == "mark" else { return broken }
    for color in [shape.fill, shape.stroke?.color].compactMap({ $0 })
    where color.contrast(against: background) < 3 {
      broken.append("a mark of \(color.hex) has contrast \(color.contrast(against: background))")
    }
    return broken
  }

  /// The scene with one color everywhere: equal for two themes of one plot.
  public var withoutColors: Scene {
    var scene = self
    let grey = Color(0x808080)
    scene.background = grey
    scene.items = items.map { item in
      switch item {
      case .text(var run):
        run.color = grey
        run.background = run.background.map { _ in grey }
        run.halo = run.halo.map { _ in grey }
        return .text(run)
      case .shape(var shape):
        shape.fill = shape.fill.map { _ in grey }
        shape.stroke?.color = grey
        return .shape(shape)
      }
    }
    return scene
  }
}
