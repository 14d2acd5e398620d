import Chapters

/// A chapter with all that came of running it.
struct ChapterRun: Sendable {
  /// How far a cell got.
  enum State: Sendable, Hashable {
    /// It ran to its end, or failed as it was expected to.
    case finished
    /// It stopped the chapter.
    case failed
    /// It was not reached, or the chapter was not run.
    case notRun
    /// It says `eval: false`.
    case shownOnly
  }

  let chapter: Chapter
  let transcript: Transcript?
  /// What was wrong with the chapter as a whole: its source, or its compilation.
  let diagnostics: [Diagnostic]

  /// A chapter with its transcript among those of the book, and with what kept it from running at all.
  init(_ chapter: Chapter, _ transcripts: [String: Transcript], _ failures: [Diagnostic]) {
    self.chapter = chapter
    transcript = transcripts[chapter.slug]
    // What a cell says of itself is told at the cell.
    let known = chapter.diagnostics + (transcript?.cells.compactMap(\.failure) ?? [])
    diagnostics =
      chapter.diagnostics + failures.filter { $0.belongs(to: chapter) && !known.contains($0) }
  }

  /// The cells that failed without being expected to, with the reasons.
  var failures: [(cell: Int, reason: Diagnostic)] {
    (transcript?.cells ?? []).enumerated().compactMap { index, result in
      guard let failure = result.failure, chapter.cells.indices.contains(index),
        !chapter.cells[index].options.error
      else { return nil }
      return (index, failure)
    }
  }

  /// All that makes the chapter fail.
  var problems: [Diagnostic] {
    diagnostics.filter { $0.severity == .error } + failures.map(\.reason)
  }

  /// Whether nothing of the chapter was run, and nothing is known to be wrong with it.
  var isUnrun: Bool { transcript == nil && problems.isEmpty }

  /// How far a cell got.
  func state(of cell: Int) -> State {
    guard chapter.cells[cell].options.eval else { return .shownOnly }
    guard let transcript, transcript.cells.indices.contains(cell) else { return .notRun }
    switch failures.first {
    case let first? where cell == first.cell: return .failed
    case let first? where cell > first.cell: return .notRun
    default: return .finished
    }
  }

  /// What a cell brought.
  func result(of cell: Int) -> Transcript.CellResult {
    guard let cells = transcript?.cells, cells.indices.contains(cell) else { return .init() }
    return cells[cell]
  }
}

extension Diagnostic {
  /// Whether the finding's file is the chapter's.
  fileprivate func belongs(to chapter: Chapter) -> Bool {
    guard let file = position?.file else { return false }
    return file == chapter.path || file.hasSuffix("/\(chapter.path)")
  }
}
