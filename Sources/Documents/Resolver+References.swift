import Bibliographies
import Chapters

extension Resolver {
  /// What a cross reference says: each thing by its kind and number, several of a kind by one word for all.
  mutating func reference(_ reference: CrossReference) -> [Span] {
    let items = reference.items
    let kinds = Set(items.map { labels.targets[$0.label]?.kind })
    if items.count > 1, kinds.count == 1, let kind = kinds.first ?? nil,
      items.allSatisfy({ $0.form == .full }), let word = terms.plural(of: kind)
    {
      let links = items.map { Resolver.Linked(item: $0, words: nil) }
      return [.text(word + "\u{A0}")] + listed(links)
    }
    return listed(items.map { Resolver.Linked(item: $0, words: words($0)) })
  }

  /// A thing with the words before its number.
  private struct Linked {
    let item: CrossReference.Item
    let words: String?
  }

  private func words(_ item: CrossReference.Item) -> String? {
    switch item.form {
    case .number: return nil
    case .prefixed(let words): return words
    case .full, .capitalized:
      return labels.targets[item.label].map {
        terms.reference(to: $0.kind, isCapitalized: item.form == .capitalized)
      }
    }
  }

  /// The things one after the other, with commas and an "and" before the last.
  private mutating func listed(_ items: [Linked]) -> [Span] {
    var spans: [Span] = []
    for (index, item) in items.enumerated() {
      if index > 0 {
        let and = terms.words[items.count > 2 ? .lastAnd : .and]
        spans.append(.text(index == items.count - 1 ? "\(and) " : ", "))
      }
      spans += link(item)
    }
    return spans
  }

  private mutating func link(_ linked: Linked) -> [Span] {
    let item = linked.item
    guard let target = labels.targets[item.label] else {
      diagnostics.append(finding(about: item))
      return [.missing("@\(item.label)", reason: terms.words[.nothingNamed])]
    }
    guard let number = target.number else {
      // What has no number is called by its title.
      return [.reference(target.place, spans(target.title).unlinked)]
    }
    let words = linked.words.map { $0 + "\u{A0}" } ?? ""
    return [.reference(target.place, [.text(words + number)])]
  }

  /// The finding for a reference that leads nowhere, be it that only other formats show what it is to.
  private func finding(about item: CrossReference.Item) -> Diagnostic {
    let line = chapter.line(item.position.line)
    let having = BookFormat.allCases.filter { format in
      Labels(of: book.chapters.map { $0.shown(in: format) }).targets[item.label] != nil
    }
    guard !having.isEmpty else {
      return Diagnostic(
        "nothing in the book is called '@\(item.label)'", at: item.position,
        suggestion: Suggestion.nearest(to: item.label, among: labels.targets.keys.sorted()),
        sourceLine: line)
    }
    let lacking = BookFormat.allCases.filter { book.formats.contains($0) && !having.contains($0) }
    let elsewhere =
      lacking.isEmpty ? "" : ", not in \(lacking.map(\.name).joined(separator: " and "))"
    return Diagnostic(
      "'@\(item.label)' stands only in \(having.map(\.name).joined(separator: " and "))\(elsewhere)",
      at: item.position, suggestion: "put what refers to it under the same condition",
      sourceLine: line)
  }

  /// What a citation says, with a link to each work.
  mutating func citation(_ citation: Citation) -> [Span] {
    guard let citations else {
      let keys = citation.items.map { "@" + $0.key }.joined(separator: "; ")
      return [
        .missing(
          citation.form == .textual ? keys : "[\(keys)]", reason: "The book has no bibliography")
      ]
    }
    var printed = citation
    for index in printed.items.indices {
      printed.items[index].prefix = plain([.text(citation.items[index].prefix)])
      printed.items[index].suffix = plain([.text(citation.items[index].suffix)])
    }
    var spans: [Span] = []
    for piece in citations.pieces(for: printed) {
      guard case .link(_, let key) = piece else {
        spans.append(.text(piece.text))
        continue
      }
      let id = markID("cite-\(key.asIdentifier)")
      mentions.append((key, Place(page, anchor: id)))
      let place = Place(.works, anchor: "ref-\(key.asIdentifier)")
      spans.append(.citation(id: id, [.reference(place, [.text(piece.text)])]))
    }
    return spans
  }
}

extension BookFormat {
  /// What a sentence calls it.
  fileprivate var name: String {
    switch self {
    case .html: "the pages of the web"
    case .pdf: "the PDF"
    case .epub: "the EPUB"
    }
  }
}
