import Chapters

/// Reads a file of BibTeX once from start to end.
struct BibliographyReader {
  let bytes: [UInt8]
  private let source: SourceText
  /// Where each line begins.
  private let lineStarts: [Int]
  /// Where the next byte is read.
  var position = 0
  var entries: [Entry] = []
  var diagnostics: [Diagnostic] = []
  /// What the names of `@string` stand for; the months are known from the start.
  var abbreviations: [String: String] = Self.months
  /// Where each entry has its key, and its fields their values, for findings after the last entry is read.
  var places: [(key: Int, fields: [String: Int])] = []
  /// The lines of the keys.
  var linesOfKeys: [String: Int] = [:]

  private static let months = [
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
    "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
    "nov": "November", "dec": "December",
  ]

  init(_ text: String, file: String) {
    // A byte order mark is no part of the first line.
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
    source = SourceText(file: file, text: text)
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The byte at hand; nil at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func read() {
    while let next = byte {
      if next == UInt8(ascii: "%"), isAtLineStart {
        skip { $0 != UInt8(ascii: "\n") }
      } else if next == UInt8(ascii: "@") {
        readCommand()
      } else {
        position += 1
      }
    }
    inheritFields()
    reportMissingFields()
  }

  /// Whether only blanks stand before this place in its line.
  private var isAtLineStart: Bool {
    var place = position
    while place > 0, bytes[place - 1] == 0x20 || bytes[place - 1] == 0x09 { place -= 1 }
    return place == 0 || bytes[place - 1] == UInt8(ascii: "\n")
  }

  /// Whether an entry begins here: `@`, a name and a bracket at the start of a line.
  var isAtEntry: Bool {
    guard byte == UInt8(ascii: "@"), isAtLineStart else { return false }
    var place = position + 1
    while place < bytes.count, bytes[place].isTypeLetter { place += 1 }
    guard place > position + 1 else { return false }
    while place < bytes.count, bytes[place] == 0x20 { place += 1 }
    return place < bytes.count
      && (bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "("))
  }

  private mutating func readCommand() {
    let start = position
    let isAtLineStart = isAtLineStart
    position += 1
    skipBlanks()
    let typePlace = position
    skip(while: \.isTypeLetter)
    let type = text(typePlace..<position).lowercased()
    skipBlanks()
    guard !type.isEmpty, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "(") else {
      // An address in running text is no mistake, nor is the word comment.
      if isAtLineStart, type != "comment" {
        report(
          type.isEmpty ? "'@' needs the type of an entry" : "'@\(type)' needs an opening brace",
          at: type.isEmpty ? start : position)
      }
      return
    }
    let isBrace = byte == UInt8(ascii: "{")
    let open = position
    position += 1
    let closer = isBrace ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch type {
    case "comment":
      position = open
      if isBrace { _ = readBraces() } else { skip { $0 != UInt8(ascii: ")") } }
    case "preamble":
      _ = readValue()
      close(closer, from: start, what: "preamble")
    case "string":
      if let (name, value, _) = readField() { abbreviations[name] = value }
      close(closer, from: start, what: "abbreviation")
    default: readEntry(type: type, typePlace: typePlace, start: start, closer: closer)
    }
  }

  /// Reads the bracket that ends a command.
  private mutating func close(_ closer: UInt8, from start: Int, what: String) {
    skipBlanks()
    if byte == UInt8(ascii: ",") {
      position += 1
      skipBlanks()
    }
    if byte == closer {
      position += 1
    } else {
      report("this \(what) is never closed", at: start)
      skip { $0 != UInt8(ascii: "\n") }
    }
  }

  // MARK: Places

  mutating func skip(while fits: (UInt8) -> Bool) {
    while position < bytes.count, fits(bytes[position]) { position += 1 }
  }

  mutating func skipBlanks() { skip(while: \.isSpace) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line and column of a place, from 1.
  private func lineAndColumn(of place: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle } else { high = middle }
    }
    return (low + 1, place - lineStarts[low] + 1)
  }

  func position(of place: Int) -> Position {
    let (line, column) = lineAndColumn(of: place)
    return Position(file: source.file, line: line, column: column)
  }

  mutating func report(
    _ message: String, at place: Int, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) {
    let (line, column) = lineAndColumn(of: place)
    var finding = source.diagnostic(message, line: line, column: column, suggestion: suggestion)
    finding.severity = severity
    diagnostics.append(finding)
  }
}

extension UInt8 {
  /// Whether the type of an entry may hold it.
  fileprivate var isTypeLetter: Bool {
    self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0x30 && self <= 0x39
      || self == UInt8(ascii: "_")
  }

  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether the name of a field or an abbreviation may hold it.
  var isNamePart: Bool { self > 0x20 && self != 0x7F && !"\"#%'(),={}".utf8.contains(self) }
}
