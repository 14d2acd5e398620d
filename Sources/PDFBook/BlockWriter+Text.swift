import Documents
import Typesetting

extension BlockWriter {
  typealias Piece = Paragraph.Piece

  /// Running text in a voice.
  mutating func pieces(_ spans: [Span], _ voice: Voice) -> [Piece] {
    var pieces: [Piece] = []
    for span in spans { pieces += self.pieces(span, voice) }
    return pieces
  }

  private mutating func pieces(_ span: Span, _ voice: Voice) -> [Piece] {
    var inner = voice
    switch span {
    case .text(let text): return [.text(text, voice.style)]
    case .emphasis(let spans):
      // Emphasis within emphasis stands upright.
      inner.style.isItalic.toggle()
      return pieces(spans, inner)
    case .strong(let spans):
      inner.style.isBold = true
      return pieces(spans, inner)
    case .strikethrough(let spans):
      inner.style.isStruck = true
      return pieces(spans, inner)
    case .subscript(let spans):
      inner.style = voice.style.subscript
      return pieces(spans, inner)
    case .superscript(let spans):
      inner.style = voice.style.superscript
      return pieces(spans, inner)
    case .code(let code): return [.verbatim(code, voice.style.code)]
    case .formula(let formula):
      return formulas.pieces(of: formula, in: voice.style, measure: measure)
    case .link(let address, _, let spans): return link(to: address, spans, voice)
    case .reference(let place, let spans):
      guard let target = destinations.target(of: place) else {
        return referencePieces(spans, voice)
      }
      inner.style.color = BookColors.link
      return [.link(target, referencePieces(spans, inner))]
    case .citation(let id, let spans): return [.destination(name(id))] + pieces(spans, voice)
    case .picture(let picture): return [.box(inlineBox(of: picture, voice))]
    case .note(let number, let id): return note(number, mark: id, voice)
    case .missing(let text, _):
      return [.verbatim(text, voice.style.colored(BookColors.failure))]
    case .lineBreak: return [.lineBreak]
    }
  }

  /// What a reference says; a word with its number, such as `Figure 3.1`, is not hyphenated.
  private mutating func referencePieces(_ spans: [Span], _ voice: Voice) -> [Piece] {
    guard spans.count == 1, case .text(let words) = spans[0], words.contains("\u{A0}"),
      !words.contains(" ")
    else { return pieces(spans, voice) }
    return [.verbatim(words, voice.style)]
  }

  /// A link whose address stands in a footnote, unless it is what the link says.
  private mutating func link(to address: String, _ spans: [Span], _ voice: Voice) -> [Piece] {
    guard let target = absolute(address) else { return pieces(spans, voice) }
    var inner = voice
    inner.style.color = BookColors.link
    let words = spans.plain
    if words.isAddress(address) {
      return [.link(.address(target), [.verbatim(words, inner.style)])]
    }
    let link = Piece.link(.address(target), pieces(spans, inner))
    switch voice.addresses {
    case .hidden: return [link]
    case .inline:
      let shown = Piece.link(.address(target), [.verbatim(address.shownAddress, inner.style)])
      return [link, voice.text(" ("), shown, voice.text(")")]
    case .footnote: return [link] + note(to: target, shown: address.shownAddress, voice)
    }
  }

  /// An address that holds for itself; nil for one that only holds within the published book, if that has no address.
  private func absolute(_ address: String) -> String? {
    guard !address.contains(":") else { return address }
    return destinations.address(ofFile: address)
  }
}

extension String {
  /// The address as readers know it.
  fileprivate var shownAddress: String { hasPrefix("mailto:") ? String(dropFirst(7)) : self }

  /// Whether the words are an address, perhaps without its scheme and its last slash.
  fileprivate func isAddress(_ address: String) -> Bool {
    var short = address[...]
    for scheme in ["https://", "http://", "mailto:"] where short.hasPrefix(scheme) {
      short = short.dropFirst(scheme.count)
    }
    let words = hasSuffix("/") ? String(dropLast()) : self
    return [address, String(short)].contains {
      words == ($0.hasSuffix("/") ? String($0.dropLast()) : $0)
    }
  }
}
