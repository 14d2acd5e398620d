/// What a line `::: {…}` opens.
struct Container: Sendable {
  /// Its attributes; none when it has no readable ones, which is said by then.
  var attributes: Attributes
  /// Whether its attributes could be read.
  var isReadable = false
  /// Its line, from 1.
  var line: Int
  /// The column of its first colon.
  var column: Int
}

extension MarkedText {
  /// Replaces each `:::` line by a comment of HTML, which cmark keeps as a block of its own wherever it stands.
  mutating func markContainers(except outline: Outline) {
    for index in lines.indices where !outline.isLiteral(index + 1) {
      let line = lines[index]
      guard
        let start = line.bytes.firstIndex(where: { !$0.isBlank && $0 != UInt8(ascii: ">") }),
        line.bytes[start...].starts(with: ":::".utf8)
      else { continue }
      marks[index + 1] = container(in: line, at: start, line: index + 1)
      var replaced = line.slice(0..<start)
      replaced.append("<!--octavo-->".utf8)
      lines[index] = replaced
    }
  }

  private mutating func container(in line: PlacedText, at start: Int, line number: Int) -> Mark {
    let bytes = line.bytes
    let place = line.place(at: start)
    let from = bytes[start...].firstIndex { $0 != UInt8(ascii: ":") } ?? bytes.count
    // Colons may close the line, too.
    var to = bytes.count
    while to > from, bytes[to - 1].isBlank || bytes[to - 1] == UInt8(ascii: ":") { to -= 1 }
    let words = line.slice(from..<to).trimmingBlanks
    guard !words.bytes.isEmpty else { return .close }
    var container = Container(
      attributes: Attributes(line: place.line, column: place.column), line: number,
      column: place.column)
    if let (attributes, end) = Attributes.read(words, at: 0), end == words.bytes.count {
      container.attributes = attributes
      container.isReadable = true
    } else {
      report("a container is written '::: {.callout-note}'", at: place)
    }
    return .open(container)
  }
}
