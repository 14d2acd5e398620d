import Chapters
import Documents

extension ContentWriter {
  /// Plots, pictures, tables or code under a caption.
  func figure(_ figure: FigureBlock) -> Markup {
    let caption = self.caption(figure)
    let isAbove = figure.kind != .figure
    let kind: Markup =
      switch figure.kind {
      case .figure: "figure"
      case .table: "figure figure-table"
      case .listing: "figure figure-listing"
      }
    let content = parts(figure)
    return """
      <figure class="\(kind)"\(attribute("id", figure.id))>
      \(isAbove ? caption : .empty)\(content)\(isAbove ? .empty : caption)</figure>

      """
  }

  private func caption(_ figure: FigureBlock) -> Markup {
    let name: Markup =
      figure.name.map { "<span class=\"figure-number\">\($0)</span>" } ?? .empty
    let colon: Markup = name.isEmpty || figure.caption.isEmpty ? .empty : ": "
    guard !(name.isEmpty && figure.caption.isEmpty) else { return .empty }
    return """
      <figcaption class="figure-caption">\(name)\(colon)\(markup(figure.caption))</figcaption>

      """
  }

  private func parts(_ figure: FigureBlock) -> Markup {
    guard figure.columns > 1 || figure.parts.contains(where: { $0.letter != nil }) else {
      return figure.parts.map { markup($0.elements) }.joined()
    }
    return """
      <div class="figure-parts" style="--columns: \(figure.columns)">
      \(figure.parts.map(part).joined())</div>

      """
  }

  /// A part of a figure with its letter.
  func part(_ part: FigureBlock.Part) -> Markup {
    let letter: Markup =
      part.letter.map { "<span class=\"figure-number\">(\($0))</span> " } ?? .empty
    let caption: Markup =
      part.letter == nil && part.caption.isEmpty
      ? .empty
      : "<p class=\"part-caption\">\(letter)\(markup(part.caption))</p>\n"
    return """
      <div class="figure-part"\(attribute("id", part.id))>
      \(markup(part.elements))\(caption)</div>

      """
  }

  /// A plot with its files and its data.
  func plot(_ drawing: PlotDrawing) -> Markup {
    FigureView(
      drawing: drawing, svg: svg[drawing.name], hasFiles: isInteractive, words: words
    ).html
  }
}
