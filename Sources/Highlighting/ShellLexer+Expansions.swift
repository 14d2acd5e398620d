extension ShellLexer {
  /// Reads what `$` begins; a lone sign stays what it is.
  mutating func lexDollar() {
    let start = scanner.position
    scanner.advance()
    switch scanner.byte() {
    case UInt8(ascii: "(") where scanner.byte(1) == UInt8(ascii: "("):
      scanner.advance(2)
      scanner.mark(.escape, from: start)
      open(.arithmetic(depth: 0, kind: .escape))
    case UInt8(ascii: "("):
      scanner.advance()
      scanner.mark(.escape, from: start)
      open(.commands(closer: UInt8(ascii: ")"), kind: .escape), expecting: .command)
    case UInt8(ascii: "{"):
      scanner.advance()
      if let mark = scanner.byte(), mark == UInt8(ascii: "!") || mark == UInt8(ascii: "#"),
        scanner.byte(1)?.isNamePart == true || scanner.byte(1).map(Self.isSpecial) == true
      {
        scanner.advance()
      }
      if let next = scanner.byte(), Self.isSpecial(next) {
        scanner.advance()
      } else {
        scanner.advance { $0.isNamePart }
      }
      scanner.mark(.variable, from: start)
      open(.parameter(isQuoted: scanner.ambient == .string))
    case let next? where next.isDigit || Self.isSpecial(next):
      scanner.advance()
      scanner.mark(.variable, from: start)
    case let next? where next.isNameStart && next < 0x80:
      scanner.advance { $0.isNamePart && $0 < 0x80 }
      scanner.mark(.variable, from: start)
    default: break
    }
  }

  /// Whether `$` and this byte are a parameter such as `$?`.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    [
      UInt8(ascii: "@"), UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "-"),
      UInt8(ascii: "$"), UInt8(ascii: "!"),
    ].contains(byte)
  }

  /// Reads text between quotation marks up to its end or to what it embeds.
  mutating func lexQuoted() {
    while let next = scanner.byte() {
      switch next {
      case UInt8(ascii: "\""):
        scanner.advance()
        scanner.flush()
        return close()
      case UInt8(ascii: "\\"): lexQuotedBackslash()
      case UInt8(ascii: "$"):
        let depth = frames.count
        lexDollar()
        if frames.count != depth { return }
      case UInt8(ascii: "`"): return openBackquotes()
      default: scanner.advance()
      }
    }
  }

  /// A backslash in text that is quoted, where it escapes few characters.
  private mutating func lexQuotedBackslash() {
    let start = scanner.position
    scanner.advance()
    guard let next = scanner.byte(),
      [
        UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "$"),
        UInt8(ascii: "`"), UInt8(ascii: "\n"),
      ].contains(next)
    else { return }
    scanner.advance()
    scanner.mark(.escape, from: start)
  }

  /// A backquote, which in text that is quoted may also end the command around it.
  private mutating func openBackquotes() {
    let start = scanner.position
    scanner.advance()
    scanner.mark(.escape, from: start)
    open(.commands(closer: UInt8(ascii: "`"), kind: .escape), expecting: .command)
  }

  /// Reads what stands between a name and its closing brace.
  mutating func lexParameter(isQuoted: Bool) {
    while let next = scanner.byte() {
      let depth = frames.count
      switch next {
      case UInt8(ascii: "}"):
        scanner.advance()
        scanner.mark(.variable, from: scanner.position - 1)
        return close()
      case UInt8(ascii: "\\"):
        let start = scanner.position
        scanner.advance()
        scanner.advanceCharacter()
        scanner.mark(.escape, from: start)
      case UInt8(ascii: "$"): lexDollar()
      case UInt8(ascii: "`"): openBackquotes()
      case UInt8(ascii: "\""):
        scanner.flush()
        open(.quoted)
        scanner.advance()
      case UInt8(ascii: "'") where !isQuoted: lexSingleQuotes(hasEscapes: false)
      default: scanner.advance()
      }
      if frames.count != depth { return }
    }
  }

  /// Reads arithmetic up to its two parentheses.
  mutating func lexArithmetic(depth: Int, kind: Token.Kind) {
    guard let next = scanner.byte() else { return }
    let start = scanner.position
    switch next {
    case UInt8(ascii: "$"): lexDollar()
    case UInt8(ascii: "`"): openBackquotes()
    case UInt8(ascii: "\""):
      scanner.flush()
      open(.quoted)
      scanner.advance()
    case UInt8(ascii: "("):
      scanner.advance()
      frames[frames.count - 1] = .arithmetic(depth: depth + 1, kind: kind)
    case UInt8(ascii: ")") where depth > 0:
      scanner.advance()
      frames[frames.count - 1] = .arithmetic(depth: depth - 1, kind: kind)
    case UInt8(ascii: ")"):
      scanner.advance()
      if scanner.byte() == UInt8(ascii: ")") { scanner.advance() }
      if kind != .plain { scanner.mark(kind, from: start) }
      close()
    case _ where next.isDigit:
      scanner.advance { $0.isNamePart || $0 == UInt8(ascii: "#") }
      scanner.mark(.number, from: start)
    case _ where next.isNameStart: scanner.advance { $0.isNamePart }
    default: scanner.advance()
    }
  }

  /// Reads text up to the next single quotation mark; `\n` counts after `$'`.
  mutating func lexSingleQuotes(hasEscapes: Bool) {
    let outer = scanner.ambient
    scanner.setAmbient(.string)
    scanner.advance(hasEscapes ? 2 : 1)
    var isOpen = true
    while isOpen, let next = scanner.byte() {
      if next == UInt8(ascii: "\\"), hasEscapes {
        let place = scanner.position
        scanner.advance()
        scanner.advanceCharacter()
        scanner.mark(.escape, from: place)
      } else {
        scanner.advance()
        isOpen = next != UInt8(ascii: "'")
      }
    }
    scanner.flush()
    scanner.setAmbient(outer)
  }
}
