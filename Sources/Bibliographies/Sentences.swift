import Chapters

/// Sentences put together, each with one full stop.
struct Sentences {
  private(set) var inlines: [Inline] = []

  /// Adds a sentence; a full stop follows it, unless it ends with punctuation of its own.
  mutating func append(_ sentence: [Inline]) {
    guard !sentence.isEmpty, !TeXText.plain(sentence).isEmpty else { return }
    if !inlines.isEmpty { inlines.append(.text(" ")) }
    inlines += sentence
    if !Self.isEnded(sentence) { inlines.append(.text(".")) }
    inlines = inlines.joinedTexts
  }

  /// Whether some text ends a sentence, maybe before a closing quotation mark.
  static func isEnded(_ sentence: [Inline]) -> Bool {
    var text = TeXText.plain(sentence)
    while let last = text.last, last == "”" || last == "’" || last == ")" {
      // A parenthesis ends no sentence, a quotation mark may stand behind the end of one.
      guard last != ")" else { return false }
      text.removeLast()
    }
    return text.last.map { ".?!…".contains($0) } ?? false
  }
}

extension [Inline] {
  /// The same with texts in a row as one.
  var joinedTexts: [Inline] {
    var result: [Inline] = []
    var pending = ""
    for inline in self {
      if case .text(let text) = inline {
        pending += text
        continue
      }
      if !pending.isEmpty { result.append(.text(pending)) }
      pending = ""
      result.append(inline)
    }
    if !pending.isEmpty { result.append(.text(pending)) }
    return result
  }

  /// The same with double quotation marks as single ones, as they stand within others.
  var withNestedQuotes: [Inline] {
    map { inline in
      switch inline {
      case .text(let text):
        .text(String(text.map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }))
      case .emphasis(let content): .emphasis(content.withNestedQuotes)
      case .strong(let content): .strong(content.withNestedQuotes)
      default: inline
      }
    }
  }
}

extension [String] {
  /// `a`, `a and b`, `a, b and c`, or `a, b, and c`.
  func joinedByAnd(hasCommaBeforeAnd: Bool) -> String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + (hasCommaBeforeAnd ? ", and " : " and ") + last
  }
}

extension String {
  /// An address without the backslashes and braces that TeX needs in it.
  var unescapedAddress: String {
    var result = ""
    var isEscaped = false
    for scalar in unicodeScalars {
      if scalar == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      let isSign = "%#&_~{}$".unicodeScalars.contains(scalar)
      if isEscaped, !isSign { result += "\\" }
      isEscaped = false
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The text with what an address may not hold escaped by its bytes.
  var addressEscaped: String {
    utf8.map { byte in
      let isSafe = byte > 0x20 && byte < 0x7F && !"<>\"{}|\\^`%#?".utf8.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return isSafe ? String(UnicodeScalar(byte)) : "%\(byte < 16 ? "0" : "")\(digits)"
    }.joined()
  }
}
