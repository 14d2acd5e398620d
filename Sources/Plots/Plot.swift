/// A plot as data: marks, scales and guides, laid out to a scene when its size is known.
public struct Plot: Sendable, Hashable, Codable {
  /// The kinds of plot.
  public enum Content: Sendable, Hashable, Codable {
    /// Panels above each other that share x.
    case panels([Panel])
    /// Panels in rows and columns.
    case multiples(Multiples)
    /// Matrices beside each other, with cells of one size.
    case grids([Grid])
    /// Words at points.
    case map(LabelMap)
    /// Running text with tinted stretches.
    case passage(Passage)
    /// Boxes with arrows between them.
    case diagram(Diagram)
  }

  /// What the plot shows, in words.
  public var title: String
  /// A second line, such as the settings it was made with; empty for none.
  public var subtitle: String
  /// The alternative text.
  public var summary: String
  /// What is drawn.
  public var content: Content
  /// Sentences below the plot.
  public var notes: [String]
  /// The size it looks best at, in points; 468 wide is the full width of a page.
  public var preferredSize: Size

  /// A plot of some content.
  public init(
    title: String, subtitle: String = "", summary: String, content: Content, notes: [String] = [],
    preferredSize: Size = .inches(6.5, 4.06)
  ) {
    self.title = title
    self.subtitle = subtitle
    self.summary = summary
    self.content = content
    self.notes = notes
    self.preferredSize = preferredSize
  }

  /// The plot laid out on a page of `size` points.
  ///
  /// - Parameters:
  ///   - size: the page; at least 1 inch in both directions to be readable.
  ///   - theme: the colors. All places are the same in every theme.
  ///   - metrics: the measure of text.
  public func scene(size: Size, theme: Theme, metrics: any TextMetrics) -> Scene {
    scenes(size: size, themes: [theme], metrics: metrics)[0]
  }

  /// The plot laid out once, in the colors of each of some themes.
  ///
  /// Parameters as for `scene(size:theme:metrics:)`.
  public func scenes(size: Size, themes: [Theme], metrics: any TextMetrics) -> [Scene] {
    // The places of a map's words take long to find, and no theme moves them.
    var mapLayout: MapLayout?
    return themes.map { theme in
      var page = Page(plot: self, size: size, theme: theme, metrics: metrics)
      page.mapLayout = mapLayout
      switch content {
      case .panels(let panels): page.draw(panels)
      case .multiples(let multiples): page.draw(multiples)
      case .grids(let grids): page.draw(grids)
      case .map(let map): page.draw(map)
      case .passage(let passage): page.draw(passage)
      case .diagram(let diagram): page.draw(diagram)
      }
      mapLayout = page.mapLayout
      return page.scene
    }
  }
}
