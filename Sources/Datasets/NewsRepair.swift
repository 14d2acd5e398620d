/// Takes out of a news text what its way to us put in.
///
/// Entities become their characters, also those that lost their `&` to a blank (` #39;s`, ` quot;`); tags of HTML
/// that then stand in the text go, what is between them stays; a backslash, which took the place of a line break, becomes one.
struct NewsRepair {
  private let bytes: [UInt8]

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The repaired text.
  static func repair(_ text: String) -> String {
    let repaired = NewsRepair(NewsRepair(text).decodingEntities()).removingTags()
    return String(
      decoding: repaired.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "\n") : $0 }, as: UTF8.self)
  }

  private func decodingEntities() -> String {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isLead = byte == UInt8(ascii: "&") || byte == UInt8(ascii: " ")
      let isStart = index == 0 || byte == UInt8(ascii: "#")
      if isLead, let (character, end) = entity(at: index + 1) {
        result += character.utf8
        index = end
      } else if isStart, let (character, end) = entity(at: index) {
        result += character.utf8
        index = end
      } else {
        result.append(byte)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character of the entity whose name or `#` stands at `start`, and the place after its semicolon.
  private func entity(at start: Int) -> (character: String, end: Int)? {
    let limit = min(start + 7, bytes.count)
    guard start < limit,
      let semicolon = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: bytes[start..<semicolon], as: UTF8.self)
    if let character = Self.names[name] { return (character, semicolon + 1) }
    guard name.first == "#", let code = UInt32(name.dropFirst()), code >= 0x20 else { return nil }
    // Numbers of the second control block are meant as Windows-1252.
    let scalar =
      UInt8(exactly: code).map(Windows1252.scalar(of:)) ?? Unicode.Scalar(code)
    return scalar.map { (String($0), semicolon + 1) }
  }

  private static let names = [
    "quot": "\"", "amp": "&", "lt": "<", "gt": ">", "apos": "'", "nbsp": " ",
  ]

  private func removingTags() -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let end = tagEnd(at: index) {
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// The place after the tag that begins at `start`, if one does: `<`, a letter or `/`, and all up to `>`.
  private func tagEnd(at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else { return nil }
    let next = bytes[start + 1]
    guard next == UInt8(ascii: "/") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next | 32)
    else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}

extension Corpus {
  /// The same documents with the damage of AG News repaired.
  ///
  /// Entities become their characters (`it #39;s` becomes `it's`, ` quot;` a quotation mark, `&amp;` an ampersand), also where
  /// they lost their `&` to a blank; HTML tags go, the text between them stays; a backslash becomes the line
  /// break it stands for. What was lost altogether (`Turner   Newall`) stays lost.
  public func unescaped() -> Corpus {
    Corpus(
      name: name, classes: classes,
      examples: examples.map { Example(text: NewsRepair.repair($0.text), label: $0.label) },
      omissions: omissions)
  }
}
