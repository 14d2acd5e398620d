import Chapters
import FoundationEssentials

extension ChapterRuns {
  /// The run of a chapter's program, ready to start; `whenOver` is called when it has ended.
  func execution(
    of attempt: Attempt, whenOver: @escaping (Execution) throws(RunnerError) -> Void
  ) throws(RunnerError) -> Execution {
    let chapter = attempt.chapter
    // Nothing prints these bytes by chance, and they are the same in every build.
    let mark = "\u{0}octavo-\(chapter.slug)\u{0}"
    let context = RunContext(
      mark: mark, parameters: runner.book.parameters, output: runner.output.path,
      targets: session.library.closureDigests, cells: attempt.tangle.sources(items: attempt.items),
      retrain: retrain)
    let file = workspace.contextFile(of: chapter)
    try OutputFile(file).write(json: context)
    var environment = runner.options.environment.merging(CrashReport.environment) { $1 }
    environment[RunContext.variable] = file.path
    environment[RunContext.descriptorVariable] = "\(Command.eventDescriptor)"
    let command = Command(
      program: workspace.executable(of: chapter).path, arguments: [], environment: environment,
      directory: runner.bookDirectory.path, hasEvents: true)
    let timeout = runner.options.timeout ?? runner.book.timeout ?? Runner.defaultTimeout
    let session = session
    return Execution(
      command, chapter: chapter, mark: mark, data: runner.book.data, defaultTimeout: timeout,
      digest: { session.digest(ofRead: $0) }, progress: progress, whenOver: whenOver)
  }
}

extension Chapter {
  /// The cell on a line; nil for prose.
  func cell(at line: Int?) -> Int? {
    guard let line else { return nil }
    return cells.indices.first { index in
      let first = cells[index].position.line
      let count = cells[index].code.split(separator: "\n", omittingEmptySubsequences: false).count
      return (first..<first + count).contains(line)
    }
  }
}
