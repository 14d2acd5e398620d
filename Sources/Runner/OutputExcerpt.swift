import Chapters

/// What a page shows of a long text: its beginning and its end.
///
/// A loop that prints without end is stopped only after megabytes, which nobody would read, and which would be thousands of pages
/// of paper.
enum OutputExcerpt {
  /// How many lines of a cell stay at the beginning.
  static let firstLines = 200
  /// How many lines of a cell stay at the end.
  static let lastLines = 50
  /// How many bytes of a line stay.
  static let longestLine = 2000

  /// What a cell brought, of its texts only the first and the last lines around one that says how many are left out; long lines
  /// end likewise.
  ///
  /// The lines of all texts count together, printed or displayed: a loop may do either. Plots, tables and markup stay.
  static func excerpt(of outputs: [Transcript.Output]) -> [Transcript.Output] {
    let texts = outputs.map { $0.text.map(Lines.init) }
    let count = texts.reduce(0) { $0 + ($1?.count ?? 0) }
    let left = firstLines..<max(firstLines, count - lastLines)
    var start = 0
    return zip(outputs, texts).compactMap { output, lines in
      guard let lines else { return output }
      defer { start += lines.count }
      return lines.excerpt(without: left, startingAt: start).map(output.with(text:))
    }
  }

  /// A count with its word, such as `2,999,600 lines`.
  fileprivate static func words(_ count: Int, _ word: String) -> String {
    var digits = String(count)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return "\(digits) \(word)\(count == 1 ? "" : "s")"
  }
}

/// A text by its lines.
private struct Lines {
  private let text: String
  private let bytes: [UInt8]
  /// The places of the ends of lines.
  private let ends: [Int]

  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    self.bytes = bytes
    ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
  }

  /// Whether the last line has its end.
  private var isEnded: Bool { bytes.last == UInt8(ascii: "\n") }
  /// How many there are; an empty text has one.
  var count: Int { ends.count + (isEnded ? 0 : 1) }

  /// The text without some lines of its cell; nil where none of it is left.
  ///
  /// - Parameters:
  ///   - left: the numbers of the lines to leave out, which the text with the first of them tells.
  ///   - start: the number of the first line.
  func excerpt(without left: Range<Int>, startingAt start: Int) -> String? {
    let own = left.clamped(to: start..<start + count)
    let kept = Array(0..<count).filter { !own.contains(start + $0) }
    guard !own.isEmpty || kept.contains(where: { self[$0].count > OutputExcerpt.longestLine })
    else { return text }
    var lines = kept.map { shortened(self[$0]) }
    if own.lowerBound == left.lowerBound, !own.isEmpty {
      lines.insert(
        "… \(OutputExcerpt.words(left.count, "line")) left out …", at: own.lowerBound - start)
    }
    guard !lines.isEmpty else { return nil }
    return lines.joined(separator: "\n") + (isEnded ? "\n" : "")
  }

  /// The bytes of a line by its number, without its end.
  private subscript(_ number: Int) -> ArraySlice<UInt8> {
    bytes[
      (number == 0 ? 0 : ends[number - 1] + 1)..<(number < ends.count ? ends[number] : bytes.count)]
  }

  private func shortened(_ line: ArraySlice<UInt8>) -> String {
    guard line.count > OutputExcerpt.longestLine else {
      return String(decoding: line, as: UTF8.self)
    }
    var end = line.startIndex + OutputExcerpt.longestLine
    // Not within a character: bytes that continue one are 10xxxxxx.
    while end > line.startIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: line[..<end], as: UTF8.self)
      + " … \(OutputExcerpt.words(line.endIndex - end, "byte")) left out"
  }
}

extension Transcript.Output {
  /// Its text, where it is one.
  fileprivate var text: String? {
    switch self {
    case .printed(let text): text
    case .displayed(let display): display.mediaType == "text/plain" ? display.content : nil
    }
  }

  /// The same with another text.
  fileprivate func with(text: String) -> Transcript.Output {
    switch self {
    case .printed: .printed(text)
    case .displayed(let display):
      .displayed(Display(mediaType: display.mediaType, content: text))
    }
  }
}
