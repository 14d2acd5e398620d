/// A chapter of a book: front matter, prose and cells.
public struct Chapter: Sendable, Hashable {
  /// The path relative to the book's folder, such as `03-dense.md`.
  public var path: String
  /// The name of its page and of its folder of figures: the file's name without the extension.
  public var slug: String
  /// The title: front matter, or the heading of level 1 that opens the chapter (which then is not among the blocks).
  public var title: [Inline]
  /// The identifier of the title when it has one, such as `sec-dense`.
  public var id: String?
  /// What the chapter is about, in a sentence or two: `description` in its front matter.
  public var summary: [Inline]?
  /// Whether it has a number; not with `# Title {.unnumbered}`.
  public var isNumbered: Bool
  /// The lines of the source, for excerpts.
  public var lines: [String]
  /// The page, in order.
  public var blocks: [Block]
  /// The executable cells, in order.
  public var cells: [Cell]
  /// The inline values; each is evaluated after the cell it names.
  public var values: [InlineValue]
  /// The footnotes, in the order of their marks.
  public var notes: [[Block]]
  /// The links of its text.
  public var links: [Link]
  /// Where each label is written.
  public var labelPlaces: [String: Position]
  /// What was wrong with the source; a chapter with errors is not run.
  public var diagnostics: [Diagnostic]

  /// A chapter.
  public init(
    path: String, slug: String, title: [Inline], id: String? = nil, summary: [Inline]? = nil,
    isNumbered: Bool = true, lines: [String], blocks: [Block], cells: [Cell],
    values: [InlineValue], notes: [[Block]] = [], links: [Link] = [],
    labelPlaces: [String: Position] = [:],
    diagnostics: [Diagnostic] = []
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.id = id
    self.summary = summary
    self.isNumbered = isNumbered
    self.lines = lines
    self.blocks = blocks
    self.cells = cells
    self.values = values
    self.notes = notes
    self.links = links
    self.labelPlaces = labelPlaces
    self.diagnostics = diagnostics
  }
}

/// An expression whose value stands in a sentence or a caption.
public struct InlineValue: Sendable, Hashable {
  /// The Swift expression.
  public var expression: String
  /// Where the expression begins.
  public var position: Position
  /// The cell after which it is evaluated; nil before the first.
  public var cell: Int?

  /// An inline value.
  public init(expression: String, position: Position, cell: Int?) {
    self.expression = expression
    self.position = position
    self.cell = cell
  }
}
