import Chapters
import Documents
import Plots

/// How a book was made, for readers who want to make it again.
struct ColophonPage {
  let colophon: Colophon
  let chapters: [DocumentChapter]
  let addresses: Addresses
  let words: Words

  /// The content of the page.
  var html: Markup {
    parts.map { "<h2 id=\"\($0.id)\">\($0.title)</h2>\n\($0.content)" as Markup }.joined()
  }

  /// The sections of the page, as contents list them.
  var sections: [Frame.Entry] {
    parts.map { Frame.Entry(address: "#\($0.id)", number: "", title: .text($0.title)) }
  }

  private var parts: [(id: String, title: String, content: Markup)] {
    let parts: [(Word, Markup?)] = [
      (.build, facts(colophon.facts)), (.parameters, facts(colophon.parameters)), (.data, sources),
      (.trainingRuns, runs),
    ]
    // An address stays the same in all languages.
    return parts.compactMap { title, content in
      content.map { ("made-\(title.rawValue.lowercased().asIdentifier)", words[title], $0) }
    }
  }

  /// Names and what they are.
  private func facts(_ facts: [Colophon.Fact]) -> Markup? {
    guard !facts.isEmpty else { return nil }
    let items = facts.map { "<dt>\($0.name)</dt><dd>\($0.value)</dd>\n" as Markup }
    return "<dl class=\"facts\">\n\(items.joined())</dl>\n"
  }

  private var sources: Markup? {
    guard !colophon.sources.isEmpty else { return nil }
    let items = colophon.sources.map { source in
      """
      <li><p><code>\(source.path)</code>\(uses(source.chapters))</p>
      <p class="digest"><abbr title="Secure Hash Algorithm, 256 bits">SHA-256</abbr> \
      <code>\(source.digest)</code></p></li>

      """ as Markup
    }
    return "<ul class=\"sources\">\n\(items.joined())</ul>\n"
  }

  private func uses(_ slugs: [String]) -> Markup {
    let links = self.links(slugs)
    return links.isEmpty
      ? .empty : " <span class=\"uses\">\(Markup.text(words, .usedIn, [links]))</span>"
  }

  private var runs: Markup? {
    guard !colophon.runs.isEmpty else { return nil }
    let rows = colophon.runs.map { run in
      [
        "<code>\(run.name)</code>", .text(run.seed), .text("\(run.epochs)"),
        .text(run.seconds.asDuration), links(run.chapters),
      ] as [Markup]
    }
    return .table(
      alignments: [.left, .right, .right, .right, .left],
      header: [.training, .seed, .epochs, .time, .chapters].map { .text(words[$0]) }, rows: rows,
      name: words(.tableOf, words[.trainingRuns]), namesRows: true)
  }

  /// Links to chapters by their numbers.
  private func links(_ slugs: [String]) -> Markup {
    chapters.filter { slugs.contains($0.slug) }.map { chapter in
      let address = addresses.file(of: .chapter(chapter.slug))
      let name = chapter.number.map { "\(words[.chapter])\u{A0}\($0)" } ?? chapter.title.plain
      return "<a href=\"\(address)\">\(name)</a>" as Markup
    }.joined(separator: ", ")
  }
}

extension Double {
  /// Seconds as readers say them: `8.4 s`, `2 min 5 s`, `1 h 20 min`.
  fileprivate var asDuration: String {
    guard self >= 0, self < 1e9 else { return "?" }
    let seconds = Int(rounded())
    return switch seconds {
    case ..<10: NumberFormat.fixed(self, decimals: 1) + "\u{A0}s"
    case ..<60: "\(seconds)\u{A0}s"
    case ..<3600: "\(seconds / 60)\u{A0}min \(seconds % 60)\u{A0}s"
    default: "\(seconds / 3600)\u{A0}h \(seconds % 3600 / 60)\u{A0}min"
    }
  }
}
