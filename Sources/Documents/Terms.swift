import Chapters

/// The words that a book says by itself.
struct Terms: Sendable {
  /// What cross references call things, by the kind of label, where the book decides.
  let prefixes: [String: String]

  /// The words of a book.
  init(of book: Book) { prefixes = book.referencePrefixes }

  /// What a cross reference calls a thing; capitalized where it begins a sentence.
  func reference(to kind: LabelKind, isCapitalized: Bool) -> String {
    let word = prefixes[kind.rawValue] ?? kind.name
    return isCapitalized ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// What a cross reference calls several things of a kind.
  func plural(of kind: LabelKind) -> String? { prefixes[kind.rawValue] == nil ? kind.plural : nil }

  /// The title of a callout that has none.
  func title(of kind: Block.Callout.Kind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
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
  var name: String {
    switch self {
    case .figure: "Figure"
    case .table: "Table"
    case .listing: "Listing"
    case .equation: "Equation"
    case .section: "Section"
    case .chapter: "Chapter"
    }
  }

  /// Its name for several of them.
  var plural: String { name + "s" }
}
