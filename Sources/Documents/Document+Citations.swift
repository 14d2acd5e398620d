import Bibliographies
import Chapters

extension Document {
  /// The citations of a book, if it has a bibliography, and what is wrong with them.
  static func citations(
    of book: Book, in chapters: [Chapter], beside labels: Labels
  ) -> (Citations?, [Diagnostic]) {
    var cited: [Citation] = []
    for text in chapters.flatMap(\.texts) {
      text.visit { if case .citation(let citation) = $0 { cited.append(citation) } }
    }
    func placed(_ finding: Diagnostic) -> Diagnostic {
      var finding = finding
      let chapter = chapters.first { $0.path == finding.position?.file }
      finding.sourceLine = finding.position.flatMap { chapter?.line($0.line) }
      return finding
    }
    let items = cited.flatMap(\.items)
    guard !book.bibliography.isEmpty else {
      let findings = items.map { item in
        labels.finding(onKey: item)
          ?? Diagnostic(
            "'@\(item.key)' cites a work, but the book has no bibliography", at: item.position,
            suggestion:
              "add 'bibliography: references.bib' under 'book:' in octavo.yml, or write '\\@' for the sign alone"
          )
      }
      return (nil, findings.map(placed))
    }
    var entries: [Entry] = []
    var findings: [Diagnostic] = []
    for file in book.bibliography {
      let (read, found) = Bibliography.read(file.text, file: file.path)
      findings += found
      entries += read.entries
    }
    let citations = Citations(
      Bibliography(entries: entries), style: book.citationStyle, cited: cited)
    let missing = citations.diagnostics.map { finding in
      let item = items.first { $0.position == finding.position }
      return placed(item.flatMap { labels.finding(onKey: $0) } ?? finding)
    }
    return (citations, findings + missing)
  }
}

extension Labels {
  /// What Quarto calls things that have no number here.
  private static let foreignKinds: Set = [
    "thm", "lem", "cor", "prp", "cnj", "def", "exm", "exr", "sol", "rem", "alg", "vid", "nte",
    "tip", "wrn", "imp", "cau",
  ]

  /// What is wrong with a key that no work has, where it looks like a label: `@thm-x` or a mistyped `@fgi-x`.
  fileprivate func finding(onKey item: Citation.Item) -> Diagnostic? {
    let parts = item.key.split(separator: "-", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let nearest = Suggestion.nearest(
      to: item.key,
      among: targets.keys.filter { $0.hasSuffix("-" + parts[1]) }.sorted())
    guard nearest != nil || Labels.foreignKinds.contains(String(parts[0])) else { return nil }
    return Diagnostic(
      "nothing in the book is called '@\(item.key)'", at: item.position,
      suggestion: nearest ?? "labels begin with fig-, tbl-, eq-, lst- or sec-")
  }
}
