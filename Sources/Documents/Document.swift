public import Chapters

/// A book with all that its runs gave, resolved for one format.
///
/// Everything has its number, every reference its target, every citation its text. What is left to do is writing it down.
public struct Document: Sendable {
  /// The format it is resolved for.
  public let format: BookFormat
  /// What `octavo.yml` says of the book; its chapters are in `chapters`.
  public let book: Book
  /// The chapters, in order.
  public internal(set) var chapters: [DocumentChapter] = []
  /// The works that are cited, in the order of their list.
  public internal(set) var works: [CitedWork] = []
  /// How the book was made.
  public internal(set) var colophon: Colophon?
  /// What is wrong with the book as a whole: references and citations that lead nowhere, labels given twice.
  public internal(set) var diagnostics: [Diagnostic] = []

  /// The words of the book.
  package var words: Words { Words(of: book) }

  /// The plots of the book, in order.
  public var drawings: [PlotDrawing] { chapters.flatMap(\.drawings) }
}

/// A chapter, resolved.
public struct DocumentChapter: Sendable {
  /// Its number; nil for a chapter without one.
  public let number: String?
  /// The title.
  public let title: [Span]
  /// The name of its page and of its folder of figures.
  public let slug: String
  /// The identifier of the title, such as `sec-dense`, where it has one.
  public let id: String?
  /// What it is about, in a sentence or two.
  public let summary: [Span]?
  /// The page, in order.
  public let elements: [Element]
  /// The footnotes; note `n` of a text is the one at `n - 1`.
  public let notes: [[Element]]
  /// The pictures of the book's folder that the chapter shows, at each of their places.
  public let pictures: [Picture]
  /// The formulas of the chapter.
  public let formulas: [PlacedFormula]
  /// Whether its cells were not run, so that figures and values are missing.
  public let isUnrun: Bool
  /// What made it fail.
  public internal(set) var problems: [Problem]

  /// Something that made a chapter fail.
  public struct Problem: Sendable, Hashable {
    /// What it is.
    public let failure: Failure
    /// The identifier of the cell's own message; nil for what concerns the chapter as a whole.
    public let anchor: String?
  }

  /// The plots of the chapter, in order.
  public var drawings: [PlotDrawing] {
    var drawings: [PlotDrawing] = []
    elements.visit { if case .plot(let drawing) = $0 { drawings.append(drawing) } }
    return drawings
  }

  /// The headings of the chapter in order; those within other blocks left out.
  public var headings: [Element.Heading] {
    elements.compactMap { if case .heading(let heading) = $0 { heading } else { nil } }
  }
}

/// A work that the book cites.
public struct CitedWork: Sendable, Hashable {
  /// Its key in the bibliography.
  public let key: String
  /// What stands before it in the list, such as `[3]`; nil where the style has nothing there.
  public let label: String?
  /// Authors, title and all else.
  public let text: [Span]
  /// Where it is cited.
  public let mentions: [Place]
}
