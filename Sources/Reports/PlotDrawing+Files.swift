import Documents
import Drawing
import FoundationEssentials
import Plots

extension PlotDrawing {
  /// The content of the files, in the order of `formats`.
  func files() throws(DrawingError) -> [Data] {
    let metrics = PangoMetrics()
    let themes = [.light, .dark, .highContrast] + (theme == .light ? [] : [theme])
    let scenes = plot.scenes(size: size, themes: themes, metrics: metrics)
    let file = theme == .light ? scenes[0] : scenes[3]
    let svg = scenes[0].svg(id: id, dark: scenes[1], highContrast: scenes[2])
    return [
      Data(svg.utf8), Data(try file.png(scale: 2)), Data(try file.pdf()), Data(plot.csv.utf8),
    ]
  }
}
