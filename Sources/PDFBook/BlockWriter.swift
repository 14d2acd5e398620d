import Chapters
import Documents
import Drawing
import Plots
import Typesetting

/// Turns what a document holds into blocks for pages, part by part.
struct BlockWriter {
  let style: BookStyle
  /// The words of the book.
  let words: Words
  let destinations: Destinations
  let assets: PrintAssets
  /// What sets formulas.
  let formulas: FormulaSetter
  /// The height of the text of a page, in points.
  let pageHeight: Double
  /// The works cited, for the chapter that lists them.
  let works: [CitedWork]
  /// The labels of the pages of destinations, as far as they are known.
  let labels: [String: String]
  /// The name of the chapter that is written, or of another part of the book.
  let slug: String
  /// The footnotes of its author; note `n` of a text is the one at `n - 1`.
  let authorNotes: [[Element]]
  /// The width that blocks have at present, in points.
  var measure: Double
  /// How many lists the blocks stand in.
  var listDepth = 0
  /// The footnotes of the chapter so far.
  var notes = NoteNumbers()
  /// Notes whose marks stand in the note that is written.
  var pendingNotes: [Flow.Block] = []
  /// The pictures that the pages show, by their paths.
  var pictures: [String: PictureFile] = [:]
  /// What could not be shown.
  var diagnostics: [Diagnostic] = []

  init(
    slug: String, authorNotes: [[Element]], style: BookStyle, words: Words,
    destinations: Destinations,
    assets: PrintAssets,
    formulas: FormulaSetter, pageHeight: Double, works: [CitedWork] = [],
    labels: [String: String] = [:]
  ) {
    self.slug = slug
    self.authorNotes = authorNotes
    self.style = style
    self.words = words
    self.destinations = destinations
    self.assets = assets
    self.formulas = formulas
    self.pageHeight = pageHeight
    self.works = works
    self.labels = labels
    measure = style.measure
  }

  /// The name of a place of the part.
  func name(_ anchor: String?) -> String {
    destinations.name(of: Place(.chapter(slug), anchor: anchor))
  }

  /// What is written where there is less room across.
  mutating func narrowed<Result>(
    by width: Double, _ body: (inout BlockWriter) -> Result
  ) -> Result {
    let outer = measure
    measure = max(style.size, measure - width)
    defer { measure = outer }
    return body(&self)
  }
}

/// The numbers of the footnotes of a chapter: those of its author, and the addresses of its links.
struct NoteNumbers {
  /// What a footnote is of.
  enum Key: Hashable {
    /// A note of the author, by its number in the chapter.
    case note(Int)
    /// An address that a link leads to.
    case address(String)
  }

  private var numbers: [Key: Int] = [:]

  /// The number of a note, and whether this is its first mark.
  mutating func number(of key: Key) -> (number: Int, isFirst: Bool) {
    if let number = numbers[key] { return (number, false) }
    let number = numbers.count + 1
    numbers[key] = number
    return (number, true)
  }
}
