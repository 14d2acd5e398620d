extension Parser {
  /// Text between braces, read character by character.
  mutating func text(_ font: TextFont, after name: String) throws(FormulaError) -> TextPart {
    let start = try scanner.offset
    guard try scanner.take("{") else {
      throw FormulaError("\(name) needs braces after it", at: start)
    }
    return try nested { (parser) throws(FormulaError) in
      try parser.textGroup(font, openedAt: start)
    }
  }

  private mutating func textGroup(
    _ font: TextFont, openedAt start: Int
  ) throws(FormulaError) -> TextPart {
    var parts: [TextPart] = []
    var string = ""
    func finish() {
      if !string.isEmpty { parts.append(.string(string.withTypographicQuotes, font)) }
      string = ""
    }
    while let (letter, offset) = scanner.nextRaw() {
      switch letter {
      case "}":
        finish()
        return parts.count == 1 ? parts[0] : .sequence(parts)
      case "{":
        finish()
        parts.append(
          try nested { (parser) throws(FormulaError) in
            try parser.textGroup(font, openedAt: offset)
          })
      case "$":
        finish()
        parts.append(.formula(try formulaWithinText(from: offset)))
      case "\\":
        let (name, spelling) = textCommand()
        switch CommandTable.commands[name] {
        case .text(let inner)?:
          finish()
          parts.append(try text(inner, after: "\\" + name))
        case .symbol(let symbol)? where !symbol.letter.isASCIILetter && spelling.isEmpty:
          string.unicodeScalars.append(symbol.letter)
        case .space(.em(let width))?:
          string += width < 0.5 ? " " : "\u{2003}"
        case .space?: string += "\u{2009}"
        default:
          throw FormulaError("\\\(name) has no meaning within text", at: offset)
        }
      case "~": string += "\u{A0}"
      case "\n", "\r", "\t": string += " "
      default:
        guard letter.properties.generalCategory != .control else {
          throw FormulaError("a control character", at: offset)
        }
        string.unicodeScalars.append(letter)
      }
    }
    throw FormulaError("this brace is never closed", at: start)
  }

  /// The name after a backslash; the spelling is empty for signs such as `\%`, which text can hold.
  private mutating func textCommand() -> (name: String, spelling: String) {
    var name = String.UnicodeScalarView()
    while let next = scanner.rawLookahead, next.isASCIILetter || name.isEmpty {
      _ = scanner.nextRaw()
      name.append(next)
      if !next.isASCIILetter { return (String(name), "") }
    }
    return (String(name), String(name))
  }

  private mutating func formulaWithinText(from start: Int) throws(FormulaError) -> [Node] {
    try nested { (parser) throws(FormulaError) in
      let outer = (parser.isInFence, parser.isInBrackets, parser.alphabet)
      (parser.isInFence, parser.isInBrackets, parser.alphabet) = (false, false, nil)
      defer { (parser.isInFence, parser.isInBrackets, parser.alphabet) = outer }
      let nodes = try parser.list()
      guard try parser.scanner.take("$") else {
        throw FormulaError("this dollar sign lacks its partner", at: start)
      }
      return nodes
    }
  }

  /// The letters of `\operatorname{…}`.
  mutating func functionName(_ name: String, _ limits: Limits) throws(FormulaError) -> Node {
    let outer = alphabet
    alphabet = .upright
    defer { alphabet = outer }
    let start = try scanner.offset
    let nodes = try argument(of: name)
    guard let letters = Parser.letters(of: nodes), !letters.isEmpty else {
      throw FormulaError("\(name) takes letters and spaces", at: start)
    }
    return .function(Function(name: letters, limits: limits))
  }

  private static func letters(of nodes: [Node]) -> String? {
    var letters = ""
    for node in nodes {
      switch node {
      case .symbol(let symbol):
        switch symbol.letter {
        case "−": letters += "-"
        case "∗": letters += "*"
        default: letters.unicodeScalars.append(symbol.letter)
        }
      case .space: letters += "\u{2009}"
      case .group(let inner):
        guard let part = Parser.letters(of: inner) else { return nil }
        letters += part
      case .text(.string(let string, _)): letters += string
      case .function(let function): letters += function.name
      default: return nil
      }
    }
    return letters
  }

  /// The relation that says the opposite of what follows `\not`.
  mutating func negated() throws(FormulaError) -> Node {
    let start = try scanner.offset
    let nodes = try argument(of: "\\not")
    guard nodes.count == 1, case .symbol(var symbol) = nodes[0],
      let opposite = Symbols.negated[symbol.letter]
    else { throw FormulaError("\\not has no opposite for this", at: start) }
    symbol.letter = opposite
    return .symbol(symbol)
  }

  /// Dots on the line before commas, and at half height between operators, as amsmath's do.
  mutating func dots() throws(FormulaError) -> Unicode.Scalar {
    guard let token = try scanner.peek() else { return "…" }
    let next: AtomClass? =
      switch token.kind {
      case .character(let letter): Symbols.typed[letter]?.atomClass
      case .command(let name):
        if case .symbol(let symbol)? = CommandTable.commands[name] { symbol.atomClass } else { nil }
      }
    return next == .binary || next == .relation || next == .largeOperator ? "⋯" : "…"
  }

  /// `\bmod`, `\pmod{…}` and their like.
  mutating func modulus(
    _ kind: Command.Modulus, _ name: String
  ) throws(FormulaError) -> [Node] {
    let word = Node.text(.string("mod", .upright))
    guard kind != .binary else {
      return [.space(.mu(1)), .classed(.binary, [word]), .space(.mu(1))]
    }
    let argument = try argument(of: name)
    let named: [Node] = kind == .bare ? argument : [word, .space(.mu(6))] + argument
    guard kind != .plain else { return [.space(.mu(12))] + named }
    return [.space(.mu(8)), .symbol(Symbol(letter: "(", atomClass: .opening))] + named + [
      .symbol(Symbol(letter: ")", atomClass: .closing))
    ]
  }
}

extension String {
  /// Quotation marks and dashes as TeX reads them from a keyboard.
  fileprivate var withTypographicQuotes: String {
    var result = String.UnicodeScalarView()
    let pairs: [(Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)] = [
      ("`", "‘", "“"), ("'", "’", "”"), ("-", "-", "–"),
    ]
    var previousKey: Unicode.Scalar?
    for scalar in unicodeScalars {
      guard let (key, single, double) = pairs.first(where: { $0.0 == scalar }) else {
        result.append(scalar)
        previousKey = nil
        continue
      }
      if previousKey == key, let last = result.last {
        result.removeLast()
        result.append(last == "–" && key == "-" ? "—" : double)
        previousKey = last == single && key == "-" ? key : nil
      } else {
        result.append(single)
        previousKey = key
      }
    }
    return String(result)
  }
}
