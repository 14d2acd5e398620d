extension PythonLexer {
  /// How far the end of a statement is looked for, in bytes.
  private static let reach = 2_000

  /// Whether `match`, `case` or `type` at the start of a statement is a keyword, by what follows it.
  ///
  /// `match x:` and `case [a, b]:` end with a colon outside of brackets; `match = 1`, `match(x)` and `match: int` do not, or have nothing
  /// before it. `type` stands before a name that is given a value.
  func isSoftKeyword(_ word: String) -> Bool {
    let place = scanner.place(afterBlanksFrom: scanner.position)
    guard place < scanner.bytes.count else { return false }
    let next = scanner.bytes[place]
    switch word {
    case "match", "case":
      guard !"=.,:;)]}+/%&|<>^!@#".utf8.contains(next), !next.isLineEnd else { return false }
      return endsWithColon(from: place, isWholeLine: word == "match")
    case "type":
      guard place > scanner.position, next.isNameStart else { return false }
      var end = place
      while end < scanner.bytes.count, scanner.bytes[end].isNamePart { end += 1 }
      end = scanner.place(afterBlanksFrom: end)
      guard end < scanner.bytes.count else { return false }
      return scanner.bytes[end] == UInt8(ascii: "[")
        || scanner.bytes[end] == UInt8(ascii: "=")
          && scanner.byte(end + 1 - scanner.position) != UInt8(ascii: "=")
    default: return false
    }
  }

  /// Whether the statement whose rest begins at `start` has a colon outside of brackets and strings, with nothing but a comment behind it
  /// when `isWholeLine`.
  private func endsWithColon(from start: Int, isWholeLine: Bool) -> Bool {
    var depth = 0
    var quote: UInt8?
    var place = start
    let limit = min(scanner.bytes.count, start + Self.reach)
    while place < limit {
      let byte = scanner.bytes[place]
      switch byte {
      case UInt8(ascii: "\\"): place += 1
      case _ where quote != nil:
        if byte == quote || byte.isLineEnd { quote = nil }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ":") where depth == 0:
        guard isWholeLine else { return true }
        let rest = scanner.place(afterBlanksFrom: place + 1)
        return rest >= scanner.bytes.count || scanner.bytes[rest].isLineEnd
          || scanner.bytes[rest] == UInt8(ascii: "#")
      case UInt8(ascii: "#"):
        while place + 1 < limit, !scanner.bytes[place + 1].isLineEnd { place += 1 }
      case _ where byte.isLineEnd && depth <= 0: return false
      default: break
      }
      place += 1
    }
    return false
  }
}
