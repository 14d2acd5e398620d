public import Plots

extension Scene {
  /// An SVG document with real text.
  ///
  /// The one drawing serves light and dark pages and readers who ask for more contrast: light colors are attributes,
  /// those of the other scenes are style rules for the screens that prefer them. Paper gets the light ones. Text keeps its
  /// measured width in any font. Where a page is too narrow for its smallest letters to be read, the drawing is wider.
  ///
  /// - Parameters:
  ///   - id: The identifier of the drawing; all others begin with it. Letters, digits and hyphens.
  ///   - dark: The same layout in the colors of a dark page.
  ///   - highContrast: The same layout in colors of more contrast, for light pages.
  public func svg(id: String, dark: Scene? = nil, highContrast: Scene? = nil) -> String {
    let others: [(screen: SVGScreen, scene: Scene)] =
      (dark.map { [(.dark, $0)] } ?? []) + (highContrast.map { [(.highContrast, $0)] } ?? [])
    var writer = SVGWriter(self, others: others, id: id)
    return writer.write()
  }
}
