public import Plots

/// The paper and what of it is text, in points.
public struct PageFormat: Sendable, Hashable {
  /// The paper.
  public var size: Size
  /// The margin at the binding; the left one of every page unless `isTwoSided`.
  public var inner: Double
  /// The margin at the other side.
  public var outer: Double
  /// The margin above the text.
  public var top: Double
  /// The margin below the text.
  public var bottom: Double
  /// Whether even pages have their margins the other way round.
  public var isTwoSided: Bool

  /// A format.
  public init(
    size: Size, inner: Double, outer: Double, top: Double, bottom: Double, isTwoSided: Bool = false
  ) {
    self.size = size
    self.inner = inner
    self.outer = outer
    self.top = top
    self.bottom = bottom
    self.isTwoSided = isTwoSided
  }

  /// The width of the text.
  public var measure: Double { size.width - inner - outer }

  /// The height of the text.
  public var height: Double { size.height - top - bottom }

  /// Where the text stands on a page, by the page's place in the book from 1; odd ones lie at the right hand.
  public func textArea(ofPage place: Int) -> Rectangle {
    Rectangle(
      x: isTwoSided && place.isMultiple(of: 2) ? outer : inner, y: top, width: measure,
      height: height)
  }
}
