/// Cuts Swift source into tokens for coloring.
///
/// It never fails and loses no byte: the texts of the tokens in a row are the source.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var position = 0
  /// Where the token that is being collected began.
  private var start = 0
  private var tokens: [SwiftToken] = []

  /// The tokens of `source`.
  static func tokens(of source: String) -> [SwiftToken] {
    var lexer = SwiftLexer(source)
    while lexer.position < lexer.bytes.count { lexer.lexCode(inParentheses: false) }
    lexer.finish(.plain)
    return lexer.tokens
  }

  private init(_ source: String) { bytes = Array(source.utf8) }

  private func byte(_ offset: Int = 0) -> UInt8? {
    bytes.indices.contains(position + offset) ? bytes[position + offset] : nil
  }

  /// Whether `text` stands here.
  private func at(_ text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }

  /// Ends the token in progress; nothing happens when it is empty.
  private mutating func finish(_ kind: SwiftToken.Kind) {
    guard start < position else { return }
    tokens.append(
      SwiftToken(kind: kind, text: String(decoding: bytes[start..<position], as: UTF8.self)))
    start = position
  }

  /// Ends the plain text before a token that begins here.
  private mutating func begin() { finish(.plain) }

  /// Reads code to the end, or up to the parenthesis that closes an interpolation.
  private mutating func lexCode(inParentheses: Bool) {
    var depth = 0
    while let next = byte() {
      switch next {
      case UInt8(ascii: "/") where at("//"): lexLineComment()
      case UInt8(ascii: "/") where at("/*"): lexBlockComment()
      case UInt8(ascii: "\""): lexString(hashes: 0)
      case UInt8(ascii: "#"): lexHash()
      case UInt8(ascii: "@"): lexName(after: 1, kind: .attribute)
      case UInt8(ascii: "`"): lexQuotedName()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber()
      case _ where next.isNameStart: lexWord()
      case UInt8(ascii: "("):
        depth += 1
        position += 1
      case UInt8(ascii: ")"):
        if inParentheses, depth == 0 { return begin() }
        depth -= 1
        position += 1
      default: position += 1
      }
    }
    begin()
  }

  private mutating func lexLineComment() {
    begin()
    while let next = byte(), next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
      position += 1
    }
    finish(.comment)
  }

  private mutating func lexBlockComment() {
    begin()
    var depth = 0
    repeat {
      if at("/*") {
        depth += 1
        position += 2
      } else if at("*/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < bytes.count
    finish(.comment)
  }

  /// A raw string or a directive.
  private mutating func lexHash() {
    var hashes = 0
    while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
    if byte(hashes) == UInt8(ascii: "\"") {
      lexString(hashes: hashes)
    } else {
      lexName(after: hashes, kind: .directive)
    }
  }

  private mutating func lexString(hashes: Int) {
    begin()
    let fence = String(repeating: "#", count: hashes)
    position += hashes
    let quote = at("\"\"\"") ? "\"\"\"" : "\""
    position += quote.utf8.count
    while let next = byte() {
      if at(quote + fence) {
        position += quote.utf8.count + hashes
        return finish(.string)
      }
      if at("\\" + fence) {
        position += 1 + hashes
        lexEscape()
      } else if quote.utf8.count == 1, next == UInt8(ascii: "\n") {
        // A string of one line that nobody closed ends with its line.
        return finish(.string)
      } else {
        position += 1
      }
    }
    finish(.string)
  }

  /// What follows the backslash of a string: code in parentheses, or one character.
  private mutating func lexEscape() {
    guard let next = byte() else { return }
    guard next == UInt8(ascii: "(") else {
      // The bytes behind the first belong to the string anyway, so no character is cut.
      if next != UInt8(ascii: "\n") { position += 1 }
      return
    }
    position += 1
    finish(.string)
    lexCode(inParentheses: true)
    if byte() == UInt8(ascii: ")") { position += 1 }
  }

  private mutating func lexQuotedName() {
    position += 1
    while let next = byte(), next != UInt8(ascii: "\n") {
      position += 1
      if next == UInt8(ascii: "`") { return }
    }
  }

  private mutating func lexNumber() {
    begin()
    let isDecimal = !(at("0x") || at("0b") || at("0o"))
    while let next = byte() {
      let isPoint = next == UInt8(ascii: ".") && byte(1)?.isDigit == true
      let isSign =
        isDecimal && (next == UInt8(ascii: "+") || next == UInt8(ascii: "-"))
        && (byte(-1) == UInt8(ascii: "e") || byte(-1) == UInt8(ascii: "E"))
      guard next.isNamePart || isPoint || isSign else { break }
      position += 1
    }
    finish(.number)
  }

  private mutating func lexName(after prefix: Int, kind: SwiftToken.Kind) {
    begin()
    position += prefix
    while let next = byte(), next.isNamePart { position += 1 }
    finish(position - start > prefix ? kind : .plain)
  }

  private mutating func lexWord() {
    begin()
    let isMember = byte(-1) == UInt8(ascii: ".")
    while let next = byte(), next.isNamePart { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if SwiftToken.keywords.contains(word), !isMember || ["self", "init"].contains(word) {
      finish(.keyword)
    } else if let first = word.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
      finish(.type)
    } else {
      finish(.plain)
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isNameStart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  fileprivate var isNamePart: Bool { isNameStart || isDigit }
}
