/// What the scalars of YAML mean, by the core schema of YAML 1.2 (section 10.3.2).
enum YAMLScalar {
  private static let constants: Set<String> = [
    "null", "Null", "NULL", "~", "true", "True", "TRUE", "false", "False", "FALSE",
  ]

  private static let numbers: Set<String> = [
    ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF", ".nan", ".NaN",
    ".NAN",
  ]

  /// What a scalar without quotation marks is.
  static func kind(of scalar: ArraySlice<UInt8>) -> Token.Kind {
    // The longest constant has five letters.
    if scalar.count <= 5 {
      let word = String(decoding: scalar, as: UTF8.self)
      if constants.contains(word) { return .constant }
      if numbers.contains(word) { return .number }
    }
    return isNumber(scalar) ? .number : .plain
  }

  private static func isNumber(_ scalar: ArraySlice<UInt8>) -> Bool {
    var rest = scalar
    if rest.starts(with: "0x".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    if rest.starts(with: "0o".utf8) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy { (0x30...0x37).contains($0) }
    }
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: \.isDigit).count
    rest = rest.dropFirst(whole)
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: \.isDigit).count
      guard whole + digits > 0 else { return false }
      rest = rest.dropFirst(1 + digits)
    } else if whole == 0 {
      return false
    }
    guard let exponent = rest.first else { return true }
    guard exponent | 0x20 == UInt8(ascii: "e") else { return false }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }

  /// The length in bytes of the escape at a backslash, at least 1.
  static func lengthOfEscape(in scanner: Scanner) -> Int {
    guard let next = scanner.byte(1) else { return 1 }
    let digits =
      switch next {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: 0
      }
    // A line's end and the bytes of other characters stay with the text.
    guard next < 0x80, !next.isLineEnd else { return 1 }
    var length = 2
    while length < 2 + digits, scanner.byte(length)?.isHexDigit == true { length += 1 }
    return length
  }
}
