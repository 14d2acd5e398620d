import Chapters

/// What a page shows of a long text: its beginning and its end.
///
/// A loop that prints without end is stopped only after megabytes, which nobody would read, and which would be thousands of pages
/// of paper.
enum OutputExcerpt {
  /// How many lines stay at the beginning.
  static let firstLines = 200
  /// How many lines stay at the end.
  static let lastLines = 50
  /// How many bytes of a line stay.
  static let longestLine = 2000

  /// A text, or its first and its last lines around one that says how many are left out; long lines end likewise.
  static func excerpt(of text: String) -> String {
    let newline = UInt8(ascii: "\n")
    let bytes = Array(text.utf8)
    let ends = bytes.indices.filter { bytes[$0] == newline }
    let endsWithNewline = bytes.last == newline
    let count = ends.count + (endsWithNewline ? 0 : 1)
    /// The bytes of a line by its number, without its end.
    func line(_ number: Int) -> ArraySlice<UInt8> {
      bytes[
        (number == 0 ? 0 : ends[number - 1] + 1)..<(number < ends.count
          ? ends[number] : bytes.count)
      ]
    }
    let left = count - firstLines - lastLines
    let kept =
      left > 0 ? Array(0..<firstLines) + Array(count - lastLines..<count) : Array(0..<count)
    guard left > 0 || kept.contains(where: { line($0).count > longestLine }) else { return text }
    var lines = kept.map { shortened(line($0)) }
    if left > 0 { lines.insert("… \(words(left, "line")) left out …", at: firstLines) }
    return lines.joined(separator: "\n") + (endsWithNewline ? "\n" : "")
  }

  private static func shortened(_ line: ArraySlice<UInt8>) -> String {
    guard line.count > longestLine else { return String(decoding: line, as: UTF8.self) }
    var end = line.startIndex + longestLine
    // Not within a character: bytes that continue one are 10xxxxxx.
    while end > line.startIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self)
      + " … \(words(line.endIndex - end, "byte")) left out"
  }

  /// A count with its word, such as `2,999,600 lines`.
  private static func words(_ count: Int, _ word: String) -> String {
    var digits = String(count)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return "\(digits) \(word)\(count == 1 ? "" : "s")"
  }
}

extension Display {
  /// The display as a page shows it: a long text by its beginning and its end, anything else whole.
  var excerpt: Display {
    guard mediaType == "text/plain" else { return self }
    return Display(mediaType: mediaType, content: OutputExcerpt.excerpt(of: content))
  }
}
