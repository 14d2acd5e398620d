/// The words of a book in its language.
package struct Words: Sendable {
  /// The languages that a book's own words are known in beside English, by their codes.
  static let translations: [String: [Word: String]] = [
    "de": german, "es": spanish, "fr": french, "it": italian, "nl": dutch, "pt": portuguese,
  ]

  /// The codes of the languages that a book's own words are known in, sorted.
  static var languages: [String] { (["en"] + translations.keys).sorted() }

  private var words: [Word: String]

  /// The words of a language by its tag, such as `de` or `de-AT`, which takes those of `de`; English where it is not known.
  package init(language: String) {
    words = Words.translations[Words.code(of: language)] ?? [:]
  }

  /// The words of a book; what `crossref:` calls figures, tables and the like takes the place of the language's.
  package init(of book: Book) {
    self.init(language: book.language)
    let named: [(String, Word)] = [
      ("fig", .figure), ("tbl", .table), ("lst", .listing), ("eq", .equation), ("sec", .section),
      ("chapters", .chapter),
    ]
    for (kind, word) in named {
      guard let prefix = book.referencePrefixes[kind] else { continue }
      words[word] = prefix.prefix(1).uppercased() + prefix.dropFirst()
    }
  }

  /// The language of a tag without its region.
  static func code(of language: String) -> String {
    language.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  /// Whether a book's own words are known in a language, by its tag.
  static func know(_ language: String) -> Bool { languages.contains(code(of: language)) }

  /// A word.
  package subscript(word: Word) -> String { words[word] ?? word.rawValue }

  /// A word with what is filled in, in order.
  package func callAsFunction(_ word: Word, _ values: String...) -> String {
    pieces(of: word).enumerated().map { place, piece in
      place > 0 && values.indices.contains(place - 1) ? values[place - 1] + piece : piece
    }.joined()
  }

  /// What stands around the gaps of a word.
  package func pieces(of word: Word) -> [String] {
    self[word].split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
  }
}
