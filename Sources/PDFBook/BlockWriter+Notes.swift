import Documents
import Typesetting

extension BlockWriter {
  /// The mark of a footnote of the author, with the note where it is marked for the first time.
  mutating func note(_ number: Int, mark id: String, _ voice: Voice) -> [Piece] {
    let (own, isFirst) = notes.number(of: .note(number))
    let mark = Mark(number: own, mark: name(id), note: name("note-\(own)"))
    guard isFirst, authorNotes.indices.contains(number - 1) else { return mark.pieces(voice) }
    let outer = (measure, pendingNotes)
    (measure, pendingNotes) = (style.measure, [])
    let blocks =
      self.blocks(
        authorNotes[number - 1], in: style.note, spacing: style.noteSpacing,
        after: mark.opening(style.note))
      + pendingNotes
    (measure, pendingNotes) = outer
    return set(mark, blocks, voice)
  }

  /// The mark of a footnote with the address of a link.
  mutating func note(to target: String, shown address: String, _ voice: Voice) -> [Piece] {
    let (number, isFirst) = notes.number(of: .address(target))
    let mark = Mark(
      number: number, mark: name("note-mark-address-\(number)"), note: name("note-\(number)"))
    guard isFirst else {
      return mark.pieces(voice).filter { if case .destination = $0 { false } else { true } }
    }
    var inner = style.note
    inner.alignment = .ragged
    let words = Piece.verbatim(address, inner.style.colored(BookColors.link))
    let text = mark.opening(inner) + [.link(.address(target), [words])]
    return set(mark, [.paragraph(inner.paragraph(text, spacing: style.noteSpacing))], voice)
  }

  /// A mark with its note; a note within a note follows that.
  private mutating func set(_ mark: Mark, _ blocks: [Flow.Block], _ voice: Voice) -> [Piece] {
    guard voice.addresses != .inline else {
      pendingNotes += blocks
      return mark.pieces(voice)
    }
    return [
      .destination(mark.mark),
      .note(Footnote(mark: mark.link(voice), blocks: blocks)),
    ]
  }
}

/// The raised number of a footnote, in the text and at the note.
private struct Mark {
  let number: Int
  /// The name of the place of the mark.
  let mark: String
  /// The name of the place of the note.
  let note: String

  /// What stands in the text.
  func link(_ voice: Voice) -> [Paragraph.Piece] {
    [.link(.destination(note), [.text("\(number)", voice.style.colored(BookColors.link).raised)])]
  }

  /// What stands in the text, with its own place.
  func pieces(_ voice: Voice) -> [Paragraph.Piece] { [.destination(mark)] + link(voice) }

  /// What the note begins with.
  func opening(_ voice: Voice) -> [Paragraph.Piece] {
    let style = voice.style.colored(BookColors.link).raised
    return [
      .destination(note), .link(.destination(mark), [.text("\(number)", style)]),
      .text("\u{2009}", voice.style),
    ]
  }
}
