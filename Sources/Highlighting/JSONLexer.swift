/// Cuts JSON into tokens; what is no JSON stays plain.
struct JSONLexer {
  private var scanner: Scanner

  init(_ scanner: Scanner) { self.scanner = scanner }

  mutating func tokens() -> [Token] {
    while let next = scanner.byte() {
      if next == UInt8(ascii: "\"") {
        lexString()
      } else if Self.isWordPart(next) {
        lexWord()
      } else {
        scanner.advance()
      }
    }
    return scanner.finish()
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte.isNamePart || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  /// Reads a string, or a member's name when a colon follows; one without an end leaves its line plain.
  private mutating func lexString() {
    let start = scanner.position
    var escapes: [Range<Int>] = []
    scanner.advance()
    while let next = scanner.byte(), next != UInt8(ascii: "\""), !next.isLineEnd {
      if next == UInt8(ascii: "\\"), scanner.byte(1)?.isLineEnd == false {
        if let length = lengthOfEscape {
          escapes.append(scanner.position..<scanner.position + length)
          scanner.advance(length)
        } else {
          scanner.advance(2)
        }
      } else {
        scanner.advance()
      }
    }
    guard scanner.byte() == UInt8(ascii: "\"") else { return }
    scanner.advance()
    let kind: Token.Kind = isFollowedByColon ? .key : .string
    scanner.mark(kind, from: start, except: escapes)
  }

  /// The length of the escape at hand; nil when JSON has none such.
  private var lengthOfEscape: Int? {
    guard let kind = scanner.byte(1) else { return nil }
    if kind == UInt8(ascii: "u") {
      return (2...5).allSatisfy { scanner.byte($0)?.isHexDigit == true } ? 6 : nil
    }
    return "\"\\/bfnrt".utf8.contains(kind) ? 2 : nil
  }

  private var isFollowedByColon: Bool {
    var place = scanner.position
    while place < scanner.bytes.count, scanner.bytes[place].isSpace { place += 1 }
    return place < scanner.bytes.count && scanner.bytes[place] == UInt8(ascii: ":")
  }

  private mutating func lexWord() {
    let start = scanner.position
    scanner.advance(while: Self.isWordPart)
    let word = scanner.bytes[start..<scanner.position]
    if ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) {
      scanner.mark(.constant, from: start)
    } else if Self.isNumber(word) {
      scanner.mark(.number, from: start)
    }
  }

  /// Whether a word keeps the grammar of RFC 8259, section 6.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let whole = rest.prefix(while: \.isDigit)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: \.isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(1 + digits.count)
    }
    guard let exponent = rest.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }
}
