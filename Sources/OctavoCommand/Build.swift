import ArgumentParser
import Chapters
import Documents
import Drawing
import FoundationEssentials
import Reports
import Runner

/// One build from the book's folder to its pages, with all that the terminal sees of it.
struct Build {
  let options: BookOptions
  let settings: Runner.Options
  let terminal = Terminal()

  /// Says of every chapter whether it is current.
  ///
  /// - Throws: `ExitCode.failure` when one can't run; why has been told then.
  func explain() throws {
    let book = try load()
    let diagnostics = book.chapters.flatMap(\.diagnostics)
    tell(diagnostics.inOrder(of: book))
    for plan in try attempt({ try runner(of: book).plan() }) {
      let state = plan.isSound ? plan.isCurrent ? " current" : "" : " has errors and won't run"
      terminal.print("\(plan.path):\(state)")
      for reason in plan.reasons { terminal.print("  \(reason)") }
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }

  /// Runs what must run and writes the pages.
  ///
  /// - Parameter check: what must hold before anything runs.
  /// - Throws: `ExitCode.failure` when anything failed; it has been told then.
  func run(check: (Runner) throws -> Void = { _ in }) throws {
    let start = ContinuousClock.now
    let book = try load()
    let runner = runner(of: book)
    try check(runner)
    let lock = try attempt { try OutputLock(options.place.outputDirectory) }
    defer { lock.release() }
    // Before anything is trained that could not be drawn then.
    try attempt { try PangoMetrics.requireFonts() }
    let outcomes = try attempt { try runner.run { terminal.progress.show($0) } }
    let failures = outcomes.flatMap(\.diagnostics)
    let report = try report(on: book, outcomes, by: runner)
    let publication = try attempt {
      try report.publish(
        to: options.place.outputDirectory, picturesFrom: options.place.bookDirectory)
    }
    let diagnostics =
      book.chapters.flatMap(\.diagnostics) + failures + report.diagnostics + publication.diagnostics
    tell(diagnostics.inOrder(of: book))
    if !settings.execute { tellUnrun(outcomes, of: book) }
    terminal.print(
      summary(outcomes, publication, seconds: (ContinuousClock.now - start) / .seconds(1)))
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }

  /// Writes one chapter alone as a PDF, from what earlier runs left.
  ///
  /// - Throws: `ExitCode.failure` when something of it can't be shown; it has been told then.
  func printChapter(_ slug: String, to path: String?) throws {
    let book = try load()
    guard book.chapters.contains(where: { $0.slug == slug }) else {
      let names = book.chapters.map(\.slug)
      throw Refusal(
        "the book has no chapter '\(slug)'; "
          + (Suggestion.nearest(to: slug, among: names)
            ?? "there are \(names.joined(separator: ", "))"))
    }
    let lock = try attempt { try OutputLock(options.place.outputDirectory) }
    defer { lock.release() }
    let runner = runner(of: book)
    let outcomes = try attempt { try runner.run() }
    let report = try report(on: book, outcomes, by: runner)
    let folder = options.place.outputDirectory
    let printed = try attempt {
      try report.chapter(
        slug, keepingLayoutsIn: folder, picturesFrom: options.place.bookDirectory)
    }
    guard let printed else { return }
    tell(printed.diagnostics.inOrder(of: book))
    let file = path.map { URL(filePath: $0) } ?? folder.appending(path: "\(slug).pdf")
    try attempt {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(printed.pdf).write(to: file, options: .atomic)
    }
    terminal.print(path ?? options.place.shown("\(slug).pdf"))
    if printed.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }

  /// What is to be written of a book after its run.
  private func report(
    on book: Book, _ outcomes: [ChapterOutcome], by runner: Runner
  ) throws -> Report {
    let transcripts = Dictionary(
      uniqueKeysWithValues: outcomes.compactMap { outcome in
        outcome.transcript.map { (outcome.slug, $0) }
      })
    let colophon = try attempt {
      try Colophon(of: book, outcomes: outcomes, runner: runner, place: options.place)
    }
    return Report(
      book: book, transcripts: transcripts, failures: outcomes.flatMap(\.diagnostics),
      colophon: colophon)
  }

  /// The book, or its faults on the terminal: without `octavo.yml` and all its chapters nothing is written.
  private func load() throws -> Book {
    let parameters = Dictionary(options.parameters.map { ($0.key, $0.value) }) { $1 }
    let (book, diagnostics) = Book.load(from: options.place.bookDirectory, parameters: parameters)
    // A chapter's own faults belong on its page; those of the book leave nothing to build.
    let ofChapters = Set(book?.chapters.flatMap(\.diagnostics) ?? [])
    let missingFonts = book?.missingFonts ?? []
    let fatal =
      diagnostics.filter { !ofChapters.contains($0) && $0.severity == .error } + missingFonts
    guard let book, fatal.isEmpty else {
      tell((diagnostics + missingFonts).map(suggestingCommand))
      throw ExitCode.failure
    }
    tell(diagnostics.filter { !ofChapters.contains($0) })
    return book
  }

  /// A finding about a folder that is not there; its name may be a mistyped command.
  private func suggestingCommand(_ finding: Diagnostic) -> Diagnostic {
    let word = options.place.book
    let commands = OctavoCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    guard !FileManager.default.fileExists(atPath: word),
      let suggestion = Suggestion.nearest(to: word, among: commands)
    else { return finding }
    var finding = finding
    finding.suggestion = suggestion
    return finding
  }

  private func runner(of book: Book) -> Runner {
    Runner(
      book: book, bookDirectory: options.place.bookDirectory, output: options.place.outputDirectory,
      options: settings)
  }

  /// Runs `body`; whatever it throws is told and becomes an exit status.
  private func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch RunnerError.interrupted {
      terminal.complain(
        "octavo: interrupted; what is done is kept, and the next build goes on from there")
      throw ExitCode(130)
    } catch {
      terminal.complain("octavo: \(error)")
      throw ExitCode.failure
    }
  }

  private func tell(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      var shown = diagnostic
      if let file = shown.position?.file, options.place.book != "." {
        // The path as the user would type it, so that an editor can open the place.
        shown.position?.file = options.place.bookDirectory.appending(path: file).relativePath
      }
      terminal.complain(shown.rendered(color: terminal.hasColor))
    }
  }

  /// Says which chapters have pages that a run would change.
  private func tellUnrun(_ outcomes: [ChapterOutcome], of book: Book) {
    func tell(_ chapters: [ChapterOutcome], _ reason: String, _ consequence: String) {
      guard !chapters.isEmpty else { return }
      let names = chapters.map(\.path).joined(separator: ", ")
      terminal.complain("\(reason): \(names); \(consequence)")
    }
    // Of those with errors more has been said.
    let sound = zip(book.chapters, outcomes).filter { chapter, outcome in
      !outcome.isFailed && !chapter.diagnostics.contains { $0.severity == .error }
    }.map(\.1)
    tell(
      sound.filter { $0.transcript == nil }, "never run", "the pages show code without results")
    tell(
      sound.filter { $0.transcript != nil && !$0.isCurrent }, "not current",
      "the pages show what the last run brought")
  }

  private func summary(
    _ outcomes: [ChapterOutcome], _ publication: Publication, seconds: Double
  ) -> String {
    let run = outcomes.count(where: \.hasRun)
    let figures = publication.drawn.count
    let changed = publication.written.count + publication.removed.count
    let page = options.place.shown("index.html")
    let work =
      run + changed == 0
      ? "nothing to do"
      : "\(run) of \(outcomes.count) chapters run, \(figures) figures drawn, \(changed) files changed"
    return "\(page): \(work) (\(Int((seconds * 1000).rounded())) ms)"
  }
}

extension [Diagnostic] {
  /// The findings in the order of the book, and of the lines of each chapter.
  fileprivate func inOrder(of book: Book) -> [Diagnostic] {
    func place(_ finding: Diagnostic) -> (chapter: Int, line: Int, column: Int) {
      let chapter = book.chapters.firstIndex { $0.path == finding.position?.file }
      return (
        chapter ?? book.chapters.count, finding.position?.line ?? 0, finding.position?.column ?? 0
      )
    }
    return sorted { place($0) < place($1) }
  }
}
