public import Plots

extension Scene {
  /// An SVG document with real text.
  ///
  /// The one drawing serves light and dark pages: light colors are attributes, those of `dark` are
  /// style rules for screens that prefer dark ones. Text keeps its measured width in any font.
  ///
  /// - Parameters:
  ///   - id: The identifier of the drawing; all others begin with it. Letters, digits and hyphens.
  ///   - dark: The same layout in the colors of a dark page.
  public func svg(id: String, dark: Scene? = nil) -> String {
    var writer = SVGWriter(self, dark: dark ?? self, id: id)
    return writer.write()
  }
}
