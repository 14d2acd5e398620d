extension Parser {
  /// Commands that arrange what is around them: spaces, styles, fences, environments; and those out of place.
  mutating func arrangement(
    _ command: Command, _ token: Token
  ) throws(FormulaError) -> [Node] {
    let name = token.spelling
    switch command {
    case .space(let length): return [.space(length)]
    case .measuredSpace(let isBraced): return [.space(try length(name, isBraced: isBraced))]
    case .style(let level): return [.style(level)]
    case .nothing: return []
    case .fence: return [try fence(from: token.offset)]
    case .middle:
      guard isInFence else {
        throw FormulaError("\\middle outside of \\left and \\right", at: token.offset)
      }
      return [.middle(try delimiter(after: name))]
    case .delimiter(let level, let atomClass):
      return [.delimiter(try delimiter(after: name), level: level, atomClass)]
    case .begin: return [try environment(from: token.offset)]
    case .substack:
      let outer = (isInFence, isInBrackets)
      (isInFence, isInBrackets) = (false, false)
      defer { (isInFence, isInBrackets) = outer }
      let start = try scanner.offset
      guard try scanner.take("{") else {
        throw FormulaError("\\substack needs braces after it", at: start)
      }
      let form = Table.Form(level: .script, stretch: 0.6)
      let table = try rows(of: Environment(form: form, hasColumns: false), named: "substack")
      guard try scanner.take("}") else {
        throw FormulaError("this brace is never closed", at: start)
      }
      return [.table(table)]
    case .limits: throw FormulaError("\(name) follows no operator", at: token.offset)
    case .horizontalRule:
      throw FormulaError("\\hline stands at the beginning of a row", at: token.offset)
    default: throw FormulaError("\(name) is out of place here", at: token.offset)
    }
  }

  /// `\left` … `\right`, of which the first was taken.
  private mutating func fence(from start: Int) throws(FormulaError) -> Node {
    let opening = try delimiter(after: "\\left")
    let outer = (isInFence, isInBrackets, alphabet)
    (isInFence, isInBrackets) = (true, false)
    defer { (isInFence, isInBrackets, alphabet) = outer }
    let body = try list()
    guard let token = try scanner.peek(), token.kind == .command("right") else {
      throw FormulaError("this \\left lacks its \\right", at: start)
    }
    _ = try scanner.next()
    return .fence(Fence(opening: opening, body: body, closing: try delimiter(after: "\\right")))
  }

  /// The delimiter that follows `\left` and its like; nothing for a full stop.
  private mutating func delimiter(after name: String) throws(FormulaError) -> Unicode.Scalar? {
    guard let token = try scanner.peek() else {
      throw FormulaError("\(name) lacks its delimiter", at: try scanner.offset)
    }
    let found: Unicode.Scalar?
    switch token.kind {
    case .character("."):
      _ = try scanner.next()
      return nil
    case .character(let letter): found = CommandTable.delimiter(typed: letter)
    case .command(let name): found = CommandTable.delimiter(name)
    }
    guard let found else {
      throw FormulaError(
        "\(token.spelling) is no delimiter", at: token.offset,
        suggestion: "\(name). stands for the empty one")
    }
    _ = try scanner.next()
    return found
  }

  /// A length such as `-1.5em`.
  private mutating func length(_ name: String, isBraced: Bool) throws(FormulaError) -> Length {
    let start = try scanner.offset
    var text = ""
    if isBraced {
      text = try word(after: name).text.filter { !$0.isWhitespace }
    } else {
      while let token = try scanner.peek(), case .character(let letter) = token.kind,
        "+-.0123456789".unicodeScalars.contains(letter)
          || (letter.isASCIILetter && text.last.map { !$0.isLetter } ?? true)
          || (letter.isASCIILetter && text.suffix(2).filter(\.isLetter).count == 1)
      {
        text.unicodeScalars.append(letter)
        _ = try scanner.next()
      }
    }
    guard let length = Length(spelling: text) else {
      throw FormulaError(
        "\(name) needs a length such as 1.5em", at: start,
        suggestion: "the units are em, ex, mu, pt, px, mm, cm and in")
    }
    return length
  }
}
