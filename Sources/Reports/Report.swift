public import Chapters

/// A book and what came of running it: everything that its pages are made of.
///
/// A report is a value; only `publish(to:)` touches files.
public struct Report: Sendable {
  let book: Book
  let runs: [ChapterRun]
  let labels: Labels
  /// The plots by chapter, cell and output.
  let drawings: [[Int: [Int: PlotDrawing]]]
  /// What is wrong with the book as a whole.
  ///
  /// Labels that stand twice, references that lead nowhere,
  /// captions without their figure, displays that can't be read; errors among them fail the build.
  public let diagnostics: [Diagnostic]

  /// A report.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - transcripts: what came of running each chapter, by its slug; a chapter without one shows
  ///     its code as not run.
  ///   - failures: what kept a chapter from running at all; each belongs to the chapter of its
  ///     position. Those that chapters and transcripts carry need not be repeated.
  public init(book: Book, transcripts: [String: Transcript], failures: [Diagnostic] = []) {
    let labels = Labels(of: book)
    let runs = book.chapters.enumerated().map { index, chapter in
      let transcript = transcripts[chapter.slug]
      // What a cell says of itself is told at the cell.
      let known = chapter.diagnostics + (transcript?.cells.compactMap(\.failure) ?? [])
      return ChapterRun(
        chapter: chapter, number: index + 1, transcript: transcript,
        diagnostics: chapter.diagnostics
          + failures.filter { $0.belongs(to: chapter) && !known.contains($0) })
    }
    var drawings: [[Int: [Int: PlotDrawing]]] = []
    var findings: [Diagnostic] = []
    for run in runs {
      let prose = Prose(
        book: book, chapter: run.chapter, labels: labels, transcript: run.transcript)
      let collected = run.drawings(prose)
      drawings.append(collected.drawings)
      findings += collected.diagnostics
    }
    self.book = book
    self.runs = runs
    self.labels = labels
    self.drawings = drawings
    diagnostics = labels.diagnostics + labels.dangling(in: book) + findings
  }

  /// Every plot of the book, in order.
  var allDrawings: [PlotDrawing] {
    drawings.flatMap { cells in
      cells.sorted { $0.key < $1.key }.flatMap { _, outputs in
        outputs.sorted { $0.key < $1.key }.map(\.value)
      }
    }
  }

  func prose(of run: ChapterRun) -> Prose {
    Prose(book: book, chapter: run.chapter, labels: labels, transcript: run.transcript)
  }
}

extension Diagnostic {
  /// Whether the finding's file is the chapter's.
  fileprivate func belongs(to chapter: Chapter) -> Bool {
    guard let file = position?.file else { return false }
    return file == chapter.path || file.hasSuffix("/\(chapter.path)")
  }
}
