extension Parser {
  /// One thing without its scripts; several nodes where a command stands for spaces and signs.
  mutating func element() throws(FormulaError) -> [Node] {
    guard let token = try scanner.next() else { return [] }
    switch token.kind {
    case .character("{"): return [.braced(try group(openedAt: token.offset))]
    case .character(let letter): return [try character(letter, at: token.offset)]
    case .command(let name):
      guard let command = CommandTable.commands[name] else { throw unknown(token, name) }
      return try nested { (parser) throws(FormulaError) in try parser.element(command, token) }
    }
  }

  private func character(
    _ letter: Unicode.Scalar, at offset: Int
  ) throws(FormulaError) -> Node {
    switch letter {
    case "~": return .space(.em(0.25))
    case "#":
      throw FormulaError(
        "# has no meaning in a formula", at: offset, suggestion: "write \\# for the sign")
    default: break
    }
    if var symbol = Symbols.typed[letter] {
      symbol.alphabet = chosen(for: symbol)
      return .symbol(symbol)
    }
    guard letter.properties.generalCategory != .control else {
      throw FormulaError(
        "a control character (U+\(String(letter.value, radix: 16, uppercase: true)))", at: offset)
    }
    let plain = Symbol(
      letter: letter, alphabet: Symbol.alphabet(of: letter), atomClass: .ordinary)
    return .symbol(
      Symbol(letter: letter, alphabet: chosen(for: plain), atomClass: .ordinary))
  }

  /// The letters for a symbol: those asked for, where Unicode has it in them.
  func chosen(for symbol: Symbol) -> Alphabet {
    guard let alphabet, symbol.atomClass == .ordinary else { return symbol.alphabet }
    switch (alphabet, symbol.letter) {
    // Upright is always there; bold capital Greek letters stay upright, as all of them do in TeX.
    case (.upright, _): return .upright
    case (.boldItalic, "\u{391}"..."\u{3A9}"), (.boldItalic, "∇"): return .bold
    default: return alphabet.styled(symbol.letter) == symbol.letter ? symbol.alphabet : alphabet
    }
  }

  private func unknown(_ token: Token, _ name: String) -> FormulaError {
    if CommandTable.environments[name] != nil {
      return FormulaError(
        "\\\(name) is an environment", at: token.offset, suggestion: "write \\begin{\(name)}")
    }
    let near = CommandTable.suggestion(for: name, among: CommandTable.commands.keys.sorted())
    return FormulaError(
      "\\\(name) is not known", at: token.offset, suggestion: near.map { "did you mean \\\($0)?" })
  }

  private mutating func element(
    _ command: Command, _ token: Token
  ) throws(FormulaError) -> [Node] {
    let name = token.spelling
    switch command {
    case .symbol(var symbol):
      symbol.alphabet = chosen(for: symbol)
      return [.symbol(symbol)]
    case .spacedSymbol(let symbol):
      return [.space(.mu(5)), .symbol(symbol), .space(.mu(5))]
    case .function(let function): return [.function(function)]
    case .functionName(let limits):
      let hasLimits = scanner.takeAdjacent("*") || limits == .inDisplays
      return [try functionName(name, hasLimits ? .inDisplays : .never)]
    case .fraction(let kind, let level):
      let numerator = try argument(of: name)
      let denominator = try argument(of: name)
      return [
        .fraction(
          Fraction(numerator: numerator, denominator: denominator, kind: kind, level: level))
      ]
    case .radical:
      let degree = try bracketed()
      return [.radical(try argument(of: name), degree: degree)]
    case .accent(let mark, let isWide):
      return [.accent(Accent(base: try argument(of: name), mark: mark, isWide: isWide))]
    case .span(let kind, let isAbove):
      return [.span(Span(base: try argument(of: name), kind: kind, isAbove: isAbove))]
    case .stack(let isAbove, let atomClass):
      let small = try argument(of: name)
      let base = try argument(of: name)
      let inherited = base.count == 1 ? base[0].atomClass : nil
      return [
        .stack(
          Stack(
            base: base, above: isAbove ? small : nil, below: isAbove ? nil : small,
            atomClass: atomClass ?? inherited ?? .ordinary))
      ]
    case .arrow(let sign):
      let below = try bracketed()
      return [.arrow(Arrow(sign: sign, above: try argument(of: name), below: below))]
    case .alphabet(let letters):
      let outer = alphabet
      alphabet = letters
      defer { alphabet = outer }
      let nodes = try argument(of: name)
      return [nodes.count == 1 ? nodes[0] : .group(nodes)]
    case .letters(let letters):
      alphabet = letters
      return []
    case .enclosure(let opening, let closing, let grows):
      let body = try argument(of: name)
      guard !grows else {
        return [.fence(Fence(opening: opening, body: body, closing: closing))]
      }
      let signs = (
        Node.symbol(Symbol(letter: opening, atomClass: .opening)),
        Node.symbol(Symbol(letter: closing, atomClass: .closing))
      )
      return [.classed(.inner, [signs.0] + body + [signs.1])]
    case .text(let font): return [.text(try text(font, after: name))]
    case .atomClass(let atomClass): return [.classed(atomClass, try argument(of: name))]
    case .phantom(let isVisible, let keepsWidth, let keepsHeight):
      return [
        .phantom(
          Phantom(
            body: try argument(of: name), isVisible: isVisible, keepsHeight: keepsHeight,
            overlap: keepsWidth ? nil : .rightwards))
      ]
    case .overlap(let overlap):
      return [
        .phantom(
          Phantom(
            body: try argument(of: name), isVisible: true, keepsHeight: true, overlap: overlap))
      ]
    case .strut:
      let parenthesis = Node.symbol(Symbol(letter: "(", atomClass: .ordinary))
      return [
        .phantom(
          Phantom(body: [parenthesis], isVisible: false, keepsHeight: true, overlap: .rightwards))
      ]
    case .frame: return [.frame(try argument(of: name))]
    case .not: return [try negated()]
    case .dots: return [.symbol(Symbol(letter: try dots(), atomClass: .inner))]
    case .modulus(let kind): return try modulus(kind, name)
    default: return try arrangement(command, token)
    }
  }

  private mutating func bracketed() throws(FormulaError) -> [Node]? {
    let start = try scanner.offset
    guard try scanner.take("[") else { return nil }
    let outer = isInBrackets
    isInBrackets = true
    defer { isInBrackets = outer }
    let nodes = try list()
    guard try scanner.take("]") else {
      throw FormulaError("this bracket is never closed", at: start)
    }
    return nodes
  }
}

extension Node {
  /// What braces make of a list: a single ordinary symbol stays one, as in TeX, so that its scripts fit.
  static func braced(_ nodes: [Node]) -> Node {
    guard nodes.count == 1 else { return .group(nodes) }
    switch nodes[0] {
    case .symbol(let symbol) where symbol.atomClass == .ordinary: return nodes[0]
    case .accent: return nodes[0]
    default: return .group(nodes)
    }
  }
}
