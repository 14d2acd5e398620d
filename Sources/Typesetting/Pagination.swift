/// A flow on its pages.
public struct Pagination: Sendable, Hashable {
  /// Where a destination is.
  public struct Place: Sendable, Hashable {
    /// The place of its page among `pages`, from 0.
    public var page: Int
    /// The number of its page as readers see it.
    public var label: String
  }

  /// What could not be set as it should.
  public enum Problem: Sendable, Hashable {
    /// A figure or formula is higher than a page has room for; it must be drawn smaller.
    case tooTall(name: String?, height: Double, available: Double)
    /// A figure, a formula or a word without a place to break is wider than the measure.
    case tooWide(name: String, width: Double, available: Double)
  }

  /// The pages, in order.
  public var pages: [SetPage]
  /// The headings that have a title, in order.
  public var outline: [SetBook.OutlineEntry]
  /// Where each destination is.
  public var places: [String: Place]
  /// What could not be set as it should, in the order of the flow.
  public var problems: [Problem]
}
