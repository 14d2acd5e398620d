package import Chapters
public import Digests
import Drawing
import FoundationEssentials
public import Plots

/// A plot of a chapter, with the size and the words it is drawn with.
public struct PlotDrawing: Sendable, Hashable {
  /// The extensions of the files of a figure.
  public static let formats = ["svg", "png", "pdf", "csv"]

  /// The files' paths in the folder of a report.
  public var paths: [String] { PlotDrawing.formats.map { "figures/\(name).\($0)" } }

  /// The path of its files without the extension, such as `03-dense/fig-loss`.
  public let name: String
  /// The plot as the cell gave it.
  public let plot: Plot
  /// The page, in points.
  public let size: Size
  /// The colors of its PNG and PDF.
  public let theme: Theme
  /// Everything of the book that decides how it looks.
  public let digest: Digest
  /// The width that the cell asks for, in points.
  private let wantedWidth: Double?
  /// The height that the cell asks for, in points.
  private let wantedHeight: Double?

  /// The identifier of the drawing on its page.
  public var id: String {
    "octavo-plot-" + (name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// The path of the files of the plot that a cell displays as its nth, from 1.
  package static func name(of cell: Int, in chapter: Chapter, number: Int) -> String {
    let label = chapter.cells[cell].label?.asIdentifier ?? "cell-\(cell + 1)"
    return "\(chapter.slug)/\(label)" + (number == 1 ? "" : "-\(number)")
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
    wantedWidth = options.figureWidth.map { $0 * 72 }
    wantedHeight = options.figureHeight.map { $0 * 72 }
    let size = PlotDrawing.size(of: plot, width: wantedWidth, height: wantedHeight)
    self.name = name
    self.plot = plot
    self.size = size
    theme = Theme(options.figureTheme ?? bookTheme)
    digest = Digest(of: [
      name, json, plot.summary, "\(size.width)", "\(size.height)",
      Theme.light.spelling, Theme.dark.spelling, Theme.highContrast.spelling, theme.spelling,
    ])
  }

  /// The size in points: what the cell asks for; without a height, the one that suits the plot at its width.
  private static func size(of plot: Plot, width: Double?, height: Double?) -> Size {
    let preferred = plot.preferredSize
    let width = width ?? preferred.width
    return height.map { Size(width: width, height: $0) }
      ?? plot.size(width: width, metrics: PangoMetrics())
  }

  /// The size in points where there is only so much room across: drawings are laid out anew, never scaled.
  public func size(fitting width: Double) -> Size {
    guard size.width > width else { return size }
    return PlotDrawing.size(
      of: plot, width: width, height: wantedHeight.map { $0 * width / size.width })
  }
}
