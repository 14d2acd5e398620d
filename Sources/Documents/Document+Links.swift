import Chapters

extension Book {
  /// The chapter that a link of another one names by its file, relative to that or to the book's folder.
  func chapter(linkedAs path: String, from chapter: Chapter) -> Chapter? {
    let near = chapter.path(of: path)
    return chapters.first { $0.path == near } ?? chapters.first { $0.path == path }
  }
}

extension Document {
  /// What is wrong with the links that lead to no chapter of the book, or to no place of it.
  static func deadLinks(of book: Book) -> [Diagnostic] {
    let anchors = Dictionary(book.chapters.map { ($0.slug, $0.anchors) }) { first, _ in first }
    return book.chapters.flatMap { chapter in
      chapter.links.compactMap { link in
        deadLink(link, of: chapter, in: book, anchors: anchors).map { message, suggestion in
          Diagnostic(
            message, at: link.position, suggestion: suggestion,
            sourceLine: chapter.line(link.position.line))
        }
      }
    }
  }

  private static func deadLink(
    _ link: Link, of chapter: Chapter, in book: Book, anchors: [String: Set<String>]
  ) -> (message: String, suggestion: String?)? {
    guard link.destination.scheme == nil else { return nil }
    let path = String(link.destination.prefix { $0 != "#" })
    let anchor = String(link.destination.dropFirst(path.count).dropFirst())
    guard let target = path.isEmpty ? chapter : book.chapter(linkedAs: path, from: chapter) else {
      guard [".md", ".qmd", ".ipynb"].contains(where: path.hasSuffix) else { return nil }
      return (
        "the book has no chapter '\(path)' to which this could lead",
        Suggestion.nearest(to: path, among: book.chapters.map(\.path))
      )
    }
    guard let known = anchors[target.slug], !anchor.isEmpty, !known.contains(anchor) else {
      return link.destination.isEmpty ? ("this link leads nowhere", nil) : nil
    }
    let place = path.isEmpty ? "the chapter" : "'\(path)'"
    let other = book.chapters.first { anchors[$0.slug]?.contains(anchor) == true }
    return (
      "nothing in \(place) is called '#\(anchor)'",
      other.map { "that is in '\($0.path)'" }
        ?? Suggestion.nearest(to: anchor, among: known.sorted())
    )
  }
}

extension Chapter {
  /// The identifiers to which links may lead: those of sections and of all that has a label.
  var anchors: Set<String> {
    var anchors = Set([id].compactMap(\.self))
    for blocks in [blocks] + notes {
      blocks.visit { if case .heading(let heading) = $0 { anchors.insert(heading.id) } }
      for item in blocks.floats(cells: cells) {
        anchors.formUnion([item.label].compactMap(\.self) + item.parts.map(\.label))
      }
    }
    return anchors
  }
}

extension String {
  /// What stands before the first colon of an address, in lower case; nil for one that is relative.
  var scheme: String? {
    let place = prefix { !"/?#".contains($0) }
    return place.firstIndex(of: ":").map { place[..<$0].lowercased() }
  }
}
