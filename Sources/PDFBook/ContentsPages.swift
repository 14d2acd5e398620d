import Chapters
import Documents
import Typesetting

/// The list of contents: chapters with their sections, and what follows them.
struct ContentsPages {
  /// A line of the list.
  private struct Entry {
    /// 1 for chapters, 2 for sections.
    var level: Int
    /// The number; nil for none.
    var number: String?
    /// What it says.
    var title: [Span]
    /// The name of the place that it leads to.
    var destination: String
  }

  private let entries: [Entry]
  /// The labels of pages by destination.
  private let labels: [String: String]

  /// The contents of a document whose parts are on their pages.
  init(of document: Document, _ destinations: Destinations, body: [SetPart]) {
    labels = body.labels
    let chapters = document.chapters.map { chapter in
      let page = Place.Page.chapter(chapter.slug)
      let own = Entry(
        level: 1, number: chapter.number, title: chapter.title,
        destination: destinations.name(of: Place(page)))
      let sections = chapter.headings.filter { $0.isSection && $0.level == 2 }.map { heading in
        Entry(
          level: 2, number: heading.number, title: heading.text,
          destination: destinations.name(of: Place(page, anchor: heading.id)))
      }
      return [own] + sections
    }
    // What stands behind the chapters has no sections of its own in the list.
    let ends = body.dropFirst(document.chapters.count).compactMap(\.pagination.outline.first)
    entries =
      chapters.flatMap(\.self)
      + ends.map { end in
        Entry(level: 1, number: nil, title: [.text(end.title)], destination: end.destination)
      }
  }

  /// The lines, written with the styles of a writer.
  func blocks(by writer: inout BlockWriter) -> [Flow.Block] {
    let style = writer.style
    let lines = entries.enumerated().map { place, entry -> Flow.Block in
      let isChapter = entry.level == 1
      var voice = style.prose
      voice.isHyphenated = false
      voice.addresses = .hidden
      if isChapter { voice.style = TextStyle(.heading, size: style.size * 0.92, isBold: true) }
      let indent = style.size * 2
      let number = entry.number.map { [voice.text($0 + "\u{2002}")] } ?? []
      var title = voice.paragraph(number + writer.pieces(entry.title.unlinked, voice), tag: nil)
      title.spacing = Spacing(before: isChapter ? style.leading * 0.7 : 0)
      let isLastButOne = place + 2 == entries.count
      title.keepsWithNext =
        isLastButOne || isChapter && entries.dropFirst(place + 1).first?.level == 2
      return .contentsLine(
        Flow.ContentsLine(
          title: title, page: [voice.text(labels[entry.destination] ?? "")],
          destination: entry.destination, indent: isChapter ? 0 : indent,
          leader: isChapter ? nil : voice.style.colored(BookColors.muted)))
    }
    return [
      writer.opening(writer.words[.contents], destination: Destinations.contents),
      .group(Flow.Group(lines, tag: .contents)),
    ]
  }
}
