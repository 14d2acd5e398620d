public import Chapters
import Digests
public import FoundationEssentials

/// Brings the transcripts of a book's chapters up to date.
///
/// A chapter runs only when something that its results depend on has changed. Call it from a plain
/// thread: it waits for its processes.
public struct Runner {
  /// How a book is run.
  public struct Options: Sendable {
    /// How many chapters run at a time.
    public var jobs: Int
    /// Whether anything may run; otherwise what is known is taken as it is.
    public var execute = true
    /// Whether all chapters run, whatever is known.
    public var refresh = false
    /// The names of training runs to do again.
    public var retrain: Set<String> = []
    /// Seconds of silence allowed to a cell that doesn't say, instead of the book's.
    public var timeout: Double?
    /// The environment of all processes.
    public var environment = ProcessInfo.processInfo.environment

    /// The defaults, with as many jobs as there are processors.
    public init(jobs: Int = ProcessInfo.processInfo.activeProcessorCount) {
      self.jobs = jobs
    }
  }

  /// The book.
  let book: Book
  /// Its folder.
  let bookDirectory: URL
  /// The folder of all derived things.
  let output: URL
  /// How it is run.
  let options: Options

  /// Seconds of silence after which a cell is stopped when nobody says otherwise.
  public static let defaultTimeout = 600.0

  /// A runner.
  ///
  /// - Parameters:
  ///   - book: the book; chapters with errors among their diagnostics are not run.
  ///   - bookDirectory: the folder with `octavo.yml`; the working directory of the cells.
  ///   - output: the folder of all derived things; what the runner keeps is in `.octavo` there,
  ///     but for the compiled cells, which lie in the package's `.build`.
  public init(book: Book, bookDirectory: URL, output: URL, options: Options) {
    self.book = book
    self.bookDirectory = bookDirectory.absolute
    self.output = output.absolute
    self.options = options
  }

  /// What must run, and why; no chapter runs.
  public func plan() throws(RunnerError) -> [ChapterPlan] {
    let session = try Session(self)
    let plans = session.plans(isFirst: true)
    try session.digests.save()
    return plans
  }

  /// The training runs that chapters are known to use.
  public var knownRuns: Set<String> {
    Set(book.chapters.compactMap { store.record(of: $0) }.flatMap(\.runs))
  }

  /// Runs what must run.
  ///
  /// - Parameter progress: told what goes on, on the calling thread.
  /// - Returns: an outcome for each chapter of the book, in order; a failed chapter never keeps
  ///   another from running.
  public func run(progress: @escaping (RunProgress) -> Void = { _ in }) throws(RunnerError)
    -> [ChapterOutcome]
  {
    let session = try Session(self)
    return try session.run(progress: progress)
  }

  var state: URL { output.appending(path: ".octavo") }
  var store: TranscriptStore { TranscriptStore(folder: state.appending(path: "transcripts")) }

  var workspace: Workspace {
    let package =
      (book.package.hasPrefix("/")
      ? URL(filePath: book.package) : bookDirectory.appending(path: book.package)).absolute
    // Compiled libraries serve every output folder of a book; they lie where SwiftPM's own do.
    let name = Digest(of: [bookDirectory.path]).description.prefix(8)
    return Workspace(
      folder: package.appending(path: ".build/octavo-books/\(name)"),
      scratch: package.appending(path: ".build/octavo"), state: state, package: package,
      products: book.products)
  }
}

extension URL {
  /// The URL without `..` and without a base.
  var absolute: URL {
    let path = standardizedFileURL.path
    return URL(filePath: path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path)
  }
}

extension Chapter {
  /// Whether it may run: its source has no errors.
  var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Whether anything of it runs.
  var hasCode: Bool { !values.isEmpty || cells.contains { $0.options.eval } }
}
