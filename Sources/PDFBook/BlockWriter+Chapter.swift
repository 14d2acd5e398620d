import Chapters
import Documents
import Typesetting

extension BlockWriter {
  /// All of a chapter, its title first.
  ///
  /// - Parameter book: the title and the author of the book, where the chapter stands without it.
  mutating func blocks(
    of chapter: DocumentChapter, in book: (title: String, author: String?)? = nil
  ) -> [FlowBlock] {
    let title = style.heading(1)
    var above: [Piece] = []
    if let book { above += [style.label.text(book.title), .lineBreak] }
    if let number = chapter.number {
      above += [style.label.text("\(words[.chapter])\u{A0}\(number)"), .lineBreak]
    }
    let opening: [Piece] =
      [sink(book == nil ? style.openingSink : 0)] + above
      + (chapter.id.map { [.destination(name($0))] } ?? [])
    var paragraph = title.paragraph(opening + pieces(chapter.title, title))
    paragraph.spacing =
      book?.author == nil ? style.headingSpacing(1) : Spacing(after: style.leading * 0.5)
    let heading = Flow.Heading(
      paragraph, level: 1, destination: name(nil), title: chapter.outlineTitle,
      start: style.chapterStart)
    var blocks = [FlowBlock.heading(heading)]
    if let author = book?.author {
      blocks.append(
        .paragraph(
          style.label.paragraph(
            [style.label.text(author)], spacing: Spacing(after: style.leading * 1.5))))
    }
    blocks += banner(of: chapter)
    if let summary = chapter.summary {
      var voice = style.prose
      voice.style.isItalic = true
      blocks.append(
        .paragraph(
          voice.paragraph(pieces(summary, voice), spacing: Spacing(after: style.leading))))
    }
    return blocks + self.blocks(chapter.elements, in: style.prose)
  }

  /// The title of a part that the book itself writes.
  func opening(_ words: String, destination: String, level: Int = 1) -> FlowBlock {
    let voice = style.heading(level)
    var paragraph = voice.paragraph([voice.text(words)])
    if level == 1 { paragraph.pieces.insert(sink(style.openingSink), at: 0) }
    paragraph.spacing = style.headingSpacing(level)
    return .heading(
      Flow.Heading(
        paragraph, level: level, destination: destination, title: words,
        start: level == 1 ? style.chapterStart : nil))
  }

  /// Nothing but height, since the room above the first line of a page counts as none.
  func sink(_ height: Double) -> Piece {
    .box(
      InlineBox(width: 0, ascent: height + style.leading * 0.8, descent: 0, elements: []))
  }
}

extension DocumentChapter {
  /// Its number and its title.
  var outlineTitle: String {
    [number, title.unlinked.plain].compactMap(\.self).joined(separator: " ")
  }
}
