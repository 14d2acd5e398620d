public import Plots

/// What a running head may want to know of its page.
public struct PageSituation: Sendable, Hashable {
  /// The page's place in the book, from 1.
  public var place: Int
  /// The page's number as readers see it.
  public var label: String
  /// The heading of level 1 that the page belongs to: the one that opens it, else the last one before.
  public var chapter: String?
  /// The last heading of level 2 that stands on the page or before it in the same chapter.
  public var section: String?
  /// Whether a chapter begins on the page.
  public var opensChapter: Bool
  /// Whether nothing stands on the page.
  public var isEmpty: Bool
  /// The paper.
  public var size: Size
  /// Where the text stands.
  public var textArea: Rectangle
}
