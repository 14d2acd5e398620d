public import Chapters
public import Documents

/// A book and what came of running it, in every format that it becomes.
///
/// A report is a value; only `publish(to:)` touches files.
public struct Report: Sendable {
  /// The book resolved for pages of the web.
  let document: Document
  /// The book resolved for electronic books, where it becomes one.
  let ebook: Document?
  /// The book resolved for pages of paper, where it becomes some.
  let printed: Document?
  /// What is wrong with the book as a whole.
  ///
  /// Labels that stand twice, references that lead nowhere, captions without their figure, displays that can't be read; errors
  /// among them fail the build.
  public let diagnostics: [Diagnostic]

  /// A report.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - transcripts: what came of running each chapter, by its slug; a chapter without one shows
  ///     its code as not run.
  ///   - failures: what kept a chapter from running at all; each belongs to the chapter of its
  ///     position. Those that chapters and transcripts carry need not be repeated.
  ///   - colophon: how the book was made.
  public init(
    book: Book, transcripts: [String: Transcript], failures: [Diagnostic] = [],
    colophon: Colophon? = nil
  ) {
    func document(_ format: BookFormat) -> Document {
      Document(
        book: book, transcripts: transcripts, failures: failures, colophon: colophon,
        format: format)
    }
    let pages = document(.html)
    self.document = pages
    ebook = book.formats.contains(.epub) ? document(.epub) : nil
    printed = book.formats.contains(.pdf) ? document(.pdf) : nil
    // What only one format shows may be wrong in it alone.
    var found = pages.diagnostics
    for finding in [printed, ebook].compactMap(\.self).flatMap(\.diagnostics)
    where !found.contains(finding) {
      found.append(finding)
    }
    diagnostics = found
  }

  /// The documents of all formats.
  var documents: [Document] { [document] + [printed, ebook].compactMap(\.self) }
}
