import Highlighting

extension Markup {
  /// Source with a `span` around each piece that has a color; plain text without a language.
  static func highlighted(_ source: String, in language: Language?) -> Markup {
    guard let language else { return .text(source) }
    return tokens(of: source, in: language).map(Markup.token).joined()
  }

  /// The lines of source, each with its own spans.
  static func lines(_ source: String, in language: Language?) -> [Markup] {
    guard let language else {
      return source.split(separator: "\n", omittingEmptySubsequences: false).map {
        .text(String($0))
      }
    }
    var lines: [Markup] = []
    var line: [Markup] = []
    for token in tokens(of: source, in: language) {
      let pieces = token.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 {
          lines.append(line.joined())
          line = []
        }
        if !piece.isEmpty { line.append(.token(Token(token.kind, String(piece)))) }
      }
    }
    return lines + [line.joined()]
  }

  private static func token(_ token: Token) -> Markup {
    token.kind == .plain
      ? .text(token.text) : "<span class=\"hl-\(token.kind.rawValue)\">\(token.text)</span>"
  }
}
