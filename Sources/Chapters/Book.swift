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
  /// What it is about, for the files' own descriptions.
  public var keywords: [String]
  /// The address at which the book is published, if it is.
  public var address: String?
  /// The files of the bibliography, in BibTeX.
  public var bibliography: [SourceFile]
  /// How works are cited.
  public var citationStyle: CitationStyle
  /// What cross references call figures, tables, equations, listings, sections and chapters where that is not the default,
  /// by the kind of label: `crossref: {fig-prefix: …}`.
  public var referencePrefixes: [String: String]
  /// Whether the lines of code are numbered where a cell does not say.
  public var hasLineNumbers: Bool
  /// What it becomes, the pages of the web among it.
  public var formats: Set<BookFormat>
  /// How it is printed.
  public var print: PrintSettings
  /// The language of the prose, such as `en`.
  public var language: String
  /// The colors of the figures' files, unless a cell says otherwise.
  public var figureTheme: FigureTheme
  /// The chapters, in order.
  public var chapters: [Chapter]
  /// The files and folders that all chapters depend on, relative to the book's folder.
  public var data: [String]
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
    keywords: [String] = [], address: String? = nil, bibliography: [SourceFile] = [],
    citationStyle: CitationStyle = .numeric, referencePrefixes: [String: String] = [:],
    hasLineNumbers: Bool = false, formats: Set<BookFormat> = [.html, .pdf],
    print: PrintSettings = PrintSettings(),
    language: String = "en", figureTheme: FigureTheme = .light, chapters: [Chapter],
    data: [String] = [], parameters: [String: String] = [:], package: String = "..",
    products: [String] = [],
    timeout: Double? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.summary = summary
    self.keywords = keywords
    self.address = address
    self.bibliography = bibliography
    self.citationStyle = citationStyle
    self.referencePrefixes = referencePrefixes
    self.hasLineNumbers = hasLineNumbers
    self.formats = formats
    self.print = print
    self.language = language
    self.figureTheme = figureTheme
    self.chapters = chapters
    self.data = data
    self.parameters = parameters
    self.package = package
    self.products = products
    self.timeout = timeout
  }
}

/// A file that a book is made from, with its text.
public struct SourceFile: Sendable, Hashable {
  /// The path relative to the book's folder.
  public var path: String
  /// The text.
  public var text: String

  /// A file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
