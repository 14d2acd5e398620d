/// A piece of Swift that runs.
public struct Cell: Sendable, Hashable {
  /// The name by which figures and tables are referred to; nil for a cell without one.
  public var label: String?
  /// How it runs and shows.
  public var options: CellOptions
  /// The source with option lines blanked, so that line numbers hold.
  public var code: String
  /// What is said of single lines, counted from the first line of `code`.
  public var annotations: [CodeAnnotation]
  /// The place of the first line of `code`.
  public var position: Position

  /// A cell.
  public init(
    label: String?, options: CellOptions, code: String, annotations: [CodeAnnotation] = [],
    position: Position
  ) {
    self.label = label
    self.options = options
    self.code = code
    self.annotations = annotations
    self.position = position
  }
}

extension Cell {
  /// The labels of its single figures or tables: one for each that has a caption, such as `fig-loss-1`.
  package var partLabels: [String] {
    guard let label else { return [] }
    return options.partCaptions.indices.map { "\(label)-\($0 + 1)" }
  }
}

/// What `//| key: value` lines say of a cell.
public struct CellOptions: Sendable, Hashable {
  /// Whether it runs.
  public var eval = true
  /// Whether the page shows its code.
  public var echo = true
  /// Whether the page shows what it displayed.
  public var output = true
  /// Whether the page shows anything of it.
  public var include = true
  /// Whether it is expected to fail.
  public var error = false
  /// Whether its code stands folded: `code-fold`.
  public var codeFold: CodeFold = .open
  /// Seconds it may run in silence: `timeout`.
  public var timeout: Double?
  /// The caption of its figure, inline values included: `fig-cap`.
  public var figureCaption: [Inline]?
  /// The alternative text of its figure: `fig-alt`.
  public var figureAlternative: [Inline]?
  /// The width of its figure in inches: `fig-width`.
  public var figureWidth: Double?
  /// The height of its figure in inches: `fig-height`.
  public var figureHeight: Double?
  /// The colors of its figure's files, where they are not those of the book: `fig-theme`.
  public var figureTheme: FigureTheme?
  /// The captions of its single figures or tables: `fig-subcap`, `tbl-subcap`.
  public var partCaptions: [[Inline]] = []
  /// How many of its figures or tables stand beside each other: `layout-ncol`.
  public var columns: Int?
  /// The caption of its table: `tbl-cap`.
  public var tableCaption: [Inline]?
  /// The label of its code as a listing: `lst-label`.
  public var listingLabel: String?
  /// The caption of its code as a listing: `lst-cap`.
  public var listingCaption: [Inline]?
  /// What stands above folded code: `code-summary`.
  public var codeSummary: String?
  /// Whether the lines of its code are numbered: `code-line-numbers`; nil where the book decides.
  public var hasLineNumbers: Bool?

  /// How code stands on the page.
  public enum CodeFold: String, Sendable, Hashable {
    /// Plainly.
    case open = "false"
    /// Behind a summary that opens.
    case folded = "true"
    /// Open, but it can be folded.
    case shown = "show"
  }

  /// The defaults.
  public init() {}
}
