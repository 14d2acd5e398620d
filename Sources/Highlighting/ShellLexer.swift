/// Cuts scripts of the shell into tokens.
///
/// What is open is kept in a list rather than on the call stack, so that no depth is too great.
struct ShellLexer {
  /// What the bytes at hand are part of.
  enum Frame {
    /// Commands up to `closer`; nil to the end. `kind` is that of the closer.
    case commands(closer: UInt8?, kind: Token.Kind)
    /// The words of an array up to a parenthesis.
    case array
    /// Numbers and names up to two parentheses, within so many more.
    case arithmetic(depth: Int, kind: Token.Kind)
    /// What follows a name between braces, in quotes or not.
    case parameter(isQuoted: Bool)
    /// Text between quotation marks.
    case quoted
    /// Lines up to one that is the delimiter.
    case hereDocument(HereDocument)
  }

  /// A document that begins on the line after its command.
  struct HereDocument {
    let delimiter: [UInt8]
    /// Whether tabs before the delimiter count for nothing: `<<-`.
    let stripsTabs: Bool
    /// Whether `$x` in it stands for something: the delimiter has no quotes.
    let expands: Bool
  }

  /// What the words of a command are about to be.
  enum Expectation {
    /// The name of a program, a keyword, an assignment.
    case command
    /// The words after it.
    case argument
    /// Names that `export` or `local` declare.
    case declaration
    /// The name that `for` or `select` counts with, then `in`.
    case loopName
    /// The word that `case` looks at, then `in`.
    case subject
    /// The word `in`.
    case membership(isCase: Bool)
    /// The patterns of a `case`.
    case pattern
  }

  var scanner: Scanner
  var frames = [Frame.commands(closer: nil, kind: .plain)]
  var expectation = Expectation.command
  /// How many `case` are open, for each frame of commands.
  var cases = [0]
  /// The expectations to return to, for each frame but the first.
  var returns: [Expectation] = []
  /// The here documents that begin on the next line.
  var pending: [HereDocument] = []

  /// Whether the words stand between `[[` and `]]`.
  var isInTest = false
  /// Where the last expansion ended; what follows there is the same word.
  private var joint: Int?

  init(_ scanner: Scanner) { self.scanner = scanner }

  mutating func tokens() -> [Token] {
    while !scanner.isAtEnd {
      switch frames.last {
      case .quoted: lexQuoted()
      case .parameter(let isQuoted): lexParameter(isQuoted: isQuoted)
      case .hereDocument(let document): lexHereDocument(document)
      case .arithmetic(let depth, let kind): lexArithmetic(depth: depth, kind: kind)
      default: lexCommands()
      }
    }
    return scanner.finish()
  }

  /// Begins something inside of what is open.
  mutating func open(_ frame: Frame, expecting next: Expectation = .argument) {
    frames.append(frame)
    cases.append(0)
    returns.append(expectation)
    expectation = next
    scanner.setAmbient(ambient)
  }

  /// Ends the innermost thing.
  mutating func close() {
    guard frames.count > 1, let expected = returns.popLast() else { return }
    frames.removeLast()
    cases.removeLast()
    expectation = expected
    joint = scanner.position
    scanner.setAmbient(ambient)
  }

  private var ambient: Token.Kind {
    switch frames.last {
    case .quoted, .parameter(isQuoted: true), .hereDocument: .string
    default: .plain
    }
  }

  /// Reads one piece of the commands.
  private mutating func lexCommands() {
    guard let next = scanner.byte() else { return }
    let start = scanner.position
    switch next {
    case UInt8(ascii: "\n"):
      scanner.advance()
      lexLineEnd()
    case _ where next.isSpace: scanner.advance()
    case UInt8(ascii: "#") where isAtWordStart:
      scanner.advanceToLineEnd()
      scanner.mark(.comment, from: start)
    case UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"): lexSeparator(next)
    case UInt8(ascii: "("):
      scanner.advance()
      if case .pattern = expectation { return }
      if isInTest { return open(.array) }
      if scanner.byte() == next, mayCalculate {
        scanner.advance()
        open(.arithmetic(depth: 0, kind: .plain))
      } else if scanner.byte() == UInt8(ascii: ")") {
        scanner.advance()
        expectation = .command
      } else {
        open(.commands(closer: UInt8(ascii: ")"), kind: .plain), expecting: .command)
      }
    case UInt8(ascii: ")"), UInt8(ascii: "`"): lexCloser(next)
    case UInt8(ascii: "<"), UInt8(ascii: ">"): lexRedirection(next)
    default: lexWord()
    }
  }

  private mutating func lexLineEnd() {
    isInTest = false
    endCommand()
    for document in pending.reversed() { open(.hereDocument(document)) }
    pending = []
  }

  /// A new command follows, or a new pattern of the `case` that is open.
  private mutating func endCommand() {
    if case .array = frames.last { return }
    switch expectation {
    case .pattern, .membership: break
    default: expectation = .command
    }
  }

  private mutating func lexSeparator(_ next: UInt8) {
    scanner.advance()
    if next == UInt8(ascii: "&"), scanner.byte() == UInt8(ascii: ">") { return }
    if next == UInt8(ascii: ";"),
      scanner.byte() == UInt8(ascii: ";") || scanner.byte() == UInt8(ascii: "&")
    {
      scanner.advance { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "&") }
      if cases[cases.count - 1] > 0 { expectation = .pattern }
      return
    }
    if case .pattern = expectation { return }
    if case .array = frames.last { return }
    if !isInTest { expectation = .command }
  }

  /// Whether two parentheses begin arithmetic.
  private var mayCalculate: Bool {
    switch expectation {
    case .command, .loopName: true
    default: false
    }
  }

  private mutating func lexCloser(_ next: UInt8) {
    let start = scanner.position
    scanner.advance()
    if next == UInt8(ascii: ")"), case .pattern = expectation {
      expectation = .command
      return
    }
    switch frames.last {
    case .commands(let closer?, let kind) where closer == next:
      if kind != .plain { scanner.mark(kind, from: start) }
      close()
    case .array where next == UInt8(ascii: ")"): close()
    case _ where next == UInt8(ascii: "`"):
      scanner.mark(.escape, from: start)
      open(.commands(closer: next, kind: .escape), expecting: .command)
    default: break
    }
  }

  /// Whether a word begins here.
  var isAtWordStart: Bool {
    guard scanner.position != joint else { return false }
    guard let before = scanner.byte(-1) else { return true }
    return before.isSpace
      || [
        UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
      ].contains(before)
  }
}
