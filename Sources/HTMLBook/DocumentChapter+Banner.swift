import Chapters
import Documents

extension DocumentChapter {
  /// What a reader must know before trusting a page of a chapter that failed.
  var banner: Markup {
    if isUnrun {
      return """
        <p class="not-run">The cells of this chapter were not run. Figures and values are missing.</p>

        """
    }
    guard !problems.isEmpty else { return .empty }
    let links = problems.compactMap { problem -> Markup? in
      problem.anchor.map { anchor in
        let place = problem.failure.diagnostic.position.map { "\($0)" } ?? "a cell of this chapter"
        return """
          <p><a href="#\(anchor)">\(place)</a>: \(problem.failure.diagnostic.message)</p>

          """
      }
    }.joined()
    let cards = problems.filter { $0.anchor == nil }.enumerated().map {
      Markup.failure($1.failure, id: "octavo-problem-\($0 + 1)")
    }.joined()
    return """
      <section class="banner" aria-label="Failure">
      <p class="banner-title">This chapter failed. What stands below it is incomplete.</p>
      \(links)\(cards)</section>

      """
  }
}
