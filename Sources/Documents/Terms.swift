import Chapters

/// What cross references call things.
struct Terms: Sendable {
  /// The words of the book.
  let words: Words
  /// What cross references call things, by the kind of label, where the book decides.
  private let prefixes: [String: String]

  /// The terms of a book.
  init(of book: Book) {
    words = Words(of: book)
    prefixes = book.referencePrefixes
  }

  /// What a cross reference calls a thing; capitalized where it begins a sentence.
  func reference(to kind: LabelKind, isCapitalized: Bool) -> String {
    let word = prefixes[kind.rawValue] ?? words[kind.name]
    return isCapitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// What a cross reference calls several things of a kind.
  func plural(of kind: LabelKind) -> String? {
    prefixes[kind.rawValue] == nil ? words[kind.plural] : nil
  }

  /// The title of a callout that has none.
  func title(of kind: Block.Callout.Kind) -> String {
    switch kind {
    case .note: words[.note]
    case .tip: words[.tip]
    case .important: words[.important]
    case .warning: words[.warning]
    case .caution: words[.caution]
    }
  }
}

/// The kinds of things that have a number, by the beginning of their labels.
enum LabelKind: String, Sendable, Hashable, CaseIterable {
  case figure = "fig"
  case table = "tbl"
  case listing = "lst"
  case equation = "eq"
  case section = "sec"
  case chapter = "chapters"

  /// Its name in captions.
  var name: Word {
    switch self {
    case .figure: .figure
    case .table: .table
    case .listing: .listing
    case .equation: .equation
    case .section: .section
    case .chapter: .chapter
    }
  }

  /// Its name for several of them.
  var plural: Word {
    switch self {
    case .figure: .figures
    case .table: .tables
    case .listing: .listings
    case .equation: .equations
    case .section: .sections
    case .chapter: .chapters
    }
  }
}
