extension ShellLexer {
  /// Words that the shell keeps where a command may begin.
  private static let keywords: Set<String> = [
    "!", "[[", "break", "case", "continue", "do", "done", "elif", "else", "esac", "exit", "fi",
    "for",
    "function", "if", "return", "select", "then", "time", "until", "while", "{", "}",
  ]

  /// Keywords after which another command begins.
  private static let beforeCommands: Set<String> = [
    "!", "do", "elif", "else", "if", "then", "time", "until", "while", "{",
  ]

  /// Commands whose arguments are assignments.
  private static let declarations: Set<String> = [
    "declare", "export", "local", "readonly", "typeset",
  ]

  /// Reads a word, or its next part when quotation marks and expansions divide it.
  mutating func lexWord() {
    guard let next = scanner.byte() else { return }
    let start = scanner.position
    let isWhole = isAtWordStart
    if isWhole, Self.endsPart(next) { leaveCommandPosition() }
    switch next {
    case UInt8(ascii: "\\"):
      scanner.advance()
      scanner.advanceCharacter()
      scanner.mark(.escape, from: start)
    case UInt8(ascii: "'"):
      lexSingleQuotes(hasEscapes: false)
    case UInt8(ascii: "\""):
      scanner.flush()
      open(.quoted)
      scanner.advance()
    case UInt8(ascii: "$"):
      if scanner.byte(1) == UInt8(ascii: "'") {
        lexSingleQuotes(hasEscapes: true)
      } else if scanner.byte(1) == UInt8(ascii: "\"") {
        scanner.advance()
      } else {
        lexDollar()
      }
    default:
      if isWhole, lexAssignment() { return }
      scanner.advance { !Self.endsPart($0) }
      if scanner.position == start { return scanner.advance() }
      if isWhole { classify(from: start) }
    }
  }

  /// Whether a part of a word ends before this byte.
  private static func endsPart(_ byte: UInt8) -> Bool {
    endsWord(byte)
      || [
        UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "$"),
        UInt8(ascii: "`"),
      ].contains(byte)
  }

  /// After a word that begins with a quotation mark or an expansion, arguments follow.
  private mutating func leaveCommandPosition() {
    switch expectation {
    case .command: expectation = .argument
    case .subject: expectation = .membership(isCase: true)
    default: break
    }
  }

  /// Reads `name=`, `name[0]=` or `name+=` where an assignment may stand, and the parenthesis of an array.
  private mutating func lexAssignment() -> Bool {
    switch expectation {
    case .command, .declaration: break
    default: return false
    }
    let start = scanner.position
    guard let first = scanner.byte(), first.isNameStart, first < 0x80 else { return false }
    var length = 1
    while let next = scanner.byte(length), next.isNamePart { length += 1 }
    let name = length
    if scanner.byte(length) == UInt8(ascii: "[") {
      while let next = scanner.byte(length), next != UInt8(ascii: "]"), !Self.endsWord(next) {
        length += 1
      }
      length += 1
    }
    if scanner.byte(length) == UInt8(ascii: "+") { length += 1 }
    guard scanner.byte(length) == UInt8(ascii: "=") else { return false }
    scanner.advance(name)
    scanner.mark(.variable, from: start)
    scanner.advance(length + 1 - name)
    if scanner.byte() == UInt8(ascii: "(") {
      scanner.advance()
      open(.array)
      return true
    }
    // The value is part of the same word, and the command may still follow.
    scanner.advance { !Self.endsPart($0) }
    return true
  }

  /// Decides what a word is by what is expected of it.
  private mutating func classify(from start: Int) {
    let isComplete = scanner.byte().map(Self.endsWord) ?? true
    let word = scanner.text(start..<scanner.position)
    switch expectation {
    case .command: classifyCommand(word, from: start, isComplete: isComplete)
    case .loopName:
      scanner.mark(.variable, from: start)
      expectation = .membership(isCase: false)
    case .subject: expectation = .membership(isCase: true)
    case .membership(let isCase):
      guard word == "in" || word == "do" else { return expectation = .argument }
      scanner.mark(.keyword, from: start)
      expectation = word == "do" ? .command : isCase ? .pattern : .argument
    case .pattern:
      guard word == "esac", isComplete else { return }
      scanner.mark(.keyword, from: start)
      cases[cases.count - 1] -= 1
      expectation = .argument
    case .argument, .declaration:
      if word.hasPrefix("-"), word.utf8.count > 1 {
        let name = word.utf8.prefix { $0 != UInt8(ascii: "=") }.count
        scanner.mark(.option, from: start, to: start + name)
      } else if word == "]]", isComplete {
        scanner.mark(.keyword, from: start)
        isInTest = false
      } else if isComplete, word.utf8.allSatisfy(\.isDigit),
        scanner.byte() != UInt8(ascii: "<"), scanner.byte() != UInt8(ascii: ">")
      {
        scanner.mark(.number, from: start)
      }
    }
  }

  /// Decides what the first word of a command is.
  private mutating func classifyCommand(_ word: String, from start: Int, isComplete: Bool) {
    guard isComplete, Self.keywords.contains(word) else {
      scanner.mark(.command, from: start)
      expectation = Self.declarations.contains(word) ? .declaration : .argument
      return
    }
    scanner.mark(.keyword, from: start)
    switch word {
    case _ where Self.beforeCommands.contains(word): expectation = .command
    case "for", "select": expectation = .loopName
    case "case":
      cases[cases.count - 1] += 1
      expectation = .subject
    case "esac":
      cases[cases.count - 1] -= 1
      expectation = .argument
    case "[[":
      isInTest = true
      expectation = .argument
    default: expectation = .argument
    }
  }
}
