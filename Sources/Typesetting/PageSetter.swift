public import Plots

/// Sets a flow on pages.
///
/// The same flow with the same metrics gives the same pages.
public struct PageSetter {
  /// How the pages of a flow are numbered.
  public enum Numbering: Sendable, Hashable {
    /// 1, 2, 3, ...
    case arabic
    /// i, ii, iii, ...
    case roman
  }

  /// The paper and its margins.
  public var format: PageFormat
  /// The widths of words.
  public var metrics: any TypeMetrics
  /// After how many characters a word of letters may be hyphenated; rising.
  public var hyphenation: (String) -> [Int]
  /// How wide a space of a justified line may become, in widths of a space, before the paragraph is set ragged; at least 1.5.
  public var widestSpace: Double
  /// The line above footnotes; it is a quarter of the measure long.
  public var noteRule: Scene.Stroke
  /// The room above and below that line, in points.
  public var noteGap: Double
  /// What stands on a page beside the text, in points from the top left corner of the paper.
  public var runningHead: (PageSituation) -> [PageElement]

  /// A way to set pages.
  public init(
    format: PageFormat, metrics: any TypeMetrics,
    hyphenation: @escaping (String) -> [Int] = { _ in [] }, widestSpace: Double = 1.5,
    noteRule: Scene.Stroke = Scene.Stroke(color: .black, width: 0.5), noteGap: Double = 6,
    runningHead: @escaping (PageSituation) -> [PageElement] = { _ in [] }
  ) {
    self.format = format
    self.metrics = metrics
    self.hyphenation = hyphenation
    self.widestSpace = widestSpace
    self.noteRule = noteRule
    self.noteGap = noteGap
    self.runningHead = runningHead
  }
}
