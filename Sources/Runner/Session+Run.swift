import Chapters
import FoundationEssentials

extension Session {
  /// Runs what must run, again where one chapter changed what another reads.
  func run(progress: @escaping (RunProgress) -> Void) throws(RunnerError) -> [ChapterOutcome] {
    var failures: [String: [Diagnostic]] = [:]
    var round = 0
    while runner.options.execute {
      let stale = zip(book.chapters, plans(isFirst: round == 0)).filter { chapter, plan in
        // A chapter that reads what it writes itself would never come to rest.
        !plan.reasons.isEmpty && attempts[chapter.slug, default: 0] < 2
          && failures[chapter.slug, default: []].isEmpty
      }.map(\.0)
      guard !stale.isEmpty else { break }
      for chapter in stale { attempts[chapter.slug, default: 0] += 1 }
      let interruption = Interruption()
      let results = try ChapterRuns(
        session: self, retrain: round == 0 ? runner.options.retrain : [],
        interruption: interruption, progress: progress
      ).run(stale)
      for (slug, diagnostics) in results { failures[slug] = diagnostics }
      round += 1
    }
    try digests.save()
    return outcomes(failures: failures)
  }

  private func outcomes(failures: [String: [Diagnostic]]) -> [ChapterOutcome] {
    let plans = plans(isFirst: !runner.options.execute)
    return zip(book.chapters, plans).map { chapter, plan in
      let transcript =
        chapter.hasCode
        ? runner.store.transcript(of: chapter)
        : Transcript(cells: chapter.cells.map { _ in .init() })
      return ChapterOutcome(
        path: chapter.path, slug: chapter.slug, transcript: transcript,
        diagnostics: failures[chapter.slug] ?? transcript?.unexpectedFailures(in: chapter) ?? [],
        hasRun: attempts[chapter.slug] != nil, isCurrent: plan.isCurrent)
    }
  }
}

extension Transcript {
  /// Why cells failed that were not expected to.
  fileprivate func unexpectedFailures(in chapter: Chapter) -> [Diagnostic] {
    zip(chapter.cells, cells).compactMap { $0.options.error ? nil : $1.failure }
  }
}
