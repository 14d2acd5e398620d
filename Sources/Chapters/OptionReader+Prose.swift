import Yams

extension OptionReader {
  /// A text that is Markdown, with the places of its bytes.
  mutating func prose(_ node: Node, _ name: String) -> PlacedText? {
    guard let text = text(node, name), let scalar = node.scalar, let mark = scalar.mark else {
      return nil
    }
    // Blocks begin below the line that announces them.
    let isBlock = scalar.style == .literal || scalar.style == .folded
    var trace = Trace(
      lines: (mark.line - 1..<origins.count).map { index in
        let origin = origins[index]
        let line = source.line(origin.line) ?? ""
        let cut = source.column(scalar: origin.cut + 1, line: origin.line) - 1
        return PlacedText(Array(line.utf8.dropFirst(cut)), line: origin.line, column: cut + 1)
      })
    if isBlock {
      trace.startLine(1)
    } else {
      let scalars = (source.line(origins[mark.line - 1].line) ?? "").unicodeScalars
      let cut = origins[mark.line - 1].cut
      trace.offset = scalars.dropFirst(cut).prefix(mark.column - 1)
        .reduce(0) { $0 + UTF8.width($1) }
      if scalar.style == .doubleQuoted || scalar.style == .singleQuoted { trace.offset += 1 }
    }
    return trace.place(Array(text.utf8))
  }
}

/// Follows the value of a scalar through the lines that it is written in.
private struct Trace {
  /// The lines from that of the scalar on.
  let lines: [PlacedText]
  var line = 0
  var offset = 0

  init(lines: [PlacedText]) { self.lines = lines }

  /// Goes to the first letter of a line.
  mutating func startLine(_ number: Int) {
    line = number
    offset = lines.indices.contains(number) ? lines[number].bytes.prefix(while: \.isBlank).count : 0
  }

  /// A value with the places of its bytes; what escapes made stands where the escape does.
  mutating func place(_ value: [UInt8]) -> PlacedText {
    let first = here
    var text = PlacedText([], line: first.line, column: first.column)
    for byte in value {
      advance(to: byte)
      let place = here
      text.append(CollectionOfOne(byte), line: place.line, column: place.column)
      if current == byte { offset += 1 }
    }
    return text
  }

  private var current: UInt8? {
    guard lines.indices.contains(line), offset < lines[line].bytes.count else { return nil }
    return lines[line].bytes[offset]
  }

  private var here: (line: Int, column: Int) {
    guard let last = lines.last else { return (1, 1) }
    return line < lines.count ? lines[line].place(at: offset) : last.place(at: 0)
  }

  /// Goes where a byte of the value stands: over backslashes and doubled quotes, and over the ends of lines.
  private mutating func advance(to byte: UInt8) {
    while line < lines.count {
      guard let current else {
        startLine(line + 1)
        if byte.isBlank { return }
        continue
      }
      if current == byte { return }
      if current == UInt8(ascii: "\\") || current == UInt8(ascii: "'") {
        offset += 1
      } else if current.isBlank, lines[line].bytes[offset...].allSatisfy(\.isBlank) {
        offset = lines[line].bytes.count
      } else {
        return
      }
    }
  }
}
