/// What stands in braces behind headings, pictures, formulas, fences and `:::`: `{#id .class key="value"}`.
struct Attributes: Sendable, Hashable {
  /// A word, and where it stands.
  struct Word: Sendable, Hashable {
    var text: String
    var line: Int
    var column: Int
  }

  /// `key=value`; the value without its quotes.
  struct Pair: Sendable, Hashable {
    var key: Word
    var value: PlacedText
  }

  /// `#id`.
  private(set) var identifier: Word?
  /// `.class`, and `-` for `.unnumbered`.
  private(set) var classes: [Word] = []
  /// `key=value`.
  private(set) var pairs: [Pair] = []
  /// What is none of these.
  private(set) var strangers: [Word] = []
  /// Where the brace stands.
  private(set) var line: Int
  /// The column of the brace.
  private(set) var column: Int

  /// No attributes, at a place.
  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reads the attributes at an offset of a text.
  ///
  /// - Returns: what they are and where they end; nil unless a brace opens there, its first word is an attribute and it closes.
  static func read(_ text: PlacedText, at start: Int) -> (attributes: Attributes, end: Int)? {
    let bytes = text.bytes
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    let place = text.place(at: start)
    var found = Attributes(line: place.line, column: place.column)
    var index = start + 1
    while index < bytes.count {
      if bytes[index].isBlank {
        index += 1
      } else if bytes[index] == UInt8(ascii: "}") {
        return found.isEmpty ? nil : (found, index + 1)
      } else {
        guard let next = found.readWord(text, at: index) else { return nil }
        // A set such as {a, b} is text, but a mistake behind a first attribute is a mistake.
        if found.isEmpty { return nil }
        index = next
      }
    }
    return nil
  }

  /// The value of a key.
  func value(_ key: String) -> PlacedText? { pairs.last { $0.key.text == key }?.value }
  /// Whether a class is among the classes.
  func has(_ name: String) -> Bool { classes.contains { $0.text == name } }

  private var isEmpty: Bool { identifier == nil && classes.isEmpty && pairs.isEmpty }

  /// Reads the word at an offset; nil when its quotation mark is never closed.
  private mutating func readWord(_ text: PlacedText, at start: Int) -> Int? {
    let bytes = text.bytes
    var end = start
    while end < bytes.count, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "}"),
      bytes[end] != UInt8(ascii: "=")
    {
      end += 1
    }
    let place = text.place(at: start)
    func word(_ range: Range<Int>) -> Word {
      Word(text: text.string(range), line: place.line, column: place.column)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "="), bytes[start].isLetter {
      guard let (value, next) = Self.readValue(text, at: end + 1) else { return nil }
      // What goes on behind a quotation mark is no attribute.
      guard next == bytes.count || bytes[next].isBlank || bytes[next] == UInt8(ascii: "}") else {
        return nil
      }
      pairs.append(Pair(key: word(start..<end), value: value))
      return next
    }
    while end < bytes.count, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "}") { end += 1 }
    if bytes[start..<end].contains(UInt8(ascii: "{")) { return nil }
    switch (bytes[start], end - start) {
    case (UInt8(ascii: "#"), 2...) where identifier == nil: identifier = word(start + 1..<end)
    case (UInt8(ascii: "."), 2...): classes.append(word(start + 1..<end))
    case (UInt8(ascii: "-"), 1):
      classes.append(Word(text: "unnumbered", line: place.line, column: place.column))
    default: strangers.append(word(start..<end))
    }
    return end
  }

  /// The value at an offset: in quotes, where a backslash keeps one of them, or up to a blank.
  private static func readValue(_ text: PlacedText, at start: Int) -> (PlacedText, Int)? {
    let bytes = text.bytes
    guard start < bytes.count else { return nil }
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let rest = bytes[start...]
      let end = rest.firstIndex { $0.isBlank || $0 == UInt8(ascii: "}") } ?? bytes.count
      return (text.slice(start..<end), end)
    }
    var value = text.slice(start + 1..<start + 1)
    var (from, index) = (start + 1, start + 1)
    while index < bytes.count, bytes[index] != quote {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == quote {
        value.append(text.slice(from..<index))
        (from, index) = (index + 1, index + 1)
      }
      index += 1
    }
    guard index < bytes.count else { return nil }
    value.append(text.slice(from..<index))
    return (value, index + 1)
  }
}

extension SourceText {
  /// What of some attributes can't stand there.
  ///
  /// - Parameters:
  ///   - what: what they stand at, such as `a picture`.
  ///   - prefix: how its labels begin; nil where there can be none, empty where every label will do.
  func findings(
    in attributes: Attributes, of what: String, classes: [String] = [], keys: [String] = [],
    prefix: String? = nil
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    func report(_ message: String, _ word: Attributes.Word, _ suggestion: String? = nil) {
      findings.append(
        diagnostic(message, line: word.line, column: word.column, suggestion: suggestion))
    }
    if let id = attributes.identifier {
      if let prefix {
        if !Label.isValid(id.text) {
          report("'\(id.text)' is no label", id, Label.rule)
        } else if !id.text.hasPrefix(prefix) || id.text.count == prefix.count {
          report("the label of \(what) begins with '\(prefix)'", id)
        }
      } else {
        report("\(what) can't have a label", id)
      }
    }
    for word in attributes.classes where !classes.contains(word.text) {
      report(
        "unknown class '.\(word.text)' of \(what)", word,
        Suggestion.nearestOrAll(to: word.text, among: classes, mark: "."))
    }
    for (index, pair) in attributes.pairs.enumerated() {
      if !keys.contains(pair.key.text) {
        report(
          "unknown attribute '\(pair.key.text)' of \(what)", pair.key,
          Suggestion.nearestOrAll(to: pair.key.text, among: keys))
      } else if attributes.pairs[..<index].contains(where: { $0.key.text == pair.key.text }) {
        report("'\(pair.key.text)' is given twice", pair.key)
      }
    }
    for word in attributes.strangers {
      report("'\(word.text)' is no attribute", word, "write #label, .class or key=\"value\"")
    }
    return findings
  }
}
