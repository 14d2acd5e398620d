/// A place of a document that links lead to.
public struct Place: Sendable, Hashable {
  /// The parts of a document that have a page of their own.
  public enum Page: Sendable, Hashable {
    /// A chapter, by its `slug`.
    case chapter(String)
    /// The list of works cited.
    case works
  }

  /// The page.
  public let page: Page
  /// The identifier on the page; nil for its beginning.
  public let anchor: String?

  /// A place.
  public init(_ page: Page, anchor: String? = nil) {
    self.page = page
    self.anchor = anchor
  }
}
