public import Mathematics

/// A piece of running text, resolved.
public indirect enum Span: Sendable, Hashable {
  /// Characters.
  case text(String)
  /// Emphasized text.
  case emphasis([Span])
  /// Strong text.
  case strong([Span])
  /// Struck text.
  case strikethrough([Span])
  /// Text below the line.
  case `subscript`([Span])
  /// Text above the line.
  case superscript([Span])
  /// Code.
  case code(String)
  /// A formula within the line.
  case formula(Formula)
  /// Text that leads to the web or to mail; the address is `http:`, `https:` or `mailto:`, or relative.
  case link(address: String, title: String, [Span])
  /// Text that leads to a place of the document.
  case reference(Place, [Span])
  /// The mark of a citation, which the list of works leads back to by its identifier.
  case citation(id: String, [Span])
  /// A picture within the line.
  case picture(Picture)
  /// The mark of a footnote, by its number in the chapter, from 1; `id` is that of this mark.
  case note(number: Int, id: String)
  /// A value that was not computed, or a reference that leads nowhere: what stands in its place, and why.
  case missing(String, reason: String)
  /// A line break that the page must have.
  case lineBreak

  /// The text without any markup.
  public var plain: String {
    switch self {
    case .text(let text), .code(let text), .missing(let text, _): text
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
      .subscript(let inner), .superscript(let inner), .link(_, _, let inner),
      .reference(_, let inner), .citation(_, let inner):
      inner.plain
    case .formula(let formula): formula.source
    case .picture(let picture): picture.alternative
    case .note: ""
    case .lineBreak: " "
    }
  }
}

extension [Span] {
  /// The text without any markup.
  public var plain: String { map(\.plain).joined() }

  /// The text without links, marks of notes and of citations, for use inside a link, a title or a list of contents.
  public var unlinked: [Span] {
    flatMap { span -> [Span] in
      switch span {
      case .link(_, _, let inner), .reference(_, let inner), .citation(_, let inner):
        inner.unlinked
      case .emphasis(let inner): [.emphasis(inner.unlinked)]
      case .strong(let inner): [.strong(inner.unlinked)]
      case .strikethrough(let inner): [.strikethrough(inner.unlinked)]
      case .subscript(let inner): [.subscript(inner.unlinked)]
      case .superscript(let inner): [.superscript(inner.unlinked)]
      case .note: []
      case .lineBreak: [.text(" ")]
      default: [span]
      }
    }
  }
}
