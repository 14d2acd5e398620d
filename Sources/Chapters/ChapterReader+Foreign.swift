/// What other programs know and Octavo doesn't.
extension ChapterReader {
  /// Whether a paragraph is nothing but the wish for a new page of paper.
  func isPageBreak(_ node: MarkdownNode) -> Bool {
    guard node.children.allSatisfy({ $0.kind == .text }) else { return false }
    let words = node.plainText.split { $0.isWhitespace }
    return InlineScanner.pageBreaks.contains(words.joined(separator: " "))
  }

  /// Says of a table in a grid, and of a caption that begins `Table:`, that they stay as they are.
  ///
  /// - Parameter neighbours: what stands before and behind the node.
  mutating func warnOfForeignTables(_ node: MarkdownNode, beside neighbours: [MarkdownNode?]) {
    guard node.kind == .paragraph, let first = node.children.first, first.kind == .text else {
      return
    }
    func warn(_ message: String, _ suggestion: String) {
      report(
        message, line: node.lines.lowerBound, column: max(1, node.column), severity: .warning,
        suggestion: suggestion)
    }
    let text = first.literal
    if text.hasPrefix("+-"), text.hasSuffix("+"), text.allSatisfy({ "+-=:".contains($0) }) {
      warn(
        "a table in a grid is not supported and stands as it is",
        "write '| a | b |' and a line '|---|---|' below the first row")
    } else if text.hasPrefix("Table:"), neighbours.contains(where: { $0?.kind.isTable == true }) {
      warn(
        "a caption that begins 'Table:' is not supported and stands as it is",
        "write ': …' below the table")
    }
  }
}

extension InlineScanner {
  /// What asks for a new page of paper where it stands alone.
  static let pageBreaks = ["\\newpage", "\\pagebreak", "{{< pagebreak >}}"]

  /// Says of `{{< … >}}`, of `{=html}` behind code and of a page break among words that they stay as they are.
  mutating func warnOfForeign() {
    let rest = bytes[index...]
    let before = index > 0 ? bytes[index - 1] : nil
    if rest.starts(with: "{{<".utf8), before != UInt8(ascii: "{"), let name = shortcodeName(rest) {
      warn("the shortcode '\(name)' is not supported and stands as it is")
    } else if rest.starts(with: "{=".utf8), before == UInt8(ascii: "`"),
      let end = rest.firstIndex(of: UInt8(ascii: "}")),
      rest[..<end].dropFirst(2).allSatisfy({ $0.isLetter || $0.isDigit })
    {
      warn("raw text '\(text.string(index..<end + 1))' is not supported and stands as it is")
    } else if let name = ["\\newpage", "\\pagebreak"].first(where: { rest.starts(with: $0.utf8) }),
      !isPageBreak, rest.dropFirst(name.utf8.count).first?.isLetter != true
    {
      warn(
        "'\(name)' among words is not supported and stands as it is",
        "let it stand alone between empty lines")
    }
  }

  /// What a shortcode is called that is closed and no break of pages.
  private mutating func shortcodeName(_ text: ArraySlice<UInt8>) -> String? {
    let name = text.dropFirst(3).drop(while: \.isBlank).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard let next = text[name.endIndex...].first, next.isBlank, !name.isEmpty, !isPageBreak,
      !missing.contains(">}}")
    else { return nil }
    let close = Array(">}}".utf8)
    guard text.indices.dropFirst(3).contains(where: { text[$0...].starts(with: close) }) else {
      missing.insert(">}}")
      return nil
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether nothing else stands here, the marks of quotations and lists aside.
  private var isPageBreak: Bool {
    let marks = Array("> \t-+*.)0123456789".utf8)
    let words = String(decoding: bytes.drop(while: marks.contains), as: UTF8.self)
    return Self.pageBreaks.contains(words.split { $0.isWhitespace }.joined(separator: " "))
  }

  private mutating func warn(_ message: String, _ suggestion: String? = nil) {
    let place = text.place(at: index)
    diagnostics.append(
      source.diagnostic(
        message, line: place.line, column: place.column, severity: .warning, suggestion: suggestion)
    )
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a table.
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
