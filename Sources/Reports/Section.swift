import Chapters

/// A heading of a chapter with the level it gets on the page.
struct Section: Sendable, Hashable {
  /// 2 to 6: the title alone has level 1, and no level is skipped on the way down.
  let level: Int
  /// The identifier on the page.
  let id: String
  /// What it says.
  let title: [Inline]
  /// Its number in the book, such as `3.2` or `3.2.1`.
  let number: String
  /// Where it stands in the source.
  let position: Position
}

extension Chapter {
  /// The headings of the chapter with this number, in order; those inside callouts and lists left out.
  func sections(number chapter: Int) -> [Section] {
    var sections: [Section] = []
    var counts: [Int] = []
    for case .heading(let level, let id, let title, let position) in blocks {
      let depth = min(max(level, 2) - 2, counts.count)
      counts = Array(counts.prefix(depth + 1))
      if counts.count == depth { counts.append(0) }
      counts[depth] += 1
      sections.append(
        Section(
          level: depth + 2, id: id, title: title,
          number: ([chapter] + counts).map(String.init).joined(separator: "."), position: position))
    }
    return sections
  }
}
