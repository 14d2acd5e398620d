/// What a book becomes.
public enum BookFormat: String, Sendable, Hashable, CaseIterable {
  /// Pages of the web.
  case html
  /// Pages of paper.
  case pdf
  /// An electronic book.
  case epub
}

/// For which formats something is shown: `{.content-visible when-format="html"}`.
public struct Condition: Sendable, Hashable {
  /// The formats that show it.
  public var formats: Set<BookFormat>

  /// A condition.
  public init(formats: Set<BookFormat>) { self.formats = formats }
}
