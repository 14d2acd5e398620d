import Chapters
import FoundationEssentials

extension ChapterRuns {
  /// Parses the cells of all chapters; those that can't be parsed have no items, but findings.
  func parse(_ attempts: inout [Attempt]) throws(RunnerError) {
    var jobs: [CollectingJob] = []
    for attempt in attempts {
      jobs.append(try parsing(attempt.tangle.plainSource, of: attempt.chapter))
    }
    try supervisor.run(jobs)
    for (index, job) in jobs.enumerated() {
      let tangle = attempts[index].tangle
      guard job.isSuccessful else {
        attempts[index].items = []
        attempts[index].disorders = try syntaxErrors(of: tangle, wholly: job)
        continue
      }
      let source = Array(tangle.plainSource.utf8)
      attempts[index].items = (try? TopLevelItem.read(dump: job.output, source: source)) ?? []
      attempts[index].disorders = tangle.disorders(dump: job.output)
    }
  }

  /// What the parser says of a chapter that it can't read.
  ///
  /// A bracket that one cell leaves open is missed at the end of the next one, or of the last: so each cell and each
  /// inline value is read alone. Where all of them can be, what was said of the whole holds.
  private func syntaxErrors(
    of tangle: Tangle, wholly whole: CollectingJob
  ) throws(RunnerError) -> [Diagnostic] {
    let layout = PlainLayout(tangle)
    var jobs: [CollectingJob] = []
    for (number, part) in layout.parts.enumerated() {
      jobs.append(try parsing(layout.text(of: part), of: tangle.chapter, part: number))
    }
    try supervisor.run(jobs)
    let alone = zip(layout.parts, jobs).flatMap { part, job in
      CompilerFinding.errors(in: job.text).map { layout.diagnostic($0, in: part) }
    }
    guard alone.isEmpty else { return alone }
    let all = 0..<tangle.plainSource.utf8.count
    return CompilerFinding.errors(in: whole.text).map { layout.diagnostic($0, in: all) }
  }

  /// The parser's work on a source, ready to start.
  private func parsing(
    _ source: String, of chapter: Chapter, part: Int? = nil
  ) throws(RunnerError) -> CollectingJob {
    let file = workspace.plainFile(of: chapter, part: part)
    try OutputFile(file).write(source)
    let arguments = [
      "-frontend", "-dump-parse", "-dump-ast-format", "json", "-diagnostic-style", "llvm",
      file.path,
    ]
    let toolchain = session.toolchain
    return CollectingJob(
      toolchain.command(toolchain.compiler, arguments, in: workspace.folder.path))
  }
}
