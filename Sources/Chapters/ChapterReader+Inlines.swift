extension ChapterReader {
  /// The inlines of some nodes; references inside links are text.
  mutating func inlines(_ nodes: [MarkdownNode], inLink: Bool = false) -> [Inline] {
    nodes.flatMap { inline($0, inLink: inLink) }
  }

  private mutating func inline(_ node: MarkdownNode, inLink: Bool) -> [Inline] {
    switch node.kind {
    case .text: return inLink ? [.text(node.literal)] : references(in: node.literal)
    case .softBreak: return [.softBreak]
    case .lineBreak: return [.lineBreak]
    case .inlineCode: return [code(node.literal)]
    case .htmlInline: return node.isComment ? [] : [.html(node.literal)]
    case .emphasis: return [.emphasis(inlines(node.children, inLink: inLink))]
    case .strong: return [.strong(inlines(node.children, inLink: inLink))]
    case .strikethrough: return [.strikethrough(inlines(node.children, inLink: inLink))]
    case .link(let destination, let title):
      return [
        .link(
          destination: destination, title: title, inlines(node.children, inLink: true))
      ]
    case .image(let file, let title):
      return [.image(source: file, title: title, alt: node.plainText)]
    default: return inlines(node.children, inLink: inLink)
    }
  }

  /// An inline value, or code that is only shown.
  private mutating func code(_ literal: String) -> Inline {
    let start = cursor
    advance(past: literal)
    if literal.hasPrefix("{{swift}}") { return .code("{swift}" + literal.dropFirst(9)) }
    guard literal.hasPrefix("{swift}") else { return .code(literal) }
    let rest = literal.dropFirst("{swift}".count)
    let expression = String(rest).trimmingBlanks
    var place = source.find("{swift}", from: start, through: lastLine) ?? start
    guard !expression.isEmpty else {
      diagnostics.append(
        source.diagnostic(
          "an inline value needs an expression", line: place.line, column: place.column))
      return .code(literal)
    }
    let blanks = rest.prefix { $0 == " " }.count
    place.column = place.column.map { $0 + "{swift}".utf8.count + blanks }
    values.append(InlineValue(expression: expression, position: place, cell: cell))
    return .value(values.count - 1)
  }

  /// Moves behind a text of the source, if it stands there as it is.
  private mutating func advance(past text: String) {
    guard var place = source.find(text, from: cursor, through: lastLine) else { return }
    place.column = place.column.map { $0 + text.utf8.count }
    cursor = place
  }

  /// A text with its `@fig-x` taken out.
  private mutating func references(in text: String) -> [Inline] {
    var inlines: [Inline] = []
    var pending = ""
    var rest = text.unicodeScalars[...]
    while let at = rest.firstIndex(of: "@") {
      pending.unicodeScalars += rest[..<at]
      let after = rest.index(after: at)
      let previous = pending.unicodeScalars.last
      let label = Self.label(in: rest[after...])
      let isInWord = previous.map { Label.isInside($0) || $0 == "." || $0 == "@" } ?? false
      if let label, !isInWord, let place = claimReference(label) {
        if !pending.isEmpty { inlines.append(.text(pending)) }
        pending = ""
        inlines.append(.reference(label, place))
        rest = rest[rest.index(after, offsetBy: label.unicodeScalars.count)...]
      } else {
        pending.unicodeScalars.append("@")
        rest = rest[after...]
      }
    }
    pending.unicodeScalars += rest
    if !pending.isEmpty { inlines.append(.text(pending)) }
    return inlines
  }

  /// The place of a reference; nil when a backslash stands before it.
  private mutating func claimReference(_ label: String) -> Position? {
    let start = cursor
    advance(past: "@" + label)
    guard let place = source.find("@" + label, from: start, through: lastLine),
      let column = place.column, let line = source.line(place.line)
    else { return start }
    let before = Array(line.utf8.prefix(column - 1)).last
    return before == UInt8(ascii: "\\") ? nil : place
  }

  /// The label at the start of some text, without the punctuation of the sentence.
  private static func label(in text: Substring.UnicodeScalarView) -> String? {
    var label = String(String.UnicodeScalarView(text.prefix(while: Label.isInside)))
    while label.hasSuffix("-") || label.hasSuffix("_") { label.removeLast() }
    return Label.prefixes.contains { label.hasPrefix($0) && label.count > $0.count } ? label : nil
  }
}
