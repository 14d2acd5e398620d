import Bibliographies
import Chapters

/// Resolves one chapter: what its run gave takes its place, references get their targets, citations their text.
struct Resolver {
  let book: Book
  let run: ChapterRun
  let labels: Labels
  let terms: Terms
  let citations: Citations?
  /// The footnotes so far, in the order of their marks.
  var notes: [[Element]] = []
  /// The number of each footnote of the chapter that has a mark.
  private var noteNumbers: [Int: Int] = [:]
  /// How many marks of notes and of citations there are.
  private var marks: [String: Int] = [:]
  /// Where works are cited, by key.
  var mentions: [(key: String, place: Place)] = []
  /// Which cell each name of a plot's files is from, by its place.
  var drawingNames: [String: Position] = [:]
  /// The pictures of the book's folder.
  var pictures: [Picture] = []
  /// The formulas that can be read.
  var formulas: [PlacedFormula] = []
  /// What is wrong.
  var diagnostics: [Diagnostic] = []

  var chapter: Chapter { run.chapter }
  var page: Place.Page { .chapter(chapter.slug) }

  init(book: Book, run: ChapterRun, labels: Labels, citations: Citations?) {
    self.book = book
    self.run = run
    self.labels = labels
    self.citations = citations
    terms = Terms(of: book)
  }

  /// The chapter, resolved.
  mutating func chapter(number: String?) -> DocumentChapter {
    let title = spans(run.chapter.title)
    let summary = run.chapter.summary.map { spans($0) }
    let elements = self.elements(run.chapter.blocks, areSections: true)
    let problems = run.failures.map { cell, reason in
      DocumentChapter.Problem(failure: failure(reason), anchor: Resolver.errorID(cell))
    }
    let others = run.diagnostics.filter { $0.severity == .error }.map { reason in
      DocumentChapter.Problem(failure: failure(reason), anchor: nil)
    }
    return DocumentChapter(
      number: number, title: title, slug: chapter.slug, id: chapter.id, summary: summary,
      elements: elements, notes: notes, pictures: pictures, formulas: formulas,
      isUnrun: run.isUnrun && chapter.cells.contains(where: \.options.eval),
      problems: problems + others)
  }

  /// The identifier of the error of a cell.
  static func errorID(_ cell: Int) -> String { "octavo-error-\(cell + 1)" }

  /// A new identifier for a mark, such as `cite-kim2014-2`.
  mutating func markID(_ base: String) -> String {
    marks[base, default: 0] += 1
    let count = marks[base, default: 0]
    return count == 1 ? base : "\(base)-\(count)"
  }

  /// The number of a footnote; its text is resolved when its first mark is met.
  mutating func noteNumber(_ index: Int) -> Int {
    if let number = noteNumbers[index] { return number }
    let number = noteNumbers.count + 1
    noteNumbers[index] = number
    notes.append([])
    let elements = self.elements(chapter.notes[index], areSections: false)
    notes[number - 1] = elements
    return number
  }

  /// A finding about the chapter with the line that it is about.
  func failure(_ reason: Diagnostic) -> Failure {
    guard let position = reason.position else { return Failure(diagnostic: reason, line: nil) }
    // A position in another file, such as a library's source, brings its own line or none.
    let isHere = position.file == chapter.path || position.file.hasSuffix("/\(chapter.path)")
    let line = reason.sourceLine ?? (isHere ? chapter.line(position.line) : nil)
    return Failure(diagnostic: reason, line: line)
  }
}
