/// Reads JSON by the letter of RFC 8259.
struct JSONReader {
  /// What is wrong with a text, and where: the byte, from 0.
  struct Failure: Error, Hashable {
    let message: String
    let offset: Int
  }

  /// Deeper ones are no documents but attacks.
  private static let depthLimit = 200

  private let bytes: [UInt8]
  private var place = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value that a text is.
  static func value(of text: String) throws(Failure) -> JSONValue {
    var reader = JSONReader(text)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == reader.bytes.count else {
      throw reader.failure("more text than one value")
    }
    return value
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func failure(_ message: String) -> Failure { Failure(message: message, offset: place) }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      place += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < JSONReader.depthLimit else { throw failure("too many levels") }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return try number()
    case nil: throw failure("the text ends too early")
    default: throw failure("no value begins here")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw failure("no value begins here") }
    place += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    place += 1
    var members: [JSONValue.Member] = []
    var places: [String: Int] = [:]
    skipBlanks()
    if take("}") { return .object([]) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw failure("a name is missing") }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw failure("a colon is missing") }
      let member = JSONValue.Member(name, try value(depth: depth + 1))
      // The last of two members with one name counts, as it does for Python.
      if let known = places[name] {
        members[known] = member
      } else {
        places[name] = members.count
        members.append(member)
      }
      skipBlanks()
    } while take(",")
    guard take("}") else { throw failure("a comma or '}' is missing") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    place += 1
    var values: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array([]) }
    repeat {
      values.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw failure("a comma or ']' is missing") }
    return .array(values)
  }

  private mutating func digits() throws(Failure) {
    let start = place
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { place += 1 }
    guard place > start else { throw failure("a digit is missing") }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func string() throws(Failure) -> String {
    place += 1
    var characters: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: characters, as: UTF8.self)
      case UInt8(ascii: "\\"):
        place += 1
        characters += String(try escape()).utf8
      case 0..<0x20: throw failure("a control character in a string")
      default:
        characters.append(byte)
        place += 1
      }
    }
    throw failure("a string is never closed")
  }

  private mutating func escape() throws(Failure) -> Character {
    guard let byte = next else { throw failure("a string is never closed") }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(Unicode.Scalar(byte))
    case UInt8(ascii: "u"): return Character(try scalar())
    default: throw failure("no escape is written '\\\(Character(Unicode.Scalar(byte)))'")
    }
  }

  /// The character of `\uD83D\uDE00`; half a pair is no character and becomes U+FFFD.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let start = place
    guard UTF16.isLeadSurrogate(UInt16(first)), take("\\"), take("u") else {
      place = start
      return "\u{FFFD}"
    }
    let second = try unit()
    guard UTF16.isTrailSurrogate(UInt16(second)) else {
      place = start
      return "\u{FFFD}"
    }
    let value = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Failure) -> UInt32 {
    let digits = String(decoding: bytes[place...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    place += 4
    return value
  }
}
