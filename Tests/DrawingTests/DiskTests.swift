import Drawing
import Plots
import Testing

@Suite struct `Disks on a bitmap` {
  /// Black disks that don't touch, each elsewhere within its pixels.
  private static func centers(_ count: Int) -> [Point] {
    (0..<count).map { (index: Int) -> Point in
      let (column, row) = (Double(index % 20), Double(index / 20))
      let (right, down) = (Double(index * 7 % 32) / 32, Double(index * 11 % 64) / 64)
      return Point(x: 10 + 12 * column + right, y: 10 + 12 * row + down)
    }
  }

  /// Few are drawn as outlines, many are stamped.
  @Test(arguments: [100, 200], [1.0, 1.5, 2])
  func `cover their area around their place`(count: Int, scale: Double) throws {
    let radius = 2.25
    let centers = Self.centers(count)
    let scene = Scene(
      size: Size(width: 260, height: 132), background: Color(0xFFFFFF), title: "Disks",
      summary: "Disks.",
      items: centers.map {
        .shape(
          Scene.Shape(path: .circle(center: $0, radius: radius), fill: Color(0), role: "point"))
      })
    let bitmap = try Bitmap(scene.png(scale: scale))
    for center in centers {
      var (area, x, y) = (0.0, 0.0, 0.0)
      let reach = Int((5 * scale).rounded(.up))
      let (column, row) = (Int(center.x * scale), Int(center.y * scale))
      for row in row - reach...row + reach {
        for column in column - reach...column + reach {
          let darkness = bitmap.darkness(column: column, row: row)
          area += darkness
          x += darkness * (Double(column) + 0.5)
          y += darkness * (Double(row) + 0.5)
        }
      }
      let whole = Double.pi * radius * radius * scale * scale
      #expect(abs(area / whole - 1) < 0.03, "\(center): \(area) of \(whole)")
      // An eighth of a pixel is the grid of stamps.
      #expect(abs(x / area - center.x * scale) < 0.08, "\(center): \(x / area)")
      #expect(abs(y / area - center.y * scale) < 0.08, "\(center): \(y / area)")
    }
  }
}
