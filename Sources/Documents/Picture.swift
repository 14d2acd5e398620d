public import Chapters

/// A picture that a chapter shows.
public struct Picture: Sendable, Hashable {
  /// Where it is.
  public enum Source: Sendable, Hashable {
    /// A file of the book's folder, by its path there, which is also that in the output.
    case file(String)
    /// An address of the web.
    case address(String)
  }

  /// Where it is.
  public let source: Source
  /// What is read in its place.
  public let alternative: String
  /// The title.
  public let title: String
  /// Its share of the width of the text, above 0 up to 1; nil for its own size.
  public let width: Double?
  /// Where a chapter names it.
  public let position: Position
  /// That line of the chapter.
  public let sourceLine: String?
}

extension Chapter {
  /// The path in the book's folder of a file that is named relative to the chapter, with `%20` for a blank as Markdown has it; nil
  /// for what lies outside the folder.
  func path(of source: String) -> String? {
    let name = source.percentDecoded
    guard !name.isEmpty, !name.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in name.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// A line of the source, from 1.
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}

extension String {
  /// The text with the characters that `%20` and the like stand for; as it is where those are none.
  fileprivate var percentDecoded: String {
    var bytes: [UInt8] = []
    var rest = Substring(self).utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let code = UInt8(hexadecimal: rest.prefix(2)) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}

extension UInt8 {
  /// The number of two hexadecimal digits.
  fileprivate init?(hexadecimal digits: Substring.UTF8View) {
    guard digits.count == 2, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }) else {
      return nil
    }
    self.init(Substring(digits), radix: 16)
  }
}
