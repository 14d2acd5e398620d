import Drawing
import FoundationEssentials
import Plots

extension PlotDrawing {
  /// The extensions of the files of a figure.
  static let formats = ["svg", "png", "pdf"]

  /// The files' paths in the folder of a report.
  var paths: [String] { PlotDrawing.formats.map { "figures/\(name).\($0)" } }

  /// The content of the files, in the order of `formats`.
  func files() throws(DrawingError) -> [Data] {
    let metrics = PangoMetrics()
    let light = plot.scene(size: size, theme: .light, metrics: metrics)
    let dark = plot.scene(size: size, theme: .dark, metrics: metrics)
    return [
      Data(light.svg(id: id, dark: dark).utf8), Data(try light.png(scale: 2)),
      Data(try light.pdf()),
    ]
  }
}
