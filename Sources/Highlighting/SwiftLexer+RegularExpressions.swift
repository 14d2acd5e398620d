extension SwiftLexer {
  /// Whether the slash at hand begins a regular expression (SE-0354): it stands where no operator between two operands can, neither a
  /// blank nor another operator follows it, and its line has an end for it.
  var beginsRegularExpression: Bool {
    mutating get {
      guard scanner.position >= barrier, expectsOperand, let next = scanner.byte(1),
        !next.isSpace, next != UInt8(ascii: "="), next != UInt8(ascii: ")")
      else { return false }
      return endOfRegularExpression != nil
    }
  }

  /// Whether a value may begin here.
  private var expectsOperand: Bool {
    guard let previous else { return true }
    if !previousWord.isEmpty { return SwiftWords.beforeOperands.contains(previousWord) }
    switch previous {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "\""),
      UInt8(ascii: "`"),
      UInt8(ascii: "."):
      return false
    // After a postfix operator stands a blank or a bracket, after a prefix operator neither.
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ">"):
      return scanner.byte(-1)?.isSpace == true && previous != UInt8(ascii: ">")
    default: return !previous.isNamePart
    }
  }

  /// The place behind the slash that closes the regular expression at hand; nil when the line has none, or a parenthesis closes before.
  private var endOfRegularExpression: Int? {
    mutating get {
      var place = scanner.position + 1
      var depth = 0
      while place < scanner.bytes.count {
        switch scanner.bytes[place] {
        case UInt8(ascii: "/"):
          return place + 1
        case UInt8(ascii: "\\")
        where place + 1 < scanner.bytes.count && !scanner.bytes[place + 1].isLineEnd:
          place += 1
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case let byte where byte.isLineEnd: depth = -1
        default: break
        }
        if depth < 0 { break }
        place += 1
      }
      barrier = place
      return nil
    }
  }

  /// Reads a regular expression; the one between number signs may have several lines when its first is empty.
  mutating func lexRegularExpression(hashes: Int) {
    let start = scanner.position
    if hashes == 0 {
      scanner.advance(to: endOfRegularExpression ?? start + 1)
    } else {
      scanner.advance(hashes + 1)
      let isMultiline = scanner.byte()?.isLineEnd == true
      var isClosed = false
      while let next = scanner.byte(), !isClosed, isMultiline || !next.isLineEnd {
        if next == UInt8(ascii: "\\"), scanner.byte(1)?.isLineEnd == false {
          scanner.advance()
          scanner.advanceCharacter()
        } else if next == UInt8(ascii: "/"),
          (0..<hashes).allSatisfy({ scanner.byte(1 + $0) == UInt8(ascii: "#") })
        {
          scanner.advance(1 + hashes)
          isClosed = true
        } else {
          scanner.advance()
        }
      }
    }
    scanner.mark(.string, from: start)
    follow(UInt8(ascii: "\""))
  }
}
