/// Cuts Swift into tokens.
///
/// What is open (strings, the code of interpolations, brackets) is kept in a list rather than on the call stack, so that no depth is too great.
struct SwiftLexer {
  /// What the bytes at hand are part of.
  enum Frame {
    /// Code, within as many brackets as `brackets` has; `inString` when a parenthesis ends it.
    case code(brackets: [UInt8], inString: Bool)
    /// A string between `quotes` quotation marks with so many number signs.
    case string(quotes: Int, hashes: Int)
  }

  var scanner: Scanner
  private var frames = [Frame.code(brackets: [], inString: false)]
  /// The last byte that is neither blank nor comment; nil at the start, and a word's last byte when a word came last.
  var previous: UInt8?
  /// The keyword that came last, or nothing when something else did.
  var previousWord = ""
  /// No regular expression begins before this place: a search from an earlier slash found no end up to here.
  var barrier = 0

  init(_ scanner: Scanner) { self.scanner = scanner }

  mutating func tokens() -> [Token] {
    if scanner.at("#!") {
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: 0)
    }
    while !scanner.isAtEnd {
      switch frames.last {
      case .string(let quotes, let hashes): lexString(quotes: quotes, hashes: hashes)
      default: lexCode()
      }
    }
    return scanner.finish()
  }

  /// The bracket that is open around this place; nil at the top.
  var bracket: UInt8? {
    guard case .code(let brackets, _) = frames.last else { return nil }
    return brackets.last
  }

  /// Reads one piece of code.
  private mutating func lexCode() {
    guard let next = scanner.byte() else { return }
    switch next {
    case _ where next.isSpace: scanner.advance()
    case UInt8(ascii: "/") where scanner.at("//"):
      let start = scanner.position
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: start)
    case UInt8(ascii: "/") where scanner.at("/*"): lexBlockComment()
    case UInt8(ascii: "/") where beginsRegularExpression: lexRegularExpression(hashes: 0)
    case UInt8(ascii: "\""): openString(hashes: 0)
    case UInt8(ascii: "#"): lexHash()
    case UInt8(ascii: "@"): lexName(prefix: 1, kind: .attribute)
    case UInt8(ascii: "$"): lexName(prefix: 1, kind: .variable)
    case UInt8(ascii: "`"):
      scanner.advance()
      scanner.advance { !$0.isLineEnd && $0 != UInt8(ascii: "`") }
      if scanner.byte() == UInt8(ascii: "`") { scanner.advance() }
      follow(UInt8(ascii: "`"))
    case _ where next.isDigit: lexNumber()
    case _ where next.isNameStart: lexWord()
    default: lexPunctuation(next)
    }
  }

  /// Remembers what the piece that ends here ended with.
  mutating func follow(_ byte: UInt8, word: String = "") {
    previous = byte
    previousWord = word
  }

  private mutating func lexPunctuation(_ next: UInt8) {
    guard case .code(var brackets, let inString) = frames.removeLast() else { return }
    scanner.advance()
    switch next {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(next)
    case UInt8(ascii: ")") where brackets.isEmpty && inString:
      scanner.mark(.escape, from: scanner.position - 1)
      return scanner.setAmbient(.string)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
    default: break
    }
    frames.append(.code(brackets: brackets, inString: inString))
    follow(next)
  }

  private mutating func lexBlockComment() {
    let start = scanner.position
    var depth = 0
    repeat {
      if scanner.at("/*") {
        depth += 1
        scanner.advance(2)
      } else if scanner.at("*/") {
        depth -= 1
        scanner.advance(2)
      } else {
        scanner.advance()
      }
    } while depth > 0 && !scanner.isAtEnd
    scanner.mark(.comment, from: start)
  }

  private mutating func lexNumber() {
    let start = scanner.position
    // `pair.0` names a member; `0..<1` does not.
    let isMember = scanner.byte(-1) == UInt8(ascii: ".") && scanner.byte(-2) != UInt8(ascii: ".")
    let exponent = scanner.at("0x") ? UInt8(ascii: "p") : UInt8(ascii: "e")
    while let next = scanner.byte() {
      let isPoint =
        !isMember && next == UInt8(ascii: ".") && scanner.byte(1)?.isDigit == true
      let isSign =
        (next == UInt8(ascii: "+") || next == UInt8(ascii: "-"))
        && scanner.byte(-1).map { $0 | 0x20 } == exponent && !scanner.at("0b")
      guard next.isNamePart || isPoint || isSign else { break }
      scanner.advance()
    }
    if !isMember { scanner.mark(.number, from: start) }
    follow(UInt8(ascii: "0"))
  }

  private mutating func lexName(prefix: Int, kind: Token.Kind) {
    let start = scanner.position
    scanner.advance(prefix)
    scanner.advance { $0.isNamePart }
    if scanner.position - start > prefix { scanner.mark(kind, from: start) }
    // An attribute stands before a declaration, so that what follows it is no operand.
    if kind == .attribute { follow(UInt8(ascii: ";")) } else { follow(UInt8(ascii: "x")) }
  }

  /// A raw string, a regular expression, a macro or a directive.
  private mutating func lexHash() {
    let start = scanner.position
    var hashes = 0
    while scanner.byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    switch scanner.byte(hashes) {
    case UInt8(ascii: "\""): openString(hashes: hashes)
    case UInt8(ascii: "/") where start >= barrier: lexRegularExpression(hashes: hashes)
    default: lexName(prefix: hashes, kind: .directive)
    }
  }

  private mutating func openString(hashes: Int) {
    scanner.flush()
    scanner.setAmbient(.string)
    scanner.advance(hashes)
    let quotes = scanner.at("\"\"\"") ? 3 : 1
    scanner.advance(quotes)
    frames.append(.string(quotes: quotes, hashes: hashes))
  }

  private mutating func closeString() {
    frames.removeLast()
    scanner.flush()
    scanner.setAmbient(.plain)
    follow(UInt8(ascii: "\""))
  }

  /// Reads a string up to its end or to the code of an interpolation.
  private mutating func lexString(quotes: Int, hashes: Int) {
    while let next = scanner.byte() {
      switch next {
      case UInt8(ascii: "\"")
      where (quotes == 1 || scanner.at("\"\"\"")) && hasHashes(hashes, at: quotes):
        scanner.advance(quotes + hashes)
        return closeString()
      case UInt8(ascii: "\\") where hasHashes(hashes, at: 1):
        if lexEscape(length: 1 + hashes, isMultiline: quotes == 3) { return }
      // A string of one line that nobody closed ends with its line.
      case _ where next.isLineEnd && quotes == 1: return closeString()
      default: scanner.advance()
      }
    }
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    for place in 0..<count where scanner.byte(offset + place) != UInt8(ascii: "#") { return false }
    return true
  }

  /// Reads what a backslash begins; true when that is an interpolation.
  private mutating func lexEscape(length: Int, isMultiline: Bool) -> Bool {
    let start = scanner.position
    scanner.advance(length)
    guard let next = scanner.byte() else { return false }
    if next == UInt8(ascii: "(") {
      scanner.advance()
      scanner.mark(.escape, from: start)
      scanner.setAmbient(.plain)
      frames.append(.code(brackets: [], inString: true))
      follow(UInt8(ascii: "("))
      return true
    }
    if next.isLineEnd {
      if isMultiline { scanner.mark(.escape, from: start) }
      return false
    }
    scanner.advanceCharacter()
    if next == UInt8(ascii: "u"), scanner.byte() == UInt8(ascii: "{") {
      scanner.advance()
      scanner.advance { $0.isHexDigit }
      guard scanner.byte() == UInt8(ascii: "}") else { return false }
      scanner.advance()
    }
    scanner.mark(.escape, from: start)
    return false
  }
}
