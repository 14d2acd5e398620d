import Chapters
import Plots
import Typesetting

/// The first page of a book.
struct TitlePage {
  let book: Book
  let style: BookStyle

  /// What stands on it.
  var blocks: [Flow.Block] {
    var title = style.heading(1)
    (title.style.size, title.leading) = (style.size * 3.1, style.size * 3.7)
    let sink = InlineBox(
      width: 0, ascent: style.leading * 9, descent: 0, elements: [])
    var heading = title.paragraph([.box(sink), title.text(book.title)])
    heading.spacing = Spacing(after: style.leading)
    var blocks: [Flow.Block] = [
      .heading(Flow.Heading(heading, level: 1, destination: "title", title: nil))
    ]
    if let subtitle = book.subtitle {
      var voice = style.prose
      (voice.style.size, voice.leading) = (style.size * 1.45, style.size * 1.95)
      (voice.style.isItalic, voice.alignment) = (true, .ragged)
      blocks.append(.paragraph(voice.paragraph([voice.text(subtitle)])))
    }
    let line = Scene.Stroke(color: BookColors.link, width: 1.5)
    blocks.append(
      .group(
        Flow.Group(
          [.rule(Flow.Rule(line))], rightIndent: style.measure * 0.8,
          spacing: Spacing(before: style.leading * 2, after: style.leading * 2))))
    if let author = book.author {
      var voice = style.label
      voice.style = TextStyle(.heading, size: style.size * 1.1, isBold: true)
      blocks.append(
        .paragraph(
          voice.paragraph([voice.text(author)], spacing: Spacing(after: style.leading * 2))))
    }
    if let summary = book.summary {
      var voice = style.prose
      voice.alignment = .ragged
      blocks.append(
        .group(
          Flow.Group(
            [.paragraph(voice.paragraph([voice.text(summary)]))],
            rightIndent: style.measure * 0.2)))
    }
    return blocks
  }
}
