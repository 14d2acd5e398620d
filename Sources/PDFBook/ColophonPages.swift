import Chapters
import Documents
import Typesetting

extension BlockWriter {
  /// How the book was made: versions and machine, parameters, data, trainings.
  mutating func blocks(
    of colophon: Colophon, in chapters: [DocumentChapter]
  ) -> [FlowBlock] {
    func facts(_ facts: [Colophon.Fact]) -> [[[Span]]] {
      facts.map { [[.text($0.name)], [.text($0.value)]] }
    }
    func numbers(_ slugs: [String]) -> [Span] {
      let links = chapters.filter { slugs.contains($0.slug) }.map { chapter in
        Span.reference(
          Place(.chapter(chapter.slug)), [.text(chapter.number ?? chapter.title.plain)])
      }
      return Array(links.map { [$0] }.joined(separator: [.text(", ")]))
    }
    var blocks = [opening(words[.colophon], destination: Destinations.colophon)]
    blocks += section(.build, [(.what, .left), (.which, .left)], facts(colophon.facts))
    blocks += section(
      .parameters, [(.name, .left), (.value, .left)], facts(colophon.parameters))
    blocks += section(
      .data, [(.file, .left), (.digest, .left), (.chapters, .left)],
      colophon.sources.map { source in
        [
          [.text(source.path)], [.code(source.digest.inGroups(of: 16))], numbers(source.chapters),
        ]
      })
    blocks += section(
      .trainingRuns,
      [
        (.training, .left), (.seed, .decimal), (.epochs, .decimal), (.seconds, .decimal),
        (.chapters, .left),
      ],
      colophon.runs.map { run in
        [
          [.text(run.name)], [.text(run.seed)], [.text("\(run.epochs)")],
          [.text("\(Int(run.seconds.rounded()))")], numbers(run.chapters),
        ]
      })
    return blocks
  }

  /// A table under its title; nothing where it has no rows.
  private mutating func section(
    _ title: Word, _ columns: [(title: Word, alignment: Flow.Table.Alignment)],
    _ rows: [[[Span]]]
  ) -> [FlowBlock] {
    guard !rows.isEmpty else { return [] }
    let place = "\(Destinations.colophon)/\(title.rawValue.lowercased().asIdentifier)"
    var table = table(
      columns.map(\.alignment), header: columns.map { [.text(words[$0.title])] }, rows: rows,
      hasRowHeaders: true)
    table.spacing.before = 0
    var heading = opening(words[title], destination: place, level: 2)
    if case .heading(var inner) = heading {
      inner.title = nil
      heading = .heading(inner)
    }
    return [heading, .table(table)]
  }
}

extension String {
  /// The text with places between groups of characters where lines may end.
  fileprivate func inGroups(of count: Int) -> String {
    var groups = ""
    for (place, character) in enumerated() {
      if place > 0, place.isMultiple(of: count) { groups.append("\u{200B}") }
      groups.append(character)
    }
    return groups
  }
}
