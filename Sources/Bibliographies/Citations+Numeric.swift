import Chapters

extension Citations {
  /// `Kim [3]`, or `[3]` when the author is named already.
  func textualNumber(_ item: Citation.Item) -> [CitedPiece] {
    guard let label = labels[item.key] else { return [.text("\(item.key)?")] }
    let authors = item.omitsAuthor ? "" : "\(label.authors) "
    return [.text(item.prefix.before + authors + "[")] + number(item, label, prefix: "") + [
      .text("]")
    ]
  }

  /// The numbers of a citation in brackets.
  ///
  /// Those without words of their own are sorted, and three or more in a row become a range.
  func numbers(_ items: [Citation.Item]) -> [CitedPiece] {
    var groups: [[CitedPiece]] = []
    var plain: [(number: Int, key: String)] = []
    for item in items {
      if let label = labels[item.key], item.prefix.isEmpty, item.suffix.isEmpty {
        plain.append((label.number, item.key))
      } else {
        if !plain.isEmpty { groups.append(ranges(plain)) }
        plain = []
        groups.append(
          labels[item.key].map { number(item, $0, prefix: item.prefix) } ?? [.text("\(item.key)?")])
      }
    }
    if !plain.isEmpty { groups.append(ranges(plain)) }
    return Array(groups.joined(separator: [.text("; ")]))
  }

  private func number(
    _ item: Citation.Item, _ label: CitationLabel, prefix: String
  ) -> [CitedPiece] {
    [
      .text(prefix.before), .link(String(label.number), key: item.key), .text(item.suffix.after),
    ]
  }

  /// Numbers in their order, each once: `1, 3–5`.
  private func ranges(_ items: [(number: Int, key: String)]) -> [CitedPiece] {
    var runs: [[(number: Int, key: String)]] = []
    for item in items.sorted(by: { $0.number < $1.number }) {
      guard let last = runs.last?.last, item.number <= last.number + 1 else {
        runs.append([item])
        continue
      }
      if item.number > last.number { runs[runs.count - 1].append(item) }
    }
    let pieces = runs.flatMap { run -> [[CitedPiece]] in
      let links = run.map { CitedPiece.link(String($0.number), key: $0.key) }
      guard links.count > 2 else { return links.map { [$0] } }
      return [[links[0], .text("–"), links[links.count - 1]]]
    }
    return Array(pieces.joined(separator: [.text(", ")]))
  }
}

extension String {
  /// The text with a space behind it, unless it is empty or ends with one.
  var before: String { isEmpty || hasSuffix(" ") ? self : self + " " }

  /// The text with a comma before it, unless it is empty or begins with punctuation of its own.
  var after: String {
    guard let first = unicodeScalars.first else { return "" }
    if first == " " || first == ")" || first == "]" { return self }
    return ",;:.".unicodeScalars.contains(first) ? self : ", \(self)"
  }
}
