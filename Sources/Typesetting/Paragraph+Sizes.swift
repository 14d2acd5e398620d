extension Paragraph {
  /// The width that it has if no line is broken but where it must be, and that of its widest part that nothing breaks, in points.
  func extent(measure: inout TypeMeasure) -> (natural: Double, least: Double) {
    let items = LineItems(pieces, breaking: LineItems.Breaking(), measure: &measure)
    var (natural, least) = (0.0, 0.0)
    for segment in items.segments {
      let places = BreakPlace.all(in: Array(segment[...].trimmed))
      natural = max(natural, places[places.count - 1].end.width)
      for (start, end) in zip(places, places.dropFirst()) {
        least = max(least, end.end.width - start.start.width + end.before)
      }
    }
    // Sums taken in another order differ in their last digits.
    return (natural + 0.001, least + 0.001)
  }

  /// The size of its largest type, in points.
  var typeSize: Double { pieces.map(\.typeSize).max() ?? 0 }

  /// The same paragraph in smaller or larger type; boxes stay as they are.
  func scaled(by factor: Double) -> Paragraph {
    var paragraph = self
    paragraph.pieces = pieces.map { $0.scaled(by: factor) }
    paragraph.leading *= factor
    paragraph.firstIndent *= factor
    paragraph.hangingIndent *= factor
    return paragraph
  }
}

extension Paragraph.Piece {
  fileprivate var typeSize: Double {
    switch self {
    case .text(_, let style), .verbatim(_, let style): style.size
    case .link(_, let pieces): pieces.map(\.typeSize).max() ?? 0
    case .note(let note): note.mark.map(\.typeSize).max() ?? 0
    case .box, .destination, .lineBreak: 0
    }
  }

  fileprivate func scaled(by factor: Double) -> Paragraph.Piece {
    switch self {
    case .text(let text, let style): return .text(text, style.scaled(by: factor))
    case .verbatim(let text, let style): return .verbatim(text, style.scaled(by: factor))
    case .link(let target, let pieces): return .link(target, pieces.map { $0.scaled(by: factor) })
    case .note(var note):
      note.mark = note.mark.map { $0.scaled(by: factor) }
      return .note(note)
    case .box, .destination, .lineBreak: return self
    }
  }
}

extension TextStyle {
  fileprivate func scaled(by factor: Double) -> TextStyle {
    var style = self
    style.size *= factor
    style.rise *= factor
    return style
  }
}
