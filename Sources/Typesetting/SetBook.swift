/// A whole book, ready to be drawn.
public struct SetBook: Sendable, Hashable {
  /// What the file says of itself.
  public struct Metadata: Sendable, Hashable {
    /// The title.
    public var title: String
    /// Who wrote it.
    public var author: String
    /// What it is about, in a sentence.
    public var subject: String
    /// Its keywords.
    public var keywords: [String]
    /// The language of the text, such as `en`.
    public var language: String

    /// What a file says of itself.
    public init(
      title: String, author: String = "", subject: String = "", keywords: [String] = [],
      language: String = "en"
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
    }
  }

  /// A line of the outline that readers' programs show beside the pages.
  public struct OutlineEntry: Sendable, Hashable {
    /// 1 for chapters, 2 for sections and so on.
    public var level: Int
    /// What it says.
    public var title: String
    /// The destination it leads to.
    public var destination: String

    /// A line of the outline.
    public init(level: Int, title: String, destination: String) {
      self.level = level
      self.title = title
      self.destination = destination
    }
  }

  /// What the file says of itself.
  public var metadata: Metadata
  /// The pages, in order, all of one size.
  public var pages: [SetPage]
  /// The outline, in order.
  public var outline: [OutlineEntry]

  /// A book.
  public init(metadata: Metadata, pages: [SetPage], outline: [OutlineEntry] = []) {
    self.metadata = metadata
    self.pages = pages
    self.outline = outline
  }
}
