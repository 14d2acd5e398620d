import Chapters
import Documents
import Plots

/// A figure as it stands on its page: the drawing, its files, its data.
struct FigureView {
  let drawing: PlotDrawing
  /// The drawing as its file holds it; nil where the page shows the file.
  let svg: String?
  /// Whether the files of the drawing and its data stand below it.
  let hasFiles: Bool
  /// The words of the book.
  let words: Words

  /// The figure without its caption.
  var html: Markup {
    let title = drawing.plot.title
    // Without a script nobody knows whether a drawing is wider than its page, so each can be reached and scrolled by keys.
    return """
      <div class="plot" role="group" tabindex="0" aria-label="\(title.isEmpty ? words[.drawing] : words(.drawingOf, title))"\
      \(file)>\(svg.map(Markup.init(trusted:)) ?? picture)</div>
      \(foot)
      """
  }

  /// Where the script finds the drawing when it shows it once more.
  private var file: Markup { hasFiles ? " data-file=\"\(drawing.path(of: "svg"))\"" : .empty }

  /// The drawing from its file.
  private var picture: Markup {
    "<img src=\"\(drawing.path(of: "svg"))\" alt=\"\(drawing.plot.summary)\"/>"
  }

  private var foot: Markup {
    guard hasFiles else { return .empty }
    return """
      <div class="figure-foot">
      \(FigureData(plot: drawing.plot, file: drawing.path(of: "csv"), words: words).html)<p class="figure-files">\(links)</p>
      </div>

      """
  }

  private var links: Markup {
    PlotDrawing.formats.map { format in
      let name = format.uppercased()
      let label = words(format == "csv" ? .downloadData : .downloadFigure, name)
      return """
        <a href="\(drawing.path(of: format))" download="" aria-label="\(label)">\(name)</a>
        """ as Markup
    }.joined(separator: " ")
  }
}
