/// Reads the tokens of a formula into nodes.
struct Parser {
  var scanner: Scanner
  /// The letters that `\mathbf` and its like ask for.
  var alphabet: Alphabet?
  /// Whether `\middle` has a fence to stand in.
  var isInFence = false
  /// Whether `]` ends the list.
  var isInBrackets = false
  private var depth = 0

  /// More than people nest, and few enough that a stack of any thread holds them.
  static let greatestDepth = 64

  init(_ source: String) {
    scanner = Scanner(source)
  }

  /// The whole formula.
  mutating func formula() throws(FormulaError) -> [Node] {
    let nodes = try list()
    guard let rest = try scanner.peek() else { return nodes }
    switch rest.kind {
    case .character("}"):
      throw FormulaError("a closing brace without an opening one", at: rest.offset)
    case .character("&"):
      throw FormulaError(
        "& stands outside of an alignment", at: rest.offset, suggestion: "write \\& for the sign")
    case .character("$"):
      throw FormulaError(
        "a dollar sign within a formula", at: rest.offset, suggestion: "write \\$ for the sign")
    case .command("right"):
      throw FormulaError("\\right without \\left", at: rest.offset)
    case .command("end"):
      throw FormulaError("\\end without \\begin", at: rest.offset)
    default:
      throw FormulaError(
        "\(rest.spelling) stands outside of an environment", at: rest.offset,
        suggestion: "lines can be put between \\begin{gathered} and \\end{gathered}")
    }
  }

  /// Nodes up to what ends a list: the end, `}`, `]` in brackets, `&`, `\\`, `\right`, `\end`, `$`.
  mutating func list() throws(FormulaError) -> [Node] {
    var nodes: [Node] = []
    var numerator: (nodes: [Node], kind: Fraction.Kind)?
    while let token = try scanner.peek(), !endsList(token) {
      if case .command(let name) = token.kind,
        case .infixFraction(let kind)? = CommandTable.commands[name]
      {
        guard numerator == nil else {
          throw FormulaError(
            "a second \(token.spelling) in one group", at: token.offset,
            suggestion: "put braces around one of them")
        }
        _ = try scanner.next()
        numerator = (nodes, kind)
        nodes = []
      } else {
        nodes += try scripted()
      }
    }
    guard let numerator else { return nodes }
    return [
      .fraction(Fraction(numerator: numerator.nodes, denominator: nodes, kind: numerator.kind))
    ]
  }

  private func endsList(_ token: Token) -> Bool {
    switch token.kind {
    case .character("}"), .character("&"), .character("$"): true
    case .character("]"): isInBrackets
    case .command("\\"), .command("cr"), .command("right"), .command("end"): true
    default: false
    }
  }

  /// Runs `body` one level deeper.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(FormulaError) -> Result
  ) throws(FormulaError) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Parser.greatestDepth else {
      throw FormulaError(
        "more than \(Parser.greatestDepth) levels within each other", at: try scanner.offset)
    }
    return try body(&self)
  }

  /// Nodes between braces, of which the first was taken.
  mutating func group(openedAt start: Int) throws(FormulaError) -> [Node] {
    try nested { (parser) throws(FormulaError) in
      let outer = (parser.isInFence, parser.isInBrackets, parser.alphabet)
      (parser.isInFence, parser.isInBrackets) = (false, false)
      defer { (parser.isInFence, parser.isInBrackets, parser.alphabet) = outer }
      let nodes = try parser.list()
      guard try parser.scanner.take("}") else {
        if let token = try parser.scanner.peek(), !token.isCharacter("$") {
          throw FormulaError(
            "this brace is not closed before \(token.spelling)", at: start)
        }
        throw FormulaError("this brace is never closed", at: start)
      }
      return nodes
    }
  }

  /// What follows a command as its argument: braces, or a single thing.
  mutating func argument(of name: String) throws(FormulaError) -> [Node] {
    guard let token = try scanner.peek(), !endsList(token) else {
      throw FormulaError("\(name) lacks an argument", at: try scanner.offset)
    }
    if token.isCharacter("{") {
      _ = try scanner.next()
      return try group(openedAt: token.offset)
    }
    if token.isCharacter("^") || token.isCharacter("_") || token.isCharacter("'") {
      throw FormulaError("\(name) lacks an argument before \(token.spelling)", at: token.offset)
    }
    return try nested { (parser) throws(FormulaError) in try parser.element() }
  }

  /// The name between braces that follows `\begin`, `\end` and `\hspace`, as it is written.
  mutating func word(after name: String) throws(FormulaError) -> (text: String, offset: Int) {
    let start = try scanner.offset
    guard try scanner.take("{") else {
      throw FormulaError("\(name) needs braces after it", at: start)
    }
    var text = String.UnicodeScalarView()
    while let (letter, _) = scanner.nextRaw() {
      if letter == "}" { return (String(text), start + 1) }
      text.append(letter)
    }
    throw FormulaError("this brace is never closed", at: start)
  }
}
