extension Plot {
  /// The size the plot looks best at when it is `width` points wide.
  ///
  /// Running text is as high as its lines, a diagram as its boxes, and rows of categories as their count; all else keeps its
  /// proportions, but for room that cells of a matrix do not need.
  public func size(width: Double, metrics: any TextMetrics) -> Size {
    switch content {
    case .passage(let passage):
      // As high as any text, so that what is left over says what was needed.
      var page = Page(
        plot: self, size: Size(width: width, height: 1e9), theme: .light, metrics: metrics)
      return Size(width: width, height: page.height(for: passage))
    case .diagram(let diagram):
      let page = Page(
        plot: self, size: Size(width: width, height: 1e9), theme: .light, metrics: metrics)
      return Size(width: width, height: page.height(for: diagram))
    case .panels(let panels) where panels.contains(where: \.y.isCategory):
      return Size(width: width, height: preferredSize.height)
    case .grids(let grids):
      let size = Size(width: width, height: width * preferredSize.height / preferredSize.width)
      let page = Page(plot: self, size: size, theme: .light, metrics: metrics)
      return Size(width: width, height: page.height(for: grids))
    case .panels(let panels):
      // Letters keep their size, so that a narrow plot must not be as low as it is narrow.
      let least = min(preferredSize.height, 84 + 56 * Double(panels.count))
      return Size(
        width: width, height: max(width * preferredSize.height / preferredSize.width, least))
    case .multiples, .map:
      return Size(width: width, height: width * preferredSize.height / preferredSize.width)
    }
  }
}
