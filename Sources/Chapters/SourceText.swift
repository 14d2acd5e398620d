/// The text of a file by lines, whatever ended them.
package struct SourceText {
  /// The path for messages.
  package let file: String
  /// The lines without their ends.
  let lines: [String]

  /// The lines of a text.
  package init(file: String, text: String) {
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
  package func diagnostic(
    _ message: String, line: Int, column: Int? = nil, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      message, at: Position(file: file, line: line, column: column), severity: severity,
      suggestion: suggestion, sourceLine: self.line(line))
  }

  /// The column in UTF-8 bytes, from 1, of a column in Unicode scalars, from 1.
  func column(scalar: Int, line number: Int) -> Int {
    guard let line = line(number) else { return scalar }
    return line.unicodeScalars.prefix(scalar - 1).reduce(1) { $0 + UTF8.width($1) }
  }

  /// The column at which a byte stands in a line for the first time.
  func column(of byte: UInt8, line number: Int) -> Int? {
    line(number).flatMap { line in
      line.utf8.firstIndex(of: byte).map {
        line.utf8.distance(from: line.utf8.startIndex, to: $0) + 1
      }
    }
  }
}
