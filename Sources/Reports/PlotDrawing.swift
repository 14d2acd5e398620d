import Chapters
import Digests
import Drawing
import FoundationEssentials
import Plots

/// A plot of a chapter, with the size and the words it is drawn with.
struct PlotDrawing: Sendable {
  /// Counts up when drawing itself changes, so that files of older versions are drawn anew.
  static let version = "4"

  /// The path of its files without the extension, such as `03-dense/fig-loss`.
  let name: String
  /// The plot as the cell gave it.
  let plot: Plot
  /// The page, in points.
  let size: Size
  /// The colors of its PNG and PDF.
  let theme: Theme
  /// Everything that decides how it looks.
  let digest: Digest

  /// The identifier of the drawing on its page.
  var id: String {
    "octavo-plot-" + (name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// A plot from the JSON of a display.
  ///
  /// - Parameters:
  ///   - json: the plot as data.
  ///   - name: the path of its files.
  ///   - options: what the cell says of the size and the colors.
  ///   - bookTheme: the colors of files of which the cell says nothing.
  ///   - alternative: the words that replace the plot's own summary.
  /// - Throws: what the decoder says when the data is no plot.
  init(
    json: String, name: String, options: CellOptions, bookTheme: FigureTheme, alternative: String?
  ) throws {
    var plot = try JSONDecoder().decode(Plot.self, from: Data(json.utf8))
    if let alternative { plot.summary = alternative }
    let size = PlotDrawing.size(of: plot, options: options)
    self.name = name
    self.plot = plot
    self.size = size
    theme = Theme(options.figureTheme ?? bookTheme)
    digest = Digest(of: [
      PlotDrawing.version, name, json, plot.summary, "\(size.width)", "\(size.height)",
      "\(Theme.light)", "\(Theme.dark)", "\(Theme.highContrast)", "\(theme)",
    ])
  }

  /// The size in points: the cell's inches; without a height, the one that suits the plot at its width.
  static func size(of plot: Plot, options: CellOptions) -> Size {
    let preferred = plot.preferredSize
    switch (options.figureWidth.map { $0 * 72 }, options.figureHeight.map { $0 * 72 }) {
    case (let width?, let height?): return Size(width: width, height: height)
    case (let width?, nil): return plot.size(width: width, metrics: PangoMetrics())
    case (nil, let height?): return Size(width: preferred.width, height: height)
    case (nil, nil): return plot.size(width: preferred.width, metrics: PangoMetrics())
    }
  }
}
