import Documents

/// What HTML says to somebody who only sees its words.
///
/// Bold and italic words and code stay what they are; cells of tables are told apart by dashes; all other markup only ends paragraphs.
struct MarkupReading {
  /// The paragraphs.
  private(set) var paragraphs: [[Span]] = []
  private var spans: [Span] = []
  /// The names of the elements around the next words, as far as they matter.
  private var open: [String] = []

  /// Reads a piece of HTML, whatever it is.
  init(_ source: String) {
    var rest = source[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      add(String(text))
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { break }
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let tag = rest.prefix { $0 != ">" }
      rest = rest[tag.endIndex...].dropFirst()
      let isEnd = tag.hasPrefix("</")
      let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if !isEnd, ["script", "style", "head", "title"].contains(name.lowercased()) {
        rest = rest.firstRange(of: "</" + name).map { rest[$0.lowerBound...] } ?? ""
      } else {
        handle(name.lowercased(), isEnd: isEnd)
      }
    }
    endParagraph()
  }

  private mutating func handle(_ name: String, isEnd: Bool) {
    switch name {
    case "b", "strong", "th", "i", "em", "code", "pre":
      if name == "th", isEnd { addCellEnd() }
      if name == "pre" { endParagraph() }
      if !isEnd {
        open.append(name)
      } else if let place = open.lastIndex(of: name) {
        open.remove(at: place)
      }
    case "td": if isEnd { addCellEnd() }
    case "br": spans.append(.lineBreak)
    case "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6",
      "blockquote", "section", "article", "figure", "figcaption", "caption", "dl", "dt", "dd", "hr":
      endParagraph()
    default: break
    }
  }

  private mutating func add(_ text: String) {
    guard !text.isEmpty else { return }
    let words = text.withoutReferences
    if open.contains("code") || open.contains("pre") {
      spans.append(.code(words))
      return
    }
    var span = Span.text(words)
    if open.contains(where: { ["i", "em"].contains($0) }) { span = .emphasis([span]) }
    if open.contains(where: { ["b", "strong", "th"].contains($0) }) { span = .strong([span]) }
    spans.append(span)
  }

  private mutating func addCellEnd() { spans.append(.text(" – ")) }

  private mutating func endParagraph() {
    if case .text(" – ")? = spans.last { spans.removeLast() }
    if !spans.plain.allSatisfy(\.isWhitespace) { paragraphs.append(spans) }
    spans = []
  }
}

extension String {
  /// The text with the characters that its references name.
  fileprivate var withoutReferences: String {
    guard contains("&") else { return self }
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "&") {
      text += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "#" }
      if rest[name.endIndex...].hasPrefix(";"), let character = name.referenced {
        text.append(character)
        rest = rest[name.endIndex...].dropFirst()
      } else {
        text.append("&")
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }
}

extension Substring {
  /// The character that a reference names; nil for an unknown one.
  fileprivate var referenced: Character? {
    if hasPrefix("#") {
      let digits = dropFirst()
      let isHex = digits.lowercased().hasPrefix("x")
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap(UnicodeScalar.init).map(Character.init)
    }
    return [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
      "ndash": "–", "mdash": "—", "hellip": "…", "times": "×", "rarr": "→", "larr": "←",
      "copy": "©", "middot": "·", "bull": "•", "minus": "−", "shy": "\u{AD}",
    ][String(self)]
  }
}
