import Chapters
import FoundationEssentials

/// Compiles and runs some chapters until each has come to its end, well or badly.
final class ChapterRuns {
  /// A chapter on its way.
  struct Attempt {
    let chapter: Chapter
    /// The cells that failed as they were expected to, with what they brought.
    var expected: [Int: Transcript.CellResult] = [:]
    var items: [TopLevelItem] = []
    /// What can't be parsed, or reads a variable too early, which the compiler would let pass.
    var disorders: [Diagnostic] = []

    var tangle: Tangle { Tangle(chapter, excluding: Set(expected.keys)) }
  }

  let session: Session
  let retrain: Set<String>
  let supervisor: Supervisor
  let progress: (RunProgress) -> Void
  /// What went wrong, by slug.
  private var results: [String: [Diagnostic]] = [:]

  var runner: Runner { session.runner }
  var workspace: Workspace { runner.workspace }

  init(
    session: Session, retrain: Set<String>, interruption: Interruption,
    progress: @escaping (RunProgress) -> Void
  ) {
    self.session = session
    self.retrain = retrain
    self.progress = progress
    supervisor = Supervisor(
      limit: session.runner.options.jobs, interruption: interruption,
      whileStopping: { progress(.stopping) })
  }

  /// Runs chapters; returns what went wrong in each, by slug.
  func run(_ chapters: [Chapter]) throws(RunnerError) -> [String: [Diagnostic]] {
    var attempts = chapters.map { Attempt(chapter: $0) }
    while !attempts.isEmpty {
      try parse(&attempts)
      for attempt in attempts {
        try workspace.write(
          attempt.tangle.program(items: attempt.items), of: attempt.chapter,
          against: session.library.digest)
      }
      try workspace.writeManifest(chapters: runner.book.chapters)
      let findings = try findings(in: attempts)
      var again: [Attempt] = []
      var ready: [Attempt] = []
      for attempt in attempts {
        guard let found = findings[attempt.chapter.slug] else {
          ready.append(attempt)
          continue
        }
        if let next = try settle(attempt, notCompiled: found) { again.append(next) }
      }
      again += try execute(ready)
      attempts = again
    }
    return results
  }

  /// Builds the chapters that are in order; returns what is wrong with the rest, by slug.
  private func findings(in attempts: [Attempt]) throws(RunnerError) -> [String: [Diagnostic]] {
    let orderly = attempts.filter(\.disorders.isEmpty).map(\.chapter)
    var findings = orderly.isEmpty ? [:] : try build(orderly)
    for attempt in attempts where !attempt.disorders.isEmpty {
      findings[attempt.chapter.slug] = attempt.disorders
    }
    return findings
  }

  /// Decides about a chapter that does not compile: again without the cells that may fail, or over.
  private func settle(
    _ attempt: Attempt, notCompiled found: [Diagnostic]
  ) throws(RunnerError) -> Attempt? {
    let chapter = attempt.chapter
    var next = attempt
    var isExpected = true
    for finding in found {
      guard let cell = chapter.cell(at: finding.position?.line) else {
        isExpected = false
        continue
      }
      if !chapter.cells[cell].options.error { isExpected = false }
      if next.expected[cell] == nil { next.expected[cell] = .init(failure: finding) }
    }
    if isExpected, next.expected.count > attempt.expected.count { return next }
    var transcript = Transcript(
      cells: chapter.cells.map { _ in .init() }, values: chapter.values.map { _ in nil })
    for (cell, result) in next.expected { transcript.cells[cell] = result }
    try end(chapter, transcript, found)
    return nil
  }

  /// Runs programs; returns the chapters to run again without a cell that failed as expected.
  private func execute(_ attempts: [Attempt]) throws(RunnerError) -> [Attempt] {
    var executions: [Execution] = []
    var again: [String: Attempt] = [:]
    for attempt in attempts {
      // Each is settled when it is over, so that an interruption of the others takes nothing from it.
      let execution = try execution(of: attempt) { execution throws(RunnerError) in
        again[attempt.chapter.slug] = try self.settle(attempt, ran: execution)
      }
      executions.append(execution)
    }
    try supervisor.run(executions)
    return attempts.compactMap { again[$0.chapter.slug] }
  }

  private func settle(_ attempt: Attempt, ran execution: Execution) throws(RunnerError) -> Attempt?
  {
    let chapter = attempt.chapter
    var transcript = execution.transcript
    var diagnostics = execution.missingValues
    if let failure = execution.failure {
      if let cell = execution.recorder.cell {
        transcript.cells[cell].failure = failure
        if chapter.cells[cell].options.error {
          var next = attempt
          next.expected[cell] = transcript.cells[cell]
          return next
        }
      }
      diagnostics.append(failure)
    } else {
      for (index, cell) in chapter.cells.enumerated()
      where cell.options.error && attempt.tangle.includes(index) {
        diagnostics.append(
          Diagnostic(
            "this cell was expected to fail, but it did not", at: cell.position,
            suggestion: "remove 'error: true'"))
      }
    }
    for (cell, result) in attempt.expected { transcript.cells[cell] = result }
    try end(chapter, transcript, diagnostics)
    return nil
  }

  /// A chapter is over: its transcript is kept.
  private func end(
    _ chapter: Chapter, _ transcript: Transcript, _ diagnostics: [Diagnostic]
  ) throws(RunnerError) {
    results[chapter.slug] = diagnostics
    guard let index = runner.book.chapters.firstIndex(where: { $0.slug == chapter.slug }) else {
      return
    }
    try runner.store.keep(
      transcript, of: chapter, fingerprint: session.fingerprints[index],
      isFailed: !diagnostics.isEmpty)
    progress(.finished(chapter: chapter.path, isFailed: !diagnostics.isEmpty))
  }
}
