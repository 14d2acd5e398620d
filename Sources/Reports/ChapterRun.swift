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
  /// The place among the chapters, from 1.
  let number: Int
  let transcript: Transcript?
  /// What was wrong with the chapter as a whole: its source, or its compilation.
  let diagnostics: [Diagnostic]

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
