import Chapters
import Documents

extension DocumentChapter {
  /// What a reader must know before trusting a page of a chapter that failed.
  func banner(_ words: Words) -> Markup {
    if isUnrun {
      return """
        <p class="not-run">\(words[.chapterNotRun])</p>

        """
    }
    guard !problems.isEmpty else { return .empty }
    let links = problems.compactMap { problem -> Markup? in
      problem.anchor.map { anchor in
        let place = problem.failure.diagnostic.position.map { "\($0)" } ?? words[.someCell]
        return """
          <p><a href="#\(anchor)">\(place)</a>: \(problem.failure.diagnostic.message)</p>

          """
      }
    }.joined()
    let cards = problems.filter { $0.anchor == nil }.enumerated().map {
      Markup.failure($1.failure, id: "octavo-problem-\($0 + 1)", words: words)
    }.joined()
    return """
      <section class="banner" aria-label="\(words[.failure])">
      <p class="banner-title">\(words[.chapterFailed])</p>
      \(links)\(cards)</section>

      """
  }
}
