/// The tokens of a session: lines that begin with `$ ` are commands of the shell, the others are what they printed.
///
/// A command goes on in the next line after a backslash.
func sessionTokens(of bytes: [UInt8]) -> [Token] {
  var scanner = Scanner(bytes)
  var tokens: [Token] = []
  while !scanner.isAtEnd {
    let start = scanner.position
    guard scanner.at("$ ") else {
      while !scanner.isAtEnd, !scanner.at("$ ") { scanner.advanceLine() }
      tokens.append(Token(.output, scanner.text(start..<scanner.position)))
      continue
    }
    scanner.advance(2)
    tokens.append(Token(.prompt, "$ "))
    let command = scanner.position
    repeat { scanner.advanceLine() } while !scanner.isAtEnd && scanner.followsContinuedLine
    var lexer = ShellLexer(Scanner(Array(bytes[command..<scanner.position])))
    tokens += lexer.tokens()
  }
  return tokens
}

extension Scanner {
  /// Moves behind the end of the line.
  fileprivate mutating func advanceLine() {
    advance { $0 != UInt8(ascii: "\n") }
    advance()
  }

  /// Whether the line before this place ends with a backslash that no other escapes.
  fileprivate var followsContinuedLine: Bool {
    var count = 0
    let end = byte(-2) == UInt8(ascii: "\r") ? -3 : -2
    while byte(end - count) == UInt8(ascii: "\\") { count += 1 }
    return count % 2 == 1
  }
}
