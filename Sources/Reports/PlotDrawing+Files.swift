import Drawing
import FoundationEssentials
import Plots

extension PlotDrawing {
  /// The extensions of the files of a figure.
  static let formats = ["svg", "png", "pdf", "csv"]

  /// The files' paths in the folder of a report.
  var paths: [String] { PlotDrawing.formats.map { "figures/\(name).\($0)" } }

  /// The content of the files, in the order of `formats`.
  func files() throws(DrawingError) -> [Data] {
    let metrics = PangoMetrics()
    func scene(_ theme: Theme) -> Scene { plot.scene(size: size, theme: theme, metrics: metrics) }
    let (light, dark, highContrast) = (scene(.light), scene(.dark), scene(.highContrast))
    let file = theme == .light ? light : scene(theme)
    let svg = light.svg(id: id, dark: dark, highContrast: highContrast)
    return [
      Data(svg.utf8), Data(try file.png(scale: 2)), Data(try file.pdf()), Data(plot.csv.utf8),
    ]
  }
}
