/// Cuts YAML 1.2 into tokens.
struct YAMLLexer {
  var scanner: Scanner
  /// How many brackets of the flow style are open.
  var depth = 0
  /// Where the line at hand begins.
  private var lineStart = 0
  /// The column of the mapping or sequence that holds what comes next, from 0; -1 at the top of a document.
  private var parent = -1
  /// Whether the line before ended in a plain scalar, which this one may go on with.
  private var isContinuing = false

  init(_ scanner: Scanner) { self.scanner = scanner }

  mutating func tokens() -> [Token] {
    if scanner.at("\u{FEFF}") { advanceMark() }
    while !scanner.isAtEnd {
      if scanner.position == lineStart { lexLineStart() } else { lexPiece() }
    }
    return scanner.finish()
  }

  /// A byte order mark is no part of the first line.
  private mutating func advanceMark() {
    scanner.advance(3)
    lineStart = 3
  }

  /// The column at hand, from 0.
  private var column: Int { scanner.position - lineStart }

  /// Reads the blanks at the start of a line, or a mark that takes a whole one.
  private mutating func lexLineStart() {
    if scanner.byte() == UInt8(ascii: "%"), depth == 0, parent == -1 {
      scanner.advanceToLineEnd()
      return scanner.mark(.directive, from: lineStart)
    }
    if isDocumentMark {
      scanner.advance(3)
      scanner.mark(.directive, from: lineStart)
      (parent, depth, isContinuing) = (-1, 0, false)
      return
    }
    scanner.advance { $0.isBlank }
    let next = scanner.byte()
    if next?.isLineEnd != true, isContinuing, column <= parent || next == UInt8(ascii: "#") {
      isContinuing = false
    }
    if next?.isLineEnd != true, depth == 0, !isContinuing, column <= parent { parent = column - 1 }
    if column == 0 { lexPiece() }
  }

  /// Whether the line at hand is `---` or `...`, maybe with more behind it.
  private var isDocumentMark: Bool {
    (scanner.at("---") || scanner.at("...")) && (scanner.byte(3)?.isSpace ?? true)
  }

  private mutating func lexPiece() {
    guard let next = scanner.byte() else { return }
    let start = scanner.position
    switch next {
    case UInt8(ascii: "\n"):
      scanner.advance()
      lineStart = scanner.position
    case _ where next.isSpace: scanner.advance()
    case UInt8(ascii: "#") where scanner.byte(-1)?.isSpace ?? true || column == 0:
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: start)
    case _ where isContinuing: lexPlain()
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): lexIndicator(next)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      scanner.advance()
      depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      scanner.advance()
      depth = max(0, depth - 1)
    case UInt8(ascii: ","): scanner.advance()
    case UInt8(ascii: "&"), UInt8(ascii: "*"): lexProperty(.variable)
    case UInt8(ascii: "!"): lexProperty(.type)
    case UInt8(ascii: "|") where depth == 0, UInt8(ascii: ">") where depth == 0: lexBlockScalar()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): lexQuoted(next)
    default: lexPlain()
    }
  }

  /// Reads the sign of an item, a key or a value, when a blank follows it.
  private mutating func lexIndicator(_ next: UInt8) {
    guard endsKey(at: 0, sign: next) else { return lexPlain() }
    if next != UInt8(ascii: ":"), depth == 0 { parent = column }
    scanner.advance()
  }

  /// Whether the byte so far on is `sign` with a blank, a line's end or, in the flow style, a bracket behind it.
  private func endsKey(at offset: Int, sign: UInt8 = UInt8(ascii: ":")) -> Bool {
    guard scanner.byte(offset) == sign else { return false }
    guard let after = scanner.byte(offset + 1), !after.isSpace else { return true }
    return depth > 0 && ",[]{}".utf8.contains(after)
  }

  /// Reads an anchor, an alias or a tag.
  private mutating func lexProperty(_ kind: Token.Kind) {
    let start = scanner.position
    if scanner.at("!<") {
      scanner.advance { !$0.isSpace && $0 != UInt8(ascii: ">") }
      if scanner.byte() == UInt8(ascii: ">") { scanner.advance() }
    } else {
      scanner.advance { !$0.isSpace && !",[]{}".utf8.contains($0) }
    }
    scanner.mark(kind, from: start)
  }

  /// Whether the scalar that ends here names a member; then what comes next belongs to its column.
  private mutating func claimsKey(from start: Int, afterBlanks isQuoted: Bool) -> Bool {
    let place = scanner.place(afterBlanksFrom: scanner.position) - scanner.position
    guard endsKey(at: place) || isQuoted && depth > 0 && scanner.byte(place) == UInt8(ascii: ":")
    else {
      return false
    }
    if depth == 0 { parent = start - lineStart }
    return true
  }

  /// Reads a scalar without quotation marks up to the end of its line.
  private mutating func lexPlain() {
    let start = scanner.position
    var end = start + 1
    scanner.advance()
    while let next = scanner.byte(), !next.isLineEnd, !endsKey(at: 0) {
      if next == UInt8(ascii: "#"), scanner.byte(-1)?.isBlank == true { break }
      if depth > 0, ",[]{}".utf8.contains(next) { break }
      scanner.advance()
      if !next.isBlank { end = scanner.position }
    }
    let wasContinuing = isContinuing
    isContinuing = false
    if claimsKey(from: start, afterBlanks: false) {
      scanner.mark(.key, from: start, to: end)
    } else {
      let isLineEnd = scanner.byte()?.isLineEnd ?? true
      isContinuing = depth == 0 && isLineEnd
      guard !wasContinuing else { return }
      let kind = YAMLScalar.kind(of: scanner.bytes[start..<end])
      if kind != .plain { scanner.mark(kind, from: start, to: end) }
    }
  }

  /// Reads a scalar between quotation marks, which may go on over lines.
  private mutating func lexQuoted(_ quote: UInt8) {
    let start = scanner.position
    let line = lineStart
    var escapes: [Range<Int>] = []
    scanner.advance()
    var isOpen = true
    while isOpen, let next = scanner.byte() {
      let place = scanner.position
      if next == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        scanner.advance(YAMLScalar.lengthOfEscape(in: scanner))
        escapes.append(place..<scanner.position)
      } else if next == quote, scanner.byte(1) == quote, quote == UInt8(ascii: "'") {
        scanner.advance(2)
        escapes.append(place..<scanner.position)
      } else {
        scanner.advance()
        isOpen = next != quote
      }
      if next == UInt8(ascii: "\n") { lineStart = scanner.position }
    }
    let isKey = (line == lineStart || depth > 0) && claimsKey(from: start, afterBlanks: true)
    let kind: Token.Kind = isKey ? .key : .string
    scanner.mark(kind, from: start, except: escapes)
    // In the flow style a value may follow the colon at once.
    if isKey { scanner.advance(to: scanner.place(afterBlanksFrom: scanner.position) + 1) }
  }

  /// Reads `|` or `>`, and the lines below it that stand further in than what holds them.
  private mutating func lexBlockScalar() {
    scanner.advance()
    var indentation: Int?
    while let next = scanner.byte(),
      next.isDigit || next == UInt8(ascii: "+") || next == UInt8(ascii: "-")
    {
      if next.isDigit { indentation = max(0, parent) + Int(next - UInt8(ascii: "0")) }
      scanner.advance()
    }
    scanner.advance { $0.isBlank }
    let comment = scanner.position
    if scanner.byte() == UInt8(ascii: "#") {
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: comment)
    }
    scanner.advanceToLineEnd()
    scanner.advance { $0 == UInt8(ascii: "\r") }
    guard scanner.byte() == UInt8(ascii: "\n") else { return }
    scanner.advance()
    lineStart = scanner.position
    let start = scanner.position
    while !scanner.isAtEnd, !(parent == -1 && isDocumentMark) {
      let content = scanner.place(afterBlanksFrom: scanner.position)
      if content < scanner.bytes.count, !scanner.bytes[content].isLineEnd {
        guard content - lineStart >= indentation ?? (parent + 1) else { break }
        if indentation == nil { indentation = content - lineStart }
      }
      scanner.advance { $0 != UInt8(ascii: "\n") }
      scanner.advance()
      lineStart = scanner.position
    }
    if scanner.position > start { scanner.mark(.string, from: start) }
  }
}
