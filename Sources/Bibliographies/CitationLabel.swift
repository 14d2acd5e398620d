/// What citations say of a work.
struct CitationLabel: Sendable, Hashable {
  /// Who wrote it in short, such as `Zhang, Zhao and LeCun`, or `Fan et al.` for more than three.
  let authors: String
  /// When, with the letter that tells it from others: `2014a`.
  let year: String
  /// Its place in the list, from 1; 0 in a style without numbers.
  let number: Int

  init(_ entry: Entry, number: Int, letter: String) {
    authors = Self.authors(of: entry)
    // A letter after words needs a hyphen: `n.d.-a`.
    year = entry.year.map { $0 + letter } ?? (letter.isEmpty ? "n.d." : "n.d.-\(letter)")
    self.number = number
  }

  /// The families of one to three authors, the first of more; of a work without people its institution or title.
  private static func authors(of entry: Entry) -> String {
    let people = entry.authors.names.isEmpty ? entry.editors : entry.authors
    let families = people.names.map(\.fullFamily)
    guard let first = families.first else {
      return EntryFormat.institution(of: entry) ?? entry.text("title") ?? entry.key
    }
    if people.hasOthers || families.count > 3 { return "\(first) et al." }
    guard let last = families.last, families.count > 1 else { return first }
    return "\(families.dropLast().joined(separator: ", ")) and \(last)"
  }
}
