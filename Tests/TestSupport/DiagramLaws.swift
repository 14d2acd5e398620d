public import Plots

extension Scene {
  /// The boxes of a diagram, in the order they were drawn.
  public var boxes: [Rectangle] {
    items.compactMap { item in
      if case .shape(let shape) = item, shape.role == "box", case .rectangle(let box) = shape.path {
        box
      } else {
        nil
      }
    }
  }

  /// The lines of a diagram's arrows.
  public var lines: [[Point]] { arrows(closed: false) }
  /// The heads of a diagram's arrows.
  public var heads: [[Point]] { arrows(closed: true) }

  private func arrows(closed: Bool) -> [[Point]] {
    items.compactMap { item in
      if case .shape(let shape) = item, shape.role == "arrow",
        case .polyline(let points, closed) = shape.path
      {
        points
      } else {
        nil
      }
    }
  }

  /// What every diagram must keep: boxes stand apart, text stays inside its box, lines are level or upright, pass no box and no
  /// text, and every head touches a box; unless `allowsCrossings`, no
  /// lines cross and none is drawn twice.
  public func diagramViolations(allowsCrossings: Bool = false) -> [String] {
    var broken: [String] = []
    let boxes = boxes
    for (index, box) in boxes.enumerated()
    where boxes[(index + 1)...].contains(where: { $0.overlaps(box, tolerance: 0.1) }) {
      broken.append("box \(index) overlaps another")
    }
    let segments = lines.flatMap { zip($0, $0.dropFirst()).map(Self.rectangle) }
    for segment in segments {
      if min(segment.size.width, segment.size.height) > 1e-6 { broken.append("a line is slanted") }
      if boxes.contains(where: { segment.meets($0) }) { broken.append("a line passes a box") }
    }
    for case .text(let run) in items {
      if run.role == "output", boxes.contains(where: { $0.overlaps(run.box, tolerance: 0.1) }) {
        broken.append("\"\(run.string)\" overlaps a box")
      }
      if run.role == "box", !boxes.contains(where: { $0.contains(run.box, tolerance: 0.1) }) {
        broken.append("\"\(run.string)\" leaves its box")
      }
      if segments.contains(where: { $0.meets(run.box) }) {
        broken.append("a line passes \"\(run.string)\"")
      }
    }
    for head in heads where !boxes.contains(where: { $0.touches(head[0]) }) {
      broken.append("a head points at nothing at \(head[0])")
    }
    guard !allowsCrossings else { return broken }
    for (index, first) in segments.enumerated() {
      for second in segments where first.crosses(second) {
        broken.append("lines cross at \(first.center.x), \(second.center.y)")
      }
      for second in segments[(index + 1)...] where first.covers(second) {
        broken.append("a line is drawn twice at \(first.center)")
      }
    }
    return broken
  }

  private static func rectangle(_ ends: (Point, Point)) -> Rectangle {
    let (from, to) = ends
    return Rectangle(
      x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x),
      height: abs(from.y - to.y))
  }
}

extension Rectangle {
  /// Whether a line enters a box, by more than a hair.
  fileprivate func meets(_ box: Rectangle) -> Bool {
    left < box.right - 0.1 && right > box.left + 0.1 && top < box.bottom - 0.1
      && bottom > box.top + 0.1
  }

  /// Whether an upright line goes through a level one and on.
  fileprivate func crosses(_ level: Rectangle) -> Bool {
    left > level.left + 0.1 && left < level.right - 0.1 && level.top > top + 0.1
      && level.top < bottom - 0.1
  }

  /// Whether two lines share more than a point.
  fileprivate func covers(_ other: Rectangle) -> Bool {
    let across = min(right, other.right) - max(left, other.left)
    let along = min(bottom, other.bottom) - max(top, other.top)
    return across >= 0 && along >= 0 && across + along > 0.1
  }

  fileprivate func touches(_ point: Point) -> Bool {
    point.x > left - 0.1 && point.x < right + 0.1 && point.y > top - 0.1 && point.y < bottom + 0.1
  }
}
