import Chapters
import Documents
import Typesetting

extension BlockWriter {
  /// The works cited, each with the pages that cite it.
  var worksList: [FlowBlock] {
    mutating get {
      let works = works
      guard !works.isEmpty else { return [] }
      let voice = style.works
      guard works.contains(where: { $0.label != nil }) else {
        var paragraphs: [FlowBlock] = []
        for work in works {
          var paragraph = voice.paragraph(
            self.text(of: work, voice), spacing: Spacing(after: style.itemGap))
          paragraph.hangingIndent = style.indent
          paragraphs.append(.paragraph(paragraph))
        }
        return paragraphs
      }
      let widest = works.map { $0.label?.count ?? 0 }.max() ?? 0
      let indent = style.labelGap + Double(widest) * voice.style.size * 0.5
      var items: [Flow.List.Item] = []
      for work in works {
        let label = work.label.map { [voice.text($0)] } ?? []
        items.append(
          .init(label: label, blocks: [.paragraph(voice.paragraph(self.text(of: work, voice)))]))
      }
      return [
        .list(
          Flow.List(
            items, indent: indent, labelGap: style.labelGap, itemGap: style.itemGap,
            spacing: style.paragraphSpacing))
      ]
    }
  }

  private mutating func text(of work: CitedWork, _ voice: Voice) -> [Piece] {
    let place = Place(.works, anchor: "ref-\(work.key.asIdentifier)")
    return [.destination(destinations.name(of: place))] + pieces(work.text, voice)
      + mentions(of: work, voice)
  }

  /// The pages that cite a work, once each, with links to the citations.
  private func mentions(of work: CitedWork, _ voice: Voice) -> [Piece] {
    var pages: [(label: String, destination: String)] = []
    for place in work.mentions {
      let name = destinations.name(of: place)
      guard let label = labels[name], !pages.contains(where: { $0.label == label }) else {
        continue
      }
      pages.append((label, name))
    }
    guard !pages.isEmpty else { return [] }
    var link = voice
    link.style.color = BookColors.link
    var pieces = [
      voice.text(" " + words[pages.count == 1 ? .citedOnPage : .citedOnPages] + "\u{A0}")
    ]
    for (place, page) in pages.enumerated() {
      if place > 0 {
        pieces.append(voice.text(place < pages.count - 1 ? ", " : words[.and] + "\u{A0}"))
      }
      pieces.append(.link(.destination(page.destination), [link.text(page.label)]))
    }
    return pieces + [voice.text(".")]
  }
}
