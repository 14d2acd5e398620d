import Plots

extension Scene {
  /// Asserts that the page can be drawn on and that every coordinate is a number.
  func requireFinite() throws(DrawingError) {
    try size.requireArea()
    for (index, item) in items.enumerated() where !item.isFinite {
      throw .notFinite(role: item.role, item: index)
    }
  }
}

extension Scene.Item {
  fileprivate var role: String {
    switch self {
    case .shape(let shape): shape.role
    case .text(let run): run.role
    }
  }

  fileprivate var isFinite: Bool {
    switch self {
    case .text(let run):
      run.position.isFinite && run.rotation.isFinite
    case .shape(let shape): shape.isFinite
    }
  }
}

extension Scene.Shape {
  /// Whether every coordinate is a number.
  var isFinite: Bool {
    path.isFinite && (clip?.isFinite ?? true) && (stroke?.isFinite ?? true)
  }
}

extension Scene.Path {
  fileprivate var isFinite: Bool {
    switch self {
    case .polyline(let points, _): points.allSatisfy(\.isFinite)
    case .rectangle(let box): box.isFinite
    case .circle(let center, let radius): center.isFinite && radius.isFinite
    }
  }
}

extension Scene.Stroke {
  fileprivate var isFinite: Bool { width.isFinite && dash.allSatisfy(\.isFinite) }
}

extension Rectangle {
  /// Whether every coordinate is a number.
  var isFinite: Bool { origin.isFinite && size.width.isFinite && size.height.isFinite }
}

extension Point {
  /// Whether both coordinates are numbers.
  var isFinite: Bool { x.isFinite && y.isFinite }
}

extension TextRun {
  /// The line width that leaves 1.5 points of halo outside the letters.
  static let haloStroke = 3.0
}

extension Size {
  /// Asserts that a page of this size can be drawn on.
  func requireArea() throws(DrawingError) {
    guard width > 0, height > 0, width.isFinite, height.isFinite else {
      throw .unusableSize(width: width, height: height)
    }
  }
}
