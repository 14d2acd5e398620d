extension Parser {
  /// One thing with what hangs on it, and what comes along with it.
  mutating func scripted() throws(FormulaError) -> [Node] {
    var nodes: [Node] = []
    if let token = try scanner.peek(),
      !token.isCharacter("^"), !token.isCharacter("_"), !token.isCharacter("'")
    {
      nodes = try element()
    }
    var scripts = Scripts(base: nodes.last)
    var hasPrimes = false
    while let token = try scanner.peek() {
      switch token.kind {
      case .character("'"):
        guard scripts.superscript == nil else { throw Parser.secondScript("superscript", token) }
        scripts.superscript = try primes()
        hasPrimes = true
        continue
      case .character("^"):
        guard scripts.superscript == nil || hasPrimes else {
          throw Parser.secondScript("superscript", token)
        }
        _ = try scanner.next()
        scripts.superscript = try (scripts.superscript ?? []) + argument(of: "a superscript")
        hasPrimes = false
        continue
      case .character("_"):
        guard scripts.subscript == nil else { throw Parser.secondScript("subscript", token) }
        _ = try scanner.next()
        scripts.subscript = try argument(of: "a subscript")
        continue
      case .command(let name):
        guard case .limits(let limits)? = CommandTable.commands[name] else { break }
        guard scripts.base?.atomClass == .largeOperator else {
          throw FormulaError("\\\(name) follows no operator", at: token.offset)
        }
        _ = try scanner.next()
        scripts.limits = limits
        continue
      default: break
      }
      break
    }
    guard scripts.superscript != nil || scripts.subscript != nil else { return nodes }
    if !nodes.isEmpty { nodes.removeLast() }
    return nodes + [.scripts(scripts)]
  }

  private mutating func primes() throws(FormulaError) -> [Node] {
    var nodes: [Node] = []
    while try scanner.take("'") {
      nodes.append(.symbol(Symbol(letter: "′", atomClass: .ordinary)))
    }
    return nodes
  }

  private static func secondScript(_ kind: String, _ token: Token) -> FormulaError {
    FormulaError(
      "a second \(kind) on one base", at: token.offset,
      suggestion: "put braces around what it belongs to")
  }
}
