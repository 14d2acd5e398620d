/// A notebook of Jupyter, format 4.5, without what this house has no use for.
public struct Notebook: Sendable, Hashable {
  /// The cells, in order.
  public var cells: [NotebookCell]
  /// The language of its code, such as `swift`, in lower case.
  public var language: String
  /// What a chapter needs to come back byte by byte.
  public var chapterForm: ChapterForm

  /// A notebook.
  public init(
    cells: [NotebookCell], language: String = "swift", chapterForm: ChapterForm = ChapterForm()
  ) {
    self.cells = cells
    self.language = language
    self.chapterForm = chapterForm
  }

  /// What the Markdown of a chapter holds beside its cells.
  public struct ChapterForm: Sendable, Hashable {
    /// What follows the last cell.
    public var end = "\n"
    /// What ends its lines.
    public var lineEnd = "\n"
    /// Whether it begins with a byte order mark.
    public var hasByteOrderMark = false
    /// The inline values of the run whose outputs the notebook holds.
    public var values: [String?] = []

    /// That of plain text without inline values.
    public init() {}
  }
}

/// A cell of a notebook.
public struct NotebookCell: Sendable, Hashable {
  /// What a cell is.
  public enum Kind: String, Sendable, Hashable {
    /// Prose.
    case markdown
    /// Code.
    case code
    /// Text for other programs, such as front matter.
    case raw
  }

  /// What it is.
  public var kind: Kind
  /// Its name in the notebook: letters, digits, `-` and `_`, at most 64.
  public var id: String
  /// Its text.
  public var source: String
  /// What a cell of code brought.
  public var outputs: [NotebookOutput] = []
  /// The number of its run; nil for one that did not run.
  public var executionCount: Int?
  /// The files of a cell of prose.
  public var attachments: [Attachment] = []
  /// The language, where it is not the notebook's.
  public var language: String?
  /// Why its run failed, as the house tells it: JSON.
  public var failure: JSONValue?
  /// How it stands in the Markdown of a chapter, where that is not the usual way.
  public var chapterForm = ChapterForm()

  /// A cell.
  public init(_ kind: Kind, id: String, source: String) {
    self.kind = kind
    self.id = id
    self.source = source
  }

  /// How a cell stands in the Markdown of a chapter; nil means the usual way.
  public struct ChapterForm: Sendable, Hashable {
    /// What stands between the cell and the one before it.
    public var gap: String?
    /// The line that opens its code.
    public var open: String?
    /// The line that closes its code.
    public var close: String?

    /// The usual way.
    public init() {}
  }

  /// A file that a cell of prose carries.
  public struct Attachment: Sendable, Hashable {
    /// Its name, as the prose calls it after `attachment:`.
    public var name: String
    /// Its media type.
    public var mediaType: String
    /// Its bytes, in base 64.
    public var content: String
  }
}

/// What a cell of code brought.
public enum NotebookOutput: Sendable, Hashable {
  /// What it printed: `stdout` or `stderr`.
  case stream(name: String, text: String)
  /// What it displayed, by media type; `metadata` is by media type as well.
  case data([JSONValue.Member], metadata: [JSONValue.Member])
  /// Why it failed.
  case error(name: String, message: String, traceback: [String])
}
