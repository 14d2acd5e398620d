extension SwiftLexer {
  /// Reads a word; what it is may depend on what stands before and after it.
  mutating func lexWord() {
    let start = scanner.position
    scanner.advance { $0.isNamePart }
    let word = scanner.text(start..<scanner.position)
    var kind = Token.Kind.plain
    if isMember(at: start) {
      if word == "self" || word == "init" { kind = .keyword }
      if scanner.bytes[start].isCapital { kind = .type }
    } else if SwiftWords.constants.contains(word) {
      kind = .constant
    } else if SwiftWords.reserved.contains(word) {
      kind = isLabel && !SwiftWords.bindings.contains(word) ? .plain : .keyword
    } else if isContextualKeyword(word, at: start) {
      kind = .keyword
    } else if scanner.bytes[start].isCapital {
      kind = .type
    }
    if kind != .plain { scanner.mark(kind, from: start) }
    follow(scanner.bytes[scanner.position - 1], word: kind == .keyword ? word : "")
  }

  /// Whether a point stands before the word, one that is no end of a range.
  private func isMember(at start: Int) -> Bool {
    start > 0 && scanner.bytes[start - 1] == UInt8(ascii: ".")
      && !(start > 1 && scanner.bytes[start - 2] == UInt8(ascii: "."))
  }

  /// Whether the word that ends here names an argument or a parameter: `f(for: x)`, `func f(for x: Int)`, `counts[word, default: 0]`.
  private var isLabel: Bool {
    let isFirst = previous == UInt8(ascii: "(")
    let isNext =
      previous == UInt8(ascii: ",")
      && (bracket == UInt8(ascii: "(") || bracket == UInt8(ascii: "["))
    guard isFirst || isNext else { return false }
    if scanner.byte() == UInt8(ascii: ":") { return true }
    var place = scanner.place(afterBlanksFrom: scanner.position)
    guard place > scanner.position, place < scanner.bytes.count,
      scanner.bytes[place].isNameStart
    else { return false }
    while place < scanner.bytes.count, scanner.bytes[place].isNamePart { place += 1 }
    return place < scanner.bytes.count && scanner.bytes[place] == UInt8(ascii: ":")
  }

  /// Whether a word that is a keyword in some places is one here, between its last byte and what follows.
  private func isContextualKeyword(_ word: String, at start: Int) -> Bool {
    guard !isLabel else { return false }
    let place = scanner.place(afterBlanksFrom: scanner.position)
    let next = place < scanner.bytes.count ? scanner.bytes[place] : UInt8(ascii: "\n")
    let isApart = place > scanner.position
    let following = next.isNameStart ? self.word(at: place) : ""
    switch word {
    case "some", "any":
      return isApart
        && (next.isCapital || next == UInt8(ascii: "(") || next == UInt8(ascii: "~")
          || next == UInt8(ascii: "@"))
    case "async":
      return previous == UInt8(ascii: ")")
        || ["throws", "rethrows", "let", "in"].contains(following)
        || previousWord == "get" || scanner.at("->", offset: place - scanner.position)
    case "actor", "macro":
      return isApart && next.isNameStart && !SwiftWords.between.contains(following)
    case "safe" where scanner.ends("unowned(", before: start):
      return next == UInt8(ascii: ")")
    case "unsafe" where next == UInt8(ascii: ")"):
      return ["unowned(", "nonisolated("].contains { scanner.ends($0, before: start) }
    case "unowned" where scanner.at("(safe)") || scanner.at("(unsafe)"): return true
    case "nonisolated" where scanner.at("(unsafe)") || scanner.at("(nonsending)"): return true
    case "set" where next == UInt8(ascii: ")"):
      return ["private(", "fileprivate(", "internal(", "package(", "public(", "open("]
        .contains { scanner.ends($0, before: start) }
    case _ where SwiftWords.accessors.contains(word):
      return isAccessor(word, next: next, following: following)
    case _ where SwiftWords.beforeValues.contains(word):
      guard isApart, !SwiftWords.between.contains(following) else { return false }
      let isCall = ["consume", "copy", "each", "discard"].contains(word)
      return next.isNameStart
        || !isCall
          && [
            UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "$"), UInt8(ascii: "&"),
            UInt8(ascii: "."), UInt8(ascii: "#"), UInt8(ascii: "\""),
          ].contains(next)
    case _ where SwiftWords.modifiers.contains(word):
      if SwiftWords.declarations.contains(following) || SwiftWords.modifiers.contains(following)
        || next == UInt8(ascii: "@") && isApart
      {
        return isApart
      }
      if ["weak", "unowned"].contains(word) {
        return isApart && next.isNameStart
          && (previous == UInt8(ascii: "[") || previous == UInt8(ascii: ","))
      }
      return SwiftWords.typeModifiers.contains(word) && isApart
        && (next.isNameStart || next == UInt8(ascii: "["))
        && [UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ",")].contains(
          previous ?? 0)
    default: return false
    }
  }

  /// Whether `get`, `set`, `willSet` or `didSet` begins an accessor or names one of a protocol's property.
  private func isAccessor(_ word: String, next: UInt8, following: String) -> Bool {
    let begins =
      previous == UInt8(ascii: "{") || previous == UInt8(ascii: "}")
      || ["get", "throws", "async", "mutating", "nonmutating"].contains(previousWord)
    guard begins, bracket == UInt8(ascii: "{") else { return false }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "(") && word != "get"
      || next == UInt8(ascii: "}") || ["get", "set", "async", "throws"].contains(following)
      || next.isLineEnd && previous == UInt8(ascii: "{")
  }

  private func word(at place: Int) -> String {
    var end = place
    while end < scanner.bytes.count, scanner.bytes[end].isNamePart { end += 1 }
    return scanner.text(place..<end)
  }
}
