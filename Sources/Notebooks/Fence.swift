import Chapters

/// The fence that opens a block of code: up to three blanks, then at least three of one mark.
struct Fence {
  /// A backtick or a tilde.
  let mark: UInt8
  /// How many marks.
  let length: Int
  /// What follows them, without blanks around it.
  let info: String

  /// The fence of a line; nil for any other line.
  init?(_ line: String) {
    let marks = line.utf8.drop { $0 == UInt8(ascii: " ") }
    guard line.utf8.count - marks.count <= 3, let mark = marks.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let length = marks.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    self.mark = mark
    self.length = length
    info = String(decoding: marks.dropFirst(length), as: UTF8.self).trimmingBlanks
  }

  /// The shortest fence of backticks that no line of `code` closes.
  init(around code: String, info: String = "") {
    let fences = code.lines.compactMap(Fence.init).filter { $0.mark == UInt8(ascii: "`") }
    mark = UInt8(ascii: "`")
    length = max(3, (fences.map(\.length).max() ?? 0) + 1)
    self.info = info
  }

  /// Whether a line closes what the fence opens.
  func isClosed(by line: String) -> Bool {
    guard let fence = Fence(line) else { return false }
    return fence.mark == mark && fence.length >= length && fence.info.isEmpty
  }

  /// Whether what it opens is a cell of Swift.
  var opensCell: Bool {
    guard info.hasPrefix("{swift") else { return false }
    return [" ", ",", "}"].contains(info.dropFirst(6).first)
  }

  /// The marks alone.
  var marks: String { String(repeating: Character(Unicode.Scalar(mark)), count: length) }

  /// A block of code between two such fences.
  func block(_ code: String) -> String { "\(marks)\(info)\n\(code)\n\(marks)" }
}

extension String {
  /// The lines, without the line breaks between them; a text that ends with one has an empty last line.
  var lines: [String] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Whether there is nothing to be seen.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
