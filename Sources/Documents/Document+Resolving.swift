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
    let (citations, findings) = Document.citations(of: book, in: shown)
    diagnostics = labels.diagnostics + findings
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

  /// The citations of a book, if it has a bibliography, and what is wrong with them.
  private static func citations(
    of book: Book, in chapters: [Chapter]
  ) -> (Citations?, [Diagnostic]) {
    guard !book.bibliography.isEmpty else { return (nil, []) }
    var entries: [Entry] = []
    var findings: [Diagnostic] = []
    for file in book.bibliography {
      let (read, found) = Bibliography.read(file.text, file: file.path)
      findings += found
      entries += read.entries
    }
    let bibliography = Bibliography(entries: entries)
    var cited: [Citation] = []
    for text in chapters.flatMap(\.texts) {
      text.visit { if case .citation(let citation) = $0 { cited.append(citation) } }
    }
    let citations = Citations(bibliography, style: book.citationStyle, cited: cited)
    let missing = citations.diagnostics.map { finding in
      var finding = finding
      let chapter = chapters.first { $0.path == finding.position?.file }
      finding.sourceLine = finding.position.flatMap { chapter?.line($0.line) }
      return finding
    }
    return (citations, findings + missing)
  }
}
