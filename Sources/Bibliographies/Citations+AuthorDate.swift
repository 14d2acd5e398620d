import Chapters

extension Citations {
  /// `Kim (2014)`, or `(2014)` when the author is named already.
  func textualYear(_ item: Citation.Item) -> [CitedPiece] {
    guard let label = labels[item.key] else { return [.text("\(item.key)?")] }
    let authors = item.omitsAuthor ? "" : "\(label.authors) "
    return [
      .text(item.prefix.before + authors + "("), .link(label.year, key: item.key),
      .text(item.suffix.after + ")"),
    ]
  }

  /// `Kim 2014, p. 3; Zhang, Zhao and LeCun 2015`; works of the same authors in a row share their names: `Kim 2014a, 2014b`.
  func authorsAndYears(_ items: [Citation.Item]) -> [CitedPiece] {
    var pieces: [CitedPiece] = []
    var previous: String?
    for (index, item) in items.enumerated() {
      guard let label = labels[item.key] else {
        pieces.append(.text(index > 0 ? "; \(item.key)?" : "\(item.key)?"))
        previous = nil
        continue
      }
      let isShared = previous == label.authors && item.prefix.isEmpty
      if index > 0 { pieces.append(.text(isShared ? ", " : "; ")) }
      let year = item.omitsAuthor || isShared ? label.year : "\(label.authors) \(label.year)"
      pieces += [
        .text(item.prefix.before), .link(year, key: item.key), .text(item.suffix.after),
      ]
      previous = item.suffix.isEmpty ? label.authors : nil
    }
    return pieces
  }
}
