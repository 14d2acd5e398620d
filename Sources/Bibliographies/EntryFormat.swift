import Chapters

/// How the list of works says what a work is.
///
/// Titles of what stands alone are emphasized, those of parts stand in quotation marks; after the author-date convention the year follows
/// the authors, after the numeric one it ends what is said of the publication.
struct EntryFormat {
  let style: CitationStyle
  /// The letter behind the year.
  let letter: String

  /// More names than these are cut after the first seven.
  private static let mostNames = 10

  /// What the list says of a work.
  func inlines(of entry: Entry) -> [Inline] {
    var sentences = Sentences()
    let people = people(of: entry)
    if let people { sentences.append(people) }
    let year = entry.year.map { $0 + letter } ?? (letter.isEmpty ? nil : "n.d.-\(letter)")
    let title = title(of: entry)
    if style == .authorDate {
      if people == nil { sentences.append(title) }
      sentences.append([.text(year ?? "n.d.")])
      if people != nil { sentences.append(title) }
    } else {
      sentences.append(title)
    }
    var publication = Publication(entry).sentences.filter { !$0.isEmpty }
    if style == .numeric, let year {
      let last = publication.popLast()
      publication.append(last.map { $0 + [.text(", \(year)")] } ?? [.text(year)])
    }
    for sentence in publication { sentences.append(sentence) }
    if let note = entry.inlines("note") { sentences.append(note) }
    if let address = address(of: entry) { sentences.append(address) }
    return sentences.inlines
  }

  /// What stands for the author of a work without people: of pages and reports, who published them.
  static func institution(of entry: Entry) -> String? {
    switch entry.kind {
    case .online, .manual, .misc, .proceedings:
      entry.text("organization") ?? entry.text("institution")
    case .techreport: entry.text("institution")
    default: nil
    }
  }

  private func people(of entry: Entry) -> [Inline]? {
    let authors = entry.authors
    if !authors.names.isEmpty { return [.text(list(authors))] }
    let editors = entry.editors
    if !editors.names.isEmpty {
      let isOne = editors.names.count == 1 && !editors.hasOthers
      return [.text("\(list(editors)), \(isOne ? "ed." : "eds.")")]
    }
    return Self.institution(of: entry).map { [.text($0)] }
  }

  /// The names as the list has them; the first by the family where the list is sorted by it.
  private func list(_ people: Names) -> String {
    let isCut = people.names.count > Self.mostNames
    let shown = people.names.prefix(isCut ? 7 : Self.mostNames)
    let isInverted = style == .authorDate
    let names = shown.enumerated().map {
      $0.offset == 0 && isInverted ? $0.element.inverted : $0.element.natural
    }
    if isCut || people.hasOthers { return names.joined(separator: ", ") + ", et al." }
    return names.joinedByAnd(hasCommaBeforeAnd: isInverted)
  }

  /// A title alone is emphasized, the title of a part stands in quotation marks.
  private func title(of entry: Entry) -> [Inline] {
    let title = entry.inlines("title") ?? []
    guard !title.isEmpty else { return [] }
    switch entry.kind {
    case .book, .manual, .proceedings: return [.emphasis(title)]
    case .inbook where entry.value("booktitle") == nil: return [.emphasis(title)]
    default:
      // The full stop stands within the quotation marks, unless the title has an end of its own.
      let end = Sentences.isEnded(title) ? "”" : ".”"
      return [.text("“")] + title.withNestedQuotes + [.text(end)]
    }
  }

  /// Where the work can be read.
  private func address(of entry: Entry) -> [Inline]? {
    if let doi = entry.value("doi") {
      let name = Self.withoutResolver(TeXText.plain(doi))
      return [
        .link(
          destination: "https://doi.org/\(name.addressEscaped)", title: "",
          [.text("https://doi.org/\(name)")])
      ]
    }
    if let number = entry.text("eprint"),
      entry.text("archiveprefix")?.lowercased() == "arxiv"
        || entry.text("eprinttype")?.lowercased() == "arxiv"
    {
      return [
        .link(destination: "https://arxiv.org/abs/\(number)", title: "", [.text("arXiv:\(number)")])
      ]
    }
    guard let url = entry.value("url") else { return nil }
    // An address is as it stands; TeX only needs some of its signs escaped.
    let address = url.unescapedAddress
    let link = Inline.link(destination: address, title: "", [.text(address)])
    guard let date = entry.text("urldate") else { return [link] }
    return [.text("Accessed \(date). "), link]
  }

  private static func withoutResolver(_ doi: String) -> String {
    for prefix in [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
    ]
    where doi.lowercased().hasPrefix(prefix) {
      return String(doi.dropFirst(prefix.count))
    }
    return doi
  }
}
