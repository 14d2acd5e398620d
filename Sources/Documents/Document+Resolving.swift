import Bibliographies
public import Chapters

extension Document {
  /// Resolves a book for a format.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - transcripts: what came of running each chapter, by its slug; a chapter without one shows its code as not run.
  ///   - failures: what kept a chapter from running at all; each belongs to the chapter of its position. Those that chapters
  ///     and transcripts carry need not be repeated.
  ///   - colophon: how the book was made, if that is known.
  ///   - format: the format, which decides what conditional content is shown.
  public init(
    book: Book, transcripts: [String: Transcript], failures: [Diagnostic] = [],
    colophon: Colophon? = nil, format: BookFormat
  ) {
    self.format = format
    self.book = book
    self.colophon = colophon
    let shown = book.chapters.map { $0.shown(in: format) }
    let labels = Labels(of: shown)
    let (citations, findings) = Document.citations(of: book, in: shown, beside: labels)
    diagnostics = findings + Document.deadLinks(of: book)
    var mentions: [String: [Place]] = [:]
    for (index, chapter) in shown.enumerated() {
      var resolver = Resolver(
        book: book, run: ChapterRun(chapter, transcripts, failures), labels: labels,
        citations: citations)
      chapters.append(resolver.chapter(number: labels.chapterNumbers[index]))
      diagnostics += resolver.diagnostics
      for mention in resolver.mentions { mentions[mention.key, default: []].append(mention.place) }
    }
    var resolver = WorkResolver()
    for work in citations?.works ?? [] {
      works.append(
        CitedWork(
          key: work.key, label: work.number.map { "[\($0)]" }, text: resolver.spans(work.text),
          mentions: mentions[work.key] ?? []))
    }
    diagnostics += resolver.diagnostics
  }
}
