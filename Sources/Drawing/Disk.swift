import Plots

/// A solid disk without a line around it, which others of its color and size may join.
struct Disk {
  let center: Point
  let radius: Double
  let fill: Color

  init?(_ item: Scene.Item) {
    guard case .shape(let shape) = item, case .circle(let center, let radius) = shape.path,
      let fill = shape.fill, fill.opacity == 1, shape.stroke == nil, shape.clip == nil
    else { return nil }
    self.center = center
    self.radius = radius
    self.fill = fill
  }

  /// The disks alike that some items begin with.
  static func leading(_ items: ArraySlice<Scene.Item>) -> [Disk] {
    var disks: [Disk] = []
    for item in items {
      guard let disk = Disk(item), disk.radius == disks.first?.radius ?? disk.radius,
        disk.fill == disks.first?.fill ?? disk.fill
      else { break }
      disks.append(disk)
    }
    return disks
  }
}
