import Plots

extension PageElement {
  /// The same element elsewhere.
  func moved(by offset: Point) -> PageElement {
    switch self {
    case .text(var text):
      text.origin = text.origin.moved(by: offset)
      return .text(text)
    case .shape(var shape):
      shape.path = shape.path.moved(by: offset)
      shape.clip = shape.clip?.moved(by: offset)
      return .shape(shape)
    case .scene(let scene, let place): return .scene(scene, at: place.moved(by: offset))
    case .formula(let box, let place): return .formula(box, at: place.moved(by: offset))
    case .picture(let path, let area): return .picture(path: path, area.moved(by: offset))
    case .tagged(let tag, let elements): return .tagged(tag, elements.moved(by: offset))
    case .link(let target, let elements): return .link(target, elements.moved(by: offset))
    case .destination(let name, let place):
      return .destination(name: name, at: place.moved(by: offset))
    }
  }
}

extension [PageElement] {
  /// The same elements elsewhere.
  func moved(by offset: Point) -> [PageElement] { map { $0.moved(by: offset) } }
}

extension Point {
  fileprivate func moved(by offset: Point) -> Point { Point(x: x + offset.x, y: y + offset.y) }
}

extension Rectangle {
  fileprivate func moved(by offset: Point) -> Rectangle {
    Rectangle(
      x: origin.x + offset.x, y: origin.y + offset.y, width: size.width, height: size.height)
  }
}

extension Scene.Path {
  fileprivate func moved(by offset: Point) -> Scene.Path {
    switch self {
    case .polyline(let points, let closed):
      .polyline(points.map { $0.moved(by: offset) }, closed: closed)
    case .rectangle(let rectangle): .rectangle(rectangle.moved(by: offset))
    case .circle(let center, let radius):
      .circle(center: center.moved(by: offset), radius: radius)
    }
  }
}
