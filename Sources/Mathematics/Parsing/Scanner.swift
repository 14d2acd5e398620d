/// A character of a formula, or a command with its name.
struct Token: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case character(Unicode.Scalar)
    case command(String)
  }

  let kind: Kind
  /// UTF-8 bytes before it.
  let offset: Int

  /// Whether the token is this character.
  func isCharacter(_ letter: Unicode.Scalar) -> Bool { kind == .character(letter) }

  /// The token as it is written.
  var spelling: String {
    switch kind {
    case .character(let letter): String(Character(letter))
    case .command(let name): "\\" + name
    }
  }
}

/// Reads a source token by token, or character by character within text.
struct Scanner {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private(set) var position = 0
  private var ahead: (token: Token, end: Int)?

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    var offsets: [Int] = [0]
    for scalar in scalars { offsets.append((offsets.last ?? 0) + UTF8.width(scalar)) }
    self.offsets = offsets
  }

  /// UTF-8 bytes before the next token, or of the whole source.
  var offset: Int {
    mutating get throws(FormulaError) { try peek()?.offset ?? offsets[scalars.count] }
  }

  /// The next token, spaces and comments left out; nothing at the end.
  mutating func peek() throws(FormulaError) -> Token? {
    if let ahead { return ahead.token }
    skipBlanks()
    guard position < scalars.count else { return nil }
    let (start, letter) = (position, scalars[position])
    var end = position + 1
    let kind: Token.Kind
    if letter == "\\" {
      guard end < scalars.count else {
        throw FormulaError("a backslash at the end of the formula", at: offsets[start])
      }
      end += 1
      if scalars[end - 1].isASCIILetter {
        while end < scalars.count, scalars[end].isASCIILetter { end += 1 }
      }
      var name = String.UnicodeScalarView(scalars[(start + 1)..<end])
      if name.first?.properties.isWhitespace == true { name = String.UnicodeScalarView([" "]) }
      kind = .command(String(name))
    } else {
      kind = .character(letter)
    }
    let token = Token(kind: kind, offset: offsets[start])
    ahead = (token, end)
    return token
  }

  /// Takes the next token.
  mutating func next() throws(FormulaError) -> Token? {
    let token = try peek()
    if let ahead { position = ahead.end }
    ahead = nil
    return token
  }

  /// Takes the next token if it is this character.
  mutating func take(_ letter: Unicode.Scalar) throws(FormulaError) -> Bool {
    guard try peek()?.isCharacter(letter) == true else { return false }
    _ = try next()
    return true
  }

  /// Whether this character follows without a space, which is then taken.
  mutating func takeAdjacent(_ letter: Unicode.Scalar) -> Bool {
    guard ahead == nil, position < scalars.count, scalars[position] == letter else { return false }
    position += 1
    return true
  }

  /// The next character as it is, spaces included, where no token was looked at; nothing at the end.
  mutating func nextRaw() -> (letter: Unicode.Scalar, offset: Int)? {
    guard position < scalars.count else { return nil }
    defer { position += 1 }
    return (scalars[position], offsets[position])
  }

  /// The next character as it is, which stays.
  var rawLookahead: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func skipBlanks() {
    while position < scalars.count {
      if scalars[position] == "%" {
        while position < scalars.count, scalars[position] != "\n" { position += 1 }
      } else if scalars[position].properties.isWhitespace {
        position += 1
      } else {
        return
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the name of a command can have it.
  var isASCIILetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z": true
    default: false
    }
  }
}
