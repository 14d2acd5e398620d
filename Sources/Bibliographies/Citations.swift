public import Chapters

/// The citations of a book and the works they lead to.
public struct Citations: Sendable, Hashable {
  /// A work that is cited.
  public struct Work: Sendable, Hashable {
    /// The key of its entry.
    public let key: String
    /// Its number, from 1; nil in a style without numbers.
    public let number: Int?
    /// What the list says of it, without the number.
    public let text: [Inline]
  }

  /// What the citations have in common.
  public let style: CitationStyle
  /// The works that are cited, in the order of the list.
  public let works: [Work]
  /// A finding for each place that names a work which the bibliography lacks; the lines of the source are not known here.
  public let diagnostics: [Diagnostic]
  /// What citations say of a work, by its key.
  let labels: [String: CitationLabel]

  /// The citations of a book.
  ///
  /// - Parameter cited: all citations, in the order in which they stand in the book.
  public init(_ bibliography: Bibliography, style: CitationStyle, cited: [Citation]) {
    self.style = style
    var entries: [Entry] = []
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for item in cited.flatMap(\.items) {
      if let entry = bibliography[item.key] {
        if seen.insert(item.key).inserted { entries.append(entry) }
      } else {
        diagnostics.append(
          Diagnostic(
            "no work of the bibliography has the key '\(item.key)'", at: item.position,
            suggestion: Suggestion.nearest(to: item.key, among: bibliography.entries.map(\.key))))
      }
    }
    self.diagnostics = diagnostics
    switch style {
    case .numeric:
      let numbered = Array(entries.enumerated())
      labels = Dictionary(
        uniqueKeysWithValues: numbered.map {
          ($0.element.key, CitationLabel($0.element, number: $0.offset + 1, letter: ""))
        })
      works = numbered.map {
        Work(
          key: $0.element.key, number: $0.offset + 1,
          text: EntryFormat(style: style, letter: "").inlines(of: $0.element))
      }
    case .authorDate:
      let sorted = SortKey.sorted(entries)
      let letters = Self.letters(of: sorted)
      labels = Dictionary(
        uniqueKeysWithValues: zip(sorted, letters).map {
          ($0.key, CitationLabel($0, number: 0, letter: $1))
        })
      works = zip(sorted, letters).map {
        Work(key: $0.key, number: nil, text: EntryFormat(style: style, letter: $1).inlines(of: $0))
      }
    }
  }

  /// The letter behind the year of each work, where authors and year are those of another.
  private static func letters(of sorted: [Entry]) -> [String] {
    let labels = sorted.map { CitationLabel($0, number: 0, letter: "") }
    var counts: [CitationLabel: Int] = [:]
    for label in labels { counts[label, default: 0] += 1 }
    var used: [CitationLabel: Int] = [:]
    return labels.map { label in
      guard counts[label, default: 0] > 1 else { return "" }
      defer { used[label, default: 0] += 1 }
      return letter(used[label, default: 0])
    }
  }

  /// `a` to `z`, then `aa`.
  private static func letter(_ index: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }

  /// What a citation says in its sentence; a key that the bibliography lacks stands there with a question mark.
  public func pieces(for citation: Citation) -> [CitedPiece] {
    switch (style, citation.form) {
    case (.numeric, .parenthetical): [.text("["), .text("]")].around(numbers(citation.items))
    case (.numeric, .textual): each(citation.items) { textualNumber($0) }
    case (.authorDate, .parenthetical):
      [.text("("), .text(")")].around(authorsAndYears(citation.items))
    case (.authorDate, .textual): each(citation.items) { textualYear($0) }
    }
  }

  private func each(
    _ items: [Citation.Item], _ pieces: (Citation.Item) -> [CitedPiece]
  ) -> [CitedPiece] {
    Array(items.map(pieces).joined(separator: [.text("; ")])).joined
  }
}

extension [CitedPiece] {
  /// Some pieces between the first and the last of these.
  fileprivate func around(_ pieces: [CitedPiece]) -> [CitedPiece] {
    (prefix(1) + pieces + suffix(1)).joined
  }
}
