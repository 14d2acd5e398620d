/// A text with the places of its bytes in the file: what is found in it can be pointed at, whatever was cut away or replaced around it.
struct PlacedText: Sendable, Hashable {
  /// A stretch of bytes that follow each other in one line of the file.
  struct Segment: Sendable, Hashable {
    /// Where it begins in the text.
    var offset: Int
    /// Its line in the file, from 1.
    var line: Int
    /// Its first column, from 1.
    var column: Int
  }

  /// The text in UTF-8.
  private(set) var bytes: [UInt8]
  /// The stretches in order; never empty, the first at offset 0.
  private(set) var segments: [Segment]

  /// A text that begins at a place and stays in its line.
  init(_ bytes: [UInt8], line: Int, column: Int = 1) {
    self.bytes = bytes
    segments = [Segment(offset: 0, line: line, column: column)]
  }

  /// The text.
  var string: String { String(decoding: bytes, as: UTF8.self) }
  /// The text of some of its bytes.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line and column of a byte; of the end, too.
  func place(at offset: Int) -> (line: Int, column: Int) {
    let segment = segments[segmentIndex(at: offset)]
    return (segment.line, segment.column + offset - segment.offset)
  }

  /// The part of the text in a range.
  func slice(_ range: Range<Int>) -> PlacedText {
    let start = place(at: range.lowerBound)
    var part = PlacedText(Array(bytes[range]), line: start.line, column: start.column)
    for segment in segments[(segmentIndex(at: range.lowerBound) + 1)...] {
      guard segment.offset < range.upperBound else { break }
      var moved = segment
      moved.offset -= range.lowerBound
      part.add(moved)
    }
    return part
  }

  /// Adds a text with its places.
  mutating func append(_ other: PlacedText) {
    for segment in other.segments {
      var moved = segment
      moved.offset += bytes.count
      add(moved)
    }
    bytes += other.bytes
  }

  /// Adds bytes that stand at a place of the file or, as replacements do, for something there.
  mutating func append(_ added: some Collection<UInt8>, line: Int, column: Int) {
    add(Segment(offset: bytes.count, line: line, column: column))
    bytes += added
  }

  /// Adds bytes behind the last ones.
  mutating func append(_ added: some Collection<UInt8>) { bytes += added }

  /// The lines of the text.
  var lines: [PlacedText] {
    var lines: [PlacedText] = []
    var start = 0
    for end in bytes.indices where bytes[end] == UInt8(ascii: "\n") {
      lines.append(slice(start..<end))
      start = end + 1
    }
    return lines + [slice(start..<bytes.count)]
  }

  /// The text without blanks and line ends around it.
  var trimmingBlanks: PlacedText {
    let range = bytes.indices
    let start = range.first { !bytes[$0].isBlank } ?? bytes.count
    let end = range.last { !bytes[$0].isBlank }.map { $0 + 1 } ?? start
    return slice(start..<end)
  }

  private mutating func add(_ segment: Segment) {
    if let last = segments.last {
      if last.offset == segment.offset { segments.removeLast() }
      // What goes on where the last stretch ends needs none of its own.
      if let last = segments.last, last.line == segment.line,
        last.column + segment.offset - last.offset == segment.column
      {
        return
      }
    }
    segments.append(segment)
  }

  private func segmentIndex(at offset: Int) -> Int {
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a line.
  var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
      || self == UInt8(ascii: "\r")
  }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
}
