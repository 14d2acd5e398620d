import Chapters

extension BibliographyReader {
  /// Reads `name = value`; nil, with a finding, when it is none.
  ///
  /// The name is in small letters; the place is that of the value.
  mutating func readField() -> (name: String, value: String, place: Int)? {
    skipBlanks()
    let start = position
    skip(while: \.isNamePart)
    let name = text(start..<position).lowercased()
    guard !name.isEmpty else {
      report("a field needs a name", at: start)
      if byte != nil { position += 1 }
      return nil
    }
    let end = position
    skipBlanks()
    guard byte == UInt8(ascii: "=") else {
      report("'=' is missing after '\(name)'", at: end)
      return nil
    }
    position += 1
    skipBlanks()
    let place = position
    guard let value = readValue() else { return nil }
    return (name, value, place)
  }

  /// Reads a value: parts in braces, in quotation marks, numbers and abbreviations, put together by `#`.
  ///
  /// Blanks become single ones. Nil, with a finding, when there is none.
  mutating func readValue() -> String? {
    var value = ""
    while true {
      skipBlanks()
      let start = position
      switch byte {
      case UInt8(ascii: "{"):
        guard let part = readBraces() else { return nil }
        value += part
      case UInt8(ascii: "\""):
        guard let part = readQuotes() else { return nil }
        value += part
      case let next? where next.isNamePart && !isAtEntry:
        skip(while: \.isNamePart)
        value += abbreviation(text(start..<position), at: start)
      default:
        report("a value is missing", at: start)
        return nil
      }
      let end = position
      skipBlanks()
      guard byte == UInt8(ascii: "#") else {
        position = end
        return value.singleBlanks
      }
      position += 1
    }
  }

  /// What a word stands for; a number for itself.
  private mutating func abbreviation(_ word: String, at place: Int) -> String {
    if word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return word }
    if let value = abbreviations[word.lowercased()] { return value }
    report(
      "unknown abbreviation '\(word)'", at: place, severity: .warning,
      suggestion: Suggestion.nearest(to: word, among: abbreviations.keys.sorted())
        ?? "define it by @string{\(word) = {…}}, or put the text in braces")
    return ""
  }

  /// Reads from an opening brace to the one that closes it; nil, with a finding, when the next entry or the end comes first.
  mutating func readBraces() -> String? {
    let start = position
    var depth = 0
    while let next = byte {
      if next == UInt8(ascii: "{") { depth += 1 }
      if next == UInt8(ascii: "}") { depth -= 1 }
      if depth > 0, isAtEntry { break }
      position += 1
      if depth == 0 { return text(start + 1..<position - 1) }
    }
    report("this brace is never closed", at: start)
    return nil
  }

  /// Reads from a quotation mark to the next one outside of braces.
  private mutating func readQuotes() -> String? {
    let start = position
    var depth = 0
    position += 1
    while let next = byte, !isAtEntry {
      if next == UInt8(ascii: "{") { depth += 1 }
      if next == UInt8(ascii: "}") {
        // The brace of the entry ends what nobody closed.
        guard depth > 0 else { break }
        depth -= 1
      }
      position += 1
      if next == UInt8(ascii: "\""), depth == 0 { return text(start + 1..<position - 1) }
    }
    report("this quotation mark is never closed", at: start)
    return nil
  }
}

extension String {
  /// The text with one space for each run of blanks, and none at its ends.
  var singleBlanks: String {
    split(whereSeparator: { $0.isASCII && $0.isWhitespace }).joined(separator: " ")
  }
}
