extension PythonLexer {
  /// Begins the string whose quotation mark stands behind a prefix of so many letters.
  mutating func openString(prefix length: Int) {
    guard let quote = scanner.byte(length) else { return }
    let letters = (0..<length).compactMap { scanner.byte($0).map { $0 | 0x20 } }
    let count = scanner.byte(length + 1) == quote && scanner.byte(length + 2) == quote ? 3 : 1
    scanner.flush()
    scanner.setAmbient(.string)
    scanner.advance(length + count)
    frames.append(
      .string(
        Quotation(
          quote: quote, count: count, isRaw: letters.contains(UInt8(ascii: "r")),
          isFormatted: letters.contains(UInt8(ascii: "f")) || letters.contains(UInt8(ascii: "t")))))
  }

  private mutating func closeString() {
    scanner.flush()
    frames.removeLast()
    scanner.setAmbient(.plain)
  }

  /// Reads a string up to its end or to an expression in it.
  mutating func lexString(_ quotation: Quotation) {
    while let next = scanner.byte() {
      switch next {
      case quotation.quote
      where quotation.count == 1
        || scanner.byte(1) == quotation.quote && scanner.byte(2) == quotation.quote:
        scanner.advance(quotation.count)
        return closeString()
      case UInt8(ascii: "\\"): lexEscape(quotation)
      // A string of one line that nobody closed ends with its line.
      case _ where next.isLineEnd && quotation.count == 1: return closeString()
      case UInt8(ascii: "{") where quotation.isFormatted,
        UInt8(ascii: "}") where quotation.isFormatted:
        if lexBrace(next) { return }
      default: scanner.advance()
      }
    }
  }

  /// Reads a brace of a formatted string; true when it begins an expression.
  private mutating func lexBrace(_ brace: UInt8) -> Bool {
    let start = scanner.position
    let isDoubled = scanner.byte(1) == brace
    scanner.advance(isDoubled ? 2 : 1)
    guard isDoubled || brace == UInt8(ascii: "{") else { return false }
    scanner.mark(.escape, from: start)
    guard !isDoubled else { return false }
    scanner.setAmbient(.plain)
    frames.append(.code(depth: 0, inString: true))
    return true
  }

  private mutating func lexEscape(_ quotation: Quotation) {
    let start = scanner.position
    scanner.advance()
    guard let next = scanner.byte() else { return }
    if next == UInt8(ascii: "\r"), scanner.byte(1) == UInt8(ascii: "\n") { scanner.advance() }
    guard !quotation.isRaw else { return scanner.advanceCharacter() }
    switch next {
    case UInt8(ascii: "x"): lexDigits(2)
    case UInt8(ascii: "u"): lexDigits(4)
    case UInt8(ascii: "U"): lexDigits(8)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var count = 0
      while count < 3, let digit = scanner.byte(), (0x30...0x37).contains(digit) {
        scanner.advance()
        count += 1
      }
    case UInt8(ascii: "N") where scanner.byte(1) == UInt8(ascii: "{"):
      scanner.advance(2)
      scanner.advance { $0.isNamePart || $0 == 0x20 || $0 == UInt8(ascii: "-") }
      if scanner.byte() == UInt8(ascii: "}") { scanner.advance() }
    case _ where "\\'\"abfnrtv\n\r".utf8.contains(next): scanner.advance()
    // Any other backslash means itself.
    default: return scanner.advanceCharacter()
    }
    scanner.mark(.escape, from: start)
  }

  private mutating func lexDigits(_ count: Int) {
    scanner.advance()
    for _ in 0..<count where scanner.byte()?.isHexDigit == true { scanner.advance() }
  }

  /// Reads how an expression is formatted, up to its brace or to an expression within; a line's end ends what nobody closed.
  mutating func lexSpecification() {
    while let next = scanner.byte() {
      let start = scanner.position
      switch next {
      case UInt8(ascii: "{"):
        scanner.advance()
        scanner.mark(.escape, from: start)
        scanner.setAmbient(.plain)
        return frames.append(.code(depth: 0, inString: true))
      case UInt8(ascii: "}"):
        frames.removeLast()
        return scanner.setAmbient(.plain)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if closesString(next) {
          frames.removeLast(2)
          return
        }
        scanner.advance()
      default: scanner.advance()
      }
    }
  }

  /// Whether a quotation mark in a specification ends the string around it, since nobody closed the brace.
  private func closesString(_ quote: UInt8) -> Bool {
    guard frames.count > 2, case .string(let quotation) = frames[frames.count - 3] else {
      return false
    }
    return quotation.quote == quote && quotation.count == 1
  }
}
