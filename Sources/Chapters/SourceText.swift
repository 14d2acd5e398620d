/// The text of a file by lines, whatever ended them.
struct SourceText {
  /// The path for messages.
  let file: String
  /// The lines without their ends.
  let lines: [String]

  init(file: String, text: String) {
    self.file = file
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    // A byte order mark is no part of the first line.
    if let first = lines.first, first.unicodeScalars.first == "\u{FEFF}" {
      lines[0] = String(String.UnicodeScalarView(first.unicodeScalars.dropFirst()))
    }
    self.lines = lines
  }

  /// The text of a line, from 1; nil outside the file.
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// A finding at a place of this file.
  func diagnostic(
    _ message: String, line: Int, column: Int? = nil, suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      message, at: Position(file: file, line: line, column: column), suggestion: suggestion,
      sourceLine: self.line(line))
  }

  /// The column in UTF-8 bytes, from 1, of a column in Unicode scalars, from 1.
  func column(scalar: Int, line number: Int) -> Int {
    guard let line = line(number) else { return scalar }
    return line.unicodeScalars.prefix(scalar - 1).reduce(1) { $0 + UTF8.width($1) }
  }

  /// The place at which `needle` first stands at or after a place, within some lines.
  func find(_ needle: String, from start: Position, through last: Int) -> Position? {
    let needle = Array(needle.utf8)
    var skipped = (start.column ?? 1) - 1
    var number = start.line
    while number <= last, let line = line(number) {
      let bytes = Array(line.utf8)
      var offset = skipped
      while offset + needle.count <= bytes.count {
        if bytes[offset...].starts(with: needle) {
          return Position(file: file, line: number, column: offset + 1)
        }
        offset += 1
      }
      skipped = 0
      number += 1
    }
    return nil
  }

  /// A text that was written in the file in some notation, with the places of its words as far as they stand there unchanged.
  func placed(_ text: String, from start: Position?, through last: Int) -> PlacedText {
    var cursor = start ?? Position(file: file, line: max(1, last), column: 1)
    var placed = PlacedText([], line: cursor.line, column: cursor.column ?? 1)
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
      if let place = find(String(word), from: cursor, through: last), !word.isEmpty {
        placed.append(word.utf8, line: place.line, column: place.column ?? 1)
        cursor = place
        cursor.column = place.column.map { $0 + word.utf8.count }
      } else {
        placed.append(word.utf8)
      }
      // The blank behind a word is one byte whatever stood there.
      let end = word.endIndex
      if end < text.endIndex { placed.append(String(text[end]).utf8) }
    }
    return placed
  }
}
