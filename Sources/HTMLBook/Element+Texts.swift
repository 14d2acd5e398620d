import Documents

extension Element {
  /// The texts of the element itself, not those of the elements that it holds.
  var texts: [[Span]] {
    switch self {
    case .heading(let heading): [heading.text]
    case .paragraph(let text): [text]
    case .code(let code): code.annotations.map(\.text)
    case .definitions(let definitions): definitions.map(\.term)
    case .callout(let callout): [callout.title]
    case .table(let table): table.header + table.rows.joined()
    case .figure(let figure): [figure.caption] + figure.parts.map(\.caption)
    case .output, .list, .quote, .plot, .picture, .formula, .cell, .html, .rawHTML, .failure,
      .notRun, .works, .thematicBreak, .pageBreak:
      []
    }
  }
}

extension [Span] {
  /// The text in one line, without any markup.
  var line: String {
    let words = plain.utf8.split { $0 <= UInt8(ascii: " ") }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// Calls `body` with each piece of the text and of what the pieces hold.
  func visit(_ body: (Span) -> Void) {
    for span in self {
      body(span)
      switch span {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
        .subscript(let inner), .superscript(let inner), .link(_, _, let inner),
        .reference(_, let inner), .citation(_, let inner):
        inner.visit(body)
      case .text, .code, .formula, .picture, .note, .missing, .lineBreak: break
      }
    }
  }
}

extension DocumentChapter {
  /// The first paragraph, as far as the chapter has one outside of boxes and lists.
  var firstParagraph: [Span]? { elements.firstParagraph }
}

extension Sequence<Element> {
  /// The first paragraph that stands by itself.
  var firstParagraph: [Span]? {
    for case .paragraph(let text) in self { return text }
    return nil
  }
}
