/// A page of the report.
public struct Page: Sendable, Hashable {
  /// The name of the file, such as `03-dense.html`.
  public let name: String
  /// The HTML.
  public let html: String

  /// The identifier of the part that readers come for.
  static let mainID = "octavo-main"
  /// The name of the page that readers come to first.
  static let titlePageName = "index.html"
}
