/// A book: what `octavo.yml` says, and its chapters.
public struct Book: Sendable, Hashable {
  /// The title.
  public var title: String
  /// The line under the title.
  public var subtitle: String?
  /// Who wrote it.
  public var author: String?
  /// One paragraph for the front page.
  public var summary: String?
  /// The language of the prose, such as `en`.
  public var language: String
  /// The colors of the figures' files, unless a cell says otherwise.
  public var figureTheme: FigureTheme
  /// The chapters, in order.
  public var chapters: [Chapter]
  /// The parameters by name, those of the command line included.
  public var parameters: [String: String]
  /// The folder of the Swift package whose products the cells import, relative to the book's folder.
  public var package: String
  /// The products that the cells import.
  public var products: [String]
  /// Seconds of silence after which a cell is stopped, unless it says otherwise.
  public var timeout: Double?

  /// A book.
  public init(
    title: String, subtitle: String? = nil, author: String? = nil, summary: String? = nil,
    language: String = "en", figureTheme: FigureTheme = .light, chapters: [Chapter],
    parameters: [String: String] = [:], package: String = "..", products: [String] = [],
    timeout: Double? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.summary = summary
    self.language = language
    self.figureTheme = figureTheme
    self.chapters = chapters
    self.parameters = parameters
    self.package = package
    self.products = products
    self.timeout = timeout
  }
}
