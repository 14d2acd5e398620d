import Chapters
import Documents
import Drawing
import Mathematics
import Plots
import Typesetting

/// Sets a document, or one chapter of it, with given fonts.
struct BookSetter {
  let document: Document
  var assets: PrintAssets
  let metrics: any TypeMetrics
  let font: any MathFont
  /// After how many characters words may be hyphenated; nil for a language without patterns.
  let hyphenation: ((String) -> [Int])?

  /// What was set.
  struct Result {
    var book: SetBook
    var diagnostics: [Diagnostic]
    var pictures: [String: PictureFile]
  }

  var format: PageFormat { document.book.print.format }
  var style: BookStyle { BookStyle(size: document.book.print.fontSize, format: format) }

  /// The whole book: title page, contents, chapters, works cited, colophon.
  func set() -> Result {
    let chapters = document.chapters
    let destinations = Destinations(of: document, in: chapters)
    var sources = chapters.map { source(of: $0, destinations) }
    if !document.works.isEmpty, destinations.works == .works {
      sources.append(
        source("end", destinations, namesPages: true) { writer in
          let place = destinations.name(of: Place(.works))
          return [writer.opening(writer.words[.references], destination: place)] + writer.worksList
        })
    }
    if let colophon = document.colophon {
      sources.append(
        source("end", destinations) { $0.blocks(of: colophon, in: chapters) })
    }
    let body = body(of: sources)
    let title = set(
      source("front", destinations) { _ in TitlePage(book: document.book, style: style).blocks },
      numbering: .roman, firstNumber: 1)
    let contents = ContentsPages(of: document, destinations, body: body)
    var list = set(
      source("front", destinations) { contents.blocks(by: &$0) }, numbering: .roman,
      firstNumber: title.pagination.pages.count + 1)
    // The first page of the body is the front of a leaf.
    let count = title.pagination.pages.count + list.pagination.pages.count
    if format.isTwoSided, !count.isMultiple(of: 2) {
      list.pagination.pages.append(
        SetPage(size: format.size, label: PageSetter.Numbering.roman.label(count + 1)))
    }
    return result([title, list] + body, of: chapters, metadata: metadata)
  }

  /// A chapter without its book, with its own title, its notes and the works that it cites; nil for an unknown one.
  func set(chapter slug: String) -> Result? {
    guard let chapter = document.chapters.first(where: { $0.slug == slug }) else { return nil }
    let destinations = Destinations(of: document, in: [chapter])
    let works = document.works.filter { work in
      work.mentions.contains { $0.page == .chapter(slug) }
    }
    let book = (document.book.title, document.book.author)
    let source = SetPart.Source(
      writer: { writer(slug, chapter.notes, destinations, works: works, labels: $0) },
      blocks: { writer in
        let blocks = writer.blocks(of: chapter, in: book)
        guard destinations.works == .works, !works.isEmpty else { return blocks }
        let place = destinations.name(of: Place(.works))
        return blocks + [writer.opening(writer.words[.references], destination: place, level: 2)]
          + writer.worksList
      }, namesPages: !works.isEmpty)
    var metadata = metadata
    metadata.title = "\(chapter.title.unlinked.plain) – \(document.book.title)"
    if let summary = chapter.summary { metadata.subject = summary.plain }
    return result(body(of: [source]), of: [chapter], metadata: metadata)
  }

  // MARK: Parts

  private func source(
    of chapter: DocumentChapter, _ destinations: Destinations
  ) -> SetPart.Source {
    SetPart.Source(
      writer: {
        writer(chapter.slug, chapter.notes, destinations, works: document.works, labels: $0)
      }, blocks: { $0.blocks(of: chapter) },
      namesPages: destinations.works == .chapter(chapter.slug))
  }

  private func source(
    _ slug: String, _ destinations: Destinations, namesPages: Bool = false,
    _ blocks: @escaping (inout BlockWriter) -> [Flow.Block]
  ) -> SetPart.Source {
    SetPart.Source(
      writer: { writer(slug, [], destinations, works: document.works, labels: $0) },
      blocks: blocks, namesPages: namesPages)
  }

  private func writer(
    _ slug: String, _ notes: [[Element]], _ destinations: Destinations, works: [CitedWork],
    labels: [String: String]
  ) -> BlockWriter {
    BlockWriter(
      slug: slug, authorNotes: notes, style: style, words: document.words,
      destinations: destinations, assets: assets,
      formulas: FormulaSetter(font: font, metrics: metrics), pageHeight: format.height,
      works: works, labels: labels)
  }

  /// The numbered pages.
  ///
  /// What names pages is set again until they are right; what stands behind it may move.
  private func body(of sources: [SetPart.Source]) -> [SetPart] {
    var body: [SetPart] = []
    var labels: [String: String] = [:]
    for _ in 0..<4 {
      let before = body
      body = []
      var number = 1
      for (place, source) in sources.enumerated() {
        if before.indices.contains(place), !source.namesPages, before[place].firstNumber == number {
          body.append(before[place])
        } else {
          body.append(set(source, numbering: .arabic, firstNumber: number, labels: labels))
        }
        number += body[place].pagination.pages.count
      }
      let known = body.labels
      guard sources.contains(where: \.namesPages), known != labels else { break }
      labels = known
    }
    return body
  }

  private func set(
    _ source: SetPart.Source, numbering: PageSetter.Numbering, firstNumber: Int,
    labels: [String: String] = [:]
  ) -> SetPart {
    var writer = source.writer(labels)
    let blocks = source.blocks(&writer)
    let head = RunningHead(
      style: style, metrics: metrics, isTwoSided: format.isTwoSided)
    let setter = PageSetter(
      format: format, metrics: metrics, hyphenation: hyphenation ?? { _ in [] },
      noteRule: Scene.Stroke(color: BookColors.rule, width: 0.5), noteGap: style.size * 0.5,
      runningHead: numbering == .roman && firstNumber == 1 ? { _ in [] } : head.elements)
    let pagination = setter.set(
      Flow(blocks), numbering: numbering, firstNumber: firstNumber, firstPlace: firstNumber)
    let chapter = document.book.chapters.first { $0.slug == writer.slug }
    return SetPart(
      pagination: pagination, firstNumber: firstNumber,
      diagnostics: writer.diagnostics + pagination.problems.map { Diagnostic($0, in: chapter) },
      pictures: writer.pictures)
  }

  // MARK: The whole

  private var metadata: SetBook.Metadata {
    let book = document.book
    return SetBook.Metadata(
      title: book.title, author: book.author ?? "",
      subject: book.summary ?? book.subtitle ?? "", keywords: book.keywords,
      language: book.language)
  }

  private var languageFindings: [Diagnostic] {
    guard hyphenation == nil else { return [] }
    let language = document.book.language
    return [
      Diagnostic(
        "there are no patterns to hyphenate the language '\(language)', so its words stay whole",
        severity: .warning,
        suggestion: "install the package 'hyphen-\(language.lowercased())' and build again")
    ]
  }

  private func result(
    _ parts: [SetPart], of chapters: [DocumentChapter], metadata: SetBook.Metadata
  ) -> Result {
    var repair = PlaceRepair(names: Set(parts.labels.keys))
    return Result(
      book: SetBook(
        metadata: metadata,
        pages: parts.flatMap(\.pagination.pages).map { repair.mended($0) },
        outline: parts.flatMap(\.pagination.outline)),
      diagnostics: languageFindings + parts.flatMap(\.diagnostics)
        + chapters.flatMap(\.formulas).flatMap { Diagnostic.missing(in: $0, font: font) },
      pictures: parts.reduce(into: [:]) { $0.merge($1.pictures) { first, _ in first } })
  }
}
