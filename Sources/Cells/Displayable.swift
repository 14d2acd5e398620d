public import Chapters

/// A value that knows how it stands on a page.
public protocol Displayable {
  /// The value as a page shows it.
  var display: Display { get }
}

extension Display: Displayable {
  /// The display itself.
  public var display: Display { self }
}

/// Markup of the author's own making, shown as it is.
public struct HTML: Displayable, Sendable, Hashable {
  /// The markup.
  public var markup: String

  /// Markup to show as it is; whatever came from data must be escaped already.
  public init(_ markup: String) {
    self.markup = markup
  }

  /// The markup by its media type.
  public var display: Display { Display(mediaType: "text/html", content: markup) }
}
