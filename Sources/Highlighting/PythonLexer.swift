/// Cuts Python into tokens.
///
/// What is open (strings, the expressions in them) is kept in a list rather than on the call stack, so that no depth is too great.
struct PythonLexer {
  /// What the bytes at hand are part of.
  enum Frame {
    /// Code within so many brackets; `inString` when a brace ends it.
    case code(depth: Int, inString: Bool)
    /// A string.
    case string(Quotation)
    /// How an expression in a string is formatted: `>8.2f`.
    case specification
  }

  /// How a string is written.
  struct Quotation {
    /// The quotation mark.
    let quote: UInt8
    /// How many of them open and close it: 1 or 3.
    let count: Int
    /// Whether a backslash means itself.
    let isRaw: Bool
    /// Whether braces hold expressions.
    let isFormatted: Bool
  }

  /// Words that Python keeps.
  private static let keywords: Set<String> = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  private static let constants: Set<String> = ["True", "False", "None"]

  var scanner: Scanner
  var frames = [Frame.code(depth: 0, inString: false)]
  /// Whether a statement may begin here.
  private var isAtStatement = true

  init(_ scanner: Scanner) { self.scanner = scanner }

  mutating func tokens() -> [Token] {
    while !scanner.isAtEnd {
      switch frames.last {
      case .string(let quotation): lexString(quotation)
      case .specification: lexSpecification()
      case .code(let depth, let inString): lexCode(depth: depth, inString: inString)
      case nil: scanner.advance()
      }
    }
    return scanner.finish()
  }

  /// Reads one piece of code.
  private mutating func lexCode(depth: Int, inString: Bool) {
    guard let next = scanner.byte() else { return }
    let start = scanner.position
    let isStatement = isAtStatement
    if !next.isBlank { isAtStatement = false }
    switch next {
    case _ where next.isLineEnd:
      scanner.advance()
      isAtStatement = depth == 0 && !inString
    case UInt8(ascii: "\\") where scanner.byte(1)?.isLineEnd == true:
      scanner.advance(scanner.at("\r\n", offset: 1) ? 3 : 2)
    case UInt8(ascii: "#"):
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): openString(prefix: 0)
    case UInt8(ascii: "@") where isStatement:
      scanner.advance()
      scanner.advance { $0.isBlank }
      scanner.advance { $0.isNamePart || $0 == UInt8(ascii: ".") }
      scanner.mark(.attribute, from: start)
    case _ where next.isDigit: lexNumber()
    case UInt8(ascii: ".") where scanner.byte(1)?.isDigit == true: lexNumber()
    case _ where next.isNameStart: lexWord(isStatement: isStatement)
    default: lexPunctuation(next, depth: depth, inString: inString)
    }
  }

  private mutating func lexPunctuation(_ next: UInt8, depth: Int, inString: Bool) {
    let start = scanner.position
    scanner.advance()
    var depth = depth
    switch next {
    case UInt8(ascii: "}") where inString && depth == 0:
      scanner.mark(.escape, from: start)
      frames.removeLast()
      return scanner.setAmbient(.string)
    case UInt8(ascii: "!") where inString && depth == 0 && scanner.byte()?.isLetter == true:
      scanner.advance()
      return scanner.mark(.escape, from: start)
    case UInt8(ascii: ":") where inString && depth == 0:
      scanner.mark(.escape, from: start)
      scanner.setAmbient(.string)
      return frames.append(.specification)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: ";"), UInt8(ascii: ":"): isAtStatement = depth == 0 && !inString
    default: break
    }
    frames[frames.count - 1] = .code(depth: depth, inString: inString)
  }

  private mutating func lexNumber() {
    let start = scanner.position
    if scanner.byte() == UInt8(ascii: "0"), let base = scanner.byte(1), "xXoObB".utf8.contains(base)
    {
      scanner.advance(2)
      scanner.advance { $0.isHexDigit || $0 == UInt8(ascii: "_") }
      return scanner.mark(.number, from: start)
    }
    let isPart: (UInt8) -> Bool = { $0.isDigit || $0 == UInt8(ascii: "_") }
    scanner.advance(while: isPart)
    if scanner.byte() == UInt8(ascii: ".") {
      scanner.advance()
      scanner.advance(while: isPart)
    }
    if let next = scanner.byte(), next | 0x20 == UInt8(ascii: "e") {
      let isSigned = scanner.byte(1) == UInt8(ascii: "+") || scanner.byte(1) == UInt8(ascii: "-")
      if scanner.byte(isSigned ? 2 : 1)?.isDigit == true {
        scanner.advance(isSigned ? 2 : 1)
        scanner.advance(while: isPart)
      }
    }
    if let next = scanner.byte(), next | 0x20 == UInt8(ascii: "j") { scanner.advance() }
    scanner.mark(.number, from: start)
  }

  private mutating func lexWord(isStatement: Bool) {
    let start = scanner.position
    var length = 1
    while let next = scanner.byte(length), next.isNamePart { length += 1 }
    if let quote = scanner.byte(length), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      length <= 2, isStringPrefix(length)
    {
      return openString(prefix: length)
    }
    let isMember = scanner.byte(-1) == UInt8(ascii: ".")
    scanner.advance(length)
    let word = scanner.text(start..<scanner.position)
    if Self.constants.contains(word) {
      scanner.mark(.constant, from: start)
    } else if !isMember,
      Self.keywords.contains(word) || isStatement && isSoftKeyword(word)
    {
      scanner.mark(.keyword, from: start)
    } else if scanner.bytes[start].isCapital,
      scanner.bytes[start..<scanner.position].contains(where: { $0.isLetter && !$0.isCapital })
    {
      scanner.mark(.type, from: start)
    }
  }

  private func isStringPrefix(_ length: Int) -> Bool {
    let letters = (0..<length).compactMap { scanner.byte($0).map { $0 | 0x20 } }
    let prefix = String(decoding: letters, as: UTF8.self)
    return ["r", "b", "u", "f", "t", "rb", "br", "rf", "fr", "rt", "tr"].contains(prefix)
  }
}
