import Drawing
import Plots

/// A scene with every kind of item, laid out with the real metrics.
enum SampleScene {
  static let blue = Color(0x0072B2)

  static func scene(dark: Bool = false) -> Scene {
    let ink = dark ? Color(0xE6E8EB) : Color(0x1A1A1A)
    let page = dark ? Color(0x16181D) : Color(0xFFFFFF)
    let metrics = PangoMetrics()
    func text(
      _ string: String, _ x: Double, _ y: Double, anchor: TextRun.Anchor = .start,
      rotation: Double = 0, font: Font = Font(size: 10), halo: Color? = nil, tooltip: String? = nil
    ) -> Scene.Item {
      .text(
        TextRun(
          string, at: Point(x: x, y: y), anchor: anchor, rotation: rotation, font: font, color: ink,
          halo: halo, extent: metrics.extent(of: string, in: font), role: "label", tooltip: tooltip)
      )
    }
    let frame = Rectangle(x: 40, y: 30, width: 220, height: 120)
    let waves = (0...44).map { step in
      Point(x: 40 + 5 * Double(step), y: 90 + 70 * (step % 2 == 0 ? 1 : -1) * Double(step) / 44)
    }
    return Scene(
      size: Size(width: 288, height: 180), background: page, title: "A sample of every item",
      summary: "A frame, a clipped zigzag, three circles & <labels>.",
      items: [
        .shape(
          .init(
            path: .rectangle(frame), fill: dark ? Color(0x22252C) : Color(0xF4F4F4),
            stroke: .init(color: Color(0xB0B0B0), width: 0.5), role: "frame")),
        .shape(
          .init(
            path: .polyline(waves, closed: false),
            stroke: .init(color: blue, width: 1.2, dash: [4, 2]), clip: frame, role: "mark",
            tooltip: "a zigzag < 9 & falling")),
        .shape(
          .init(
            path: .circle(center: Point(x: 100, y: 60), radius: 12),
            fill: Color(0xD55E00, opacity: 0.5), role: "mark", tooltip: "a circle")),
        text(
          "Effizienz, office & <12>", 150, 20, anchor: .middle,
          font: Font(size: 11, isSemibold: true)),
        text(
          "loss 0.392", 60, 120, font: Font(.monospaced, size: 9), halo: page, tooltip: "epoch 7"),
        text("rotated", 20, 90, anchor: .middle, rotation: -90),
        text("end", 260, 168, anchor: .end),
      ])
  }
}
