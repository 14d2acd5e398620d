/// Reads values from the bytes of a PDF (ISO 32000-1, section 7.2 and 7.3), without streams and comments.
struct PDFReader {
  private let bytes: [UInt8]
  private var place: Int

  /// Begins at an offset.
  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = max(place, 0)
  }

  /// The next value.
  mutating func value() throws(DrawingError) -> PDFValue {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "/"): return .name(try name())
    case UInt8(ascii: "["):
      place += 1
      var values: [PDFValue] = []
      while !skips("]") { values.append(try value()) }
      return .array(values)
    case UInt8(ascii: "<"):
      guard place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "<") else {
        return .token(take { $0 != UInt8(ascii: ">") } + (try closing(">")))
      }
      place += 2
      var dictionary = PDFDictionary()
      while !skips(">>") {
        let key = try name()
        dictionary[key] = try value()
      }
      return .dictionary(dictionary)
    case UInt8(ascii: "("): return .token(try string())
    default: return try referenceOrToken()
    }
  }

  /// Passes a word after space, if it is next.
  mutating func skips(_ word: String) -> Bool {
    skipSpace()
    guard bytes[min(place, bytes.count)...].starts(with: word.utf8) else { return false }
    place += word.utf8.count
    return true
  }

  private func peek() -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = peek(), byte.isSpace { place += 1 }
  }

  private mutating func take(while condition: (UInt8) -> Bool) -> [UInt8] {
    let taken = bytes[min(place, bytes.count)...].prefix(while: condition)
    place += taken.count
    return Array(taken)
  }

  private mutating func closing(_ word: String) throws(DrawingError) -> [UInt8] {
    guard skips(word) else { throw .unknownPDF("no '\(word)' at byte \(place)") }
    return Array(word.utf8)
  }

  private mutating func name() throws(DrawingError) -> String {
    _ = try closing("/")
    return String(decoding: take(while: \.isRegular), as: UTF8.self)
  }

  /// A string in parentheses, which can hold others.
  private mutating func string() throws(DrawingError) -> [UInt8] {
    var (string, depth) = ([UInt8](), 0)
    while let byte = peek() {
      string.append(byte)
      place += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"):
        if let escaped = peek() { string.append(escaped) }
        place += 1
      default: break
      }
      if depth == 0 { return string }
    }
    throw .unknownPDF("a string has no end")
  }

  private mutating func referenceOrToken() throws(DrawingError) -> PDFValue {
    let token = take(while: \.isRegular)
    guard !token.isEmpty else { throw .unknownPDF("no value at byte \(place)") }
    let start = place
    if let number = PDFValue.token(token).integer, skips("0"), skips("R"),
      peek()?.isRegular != true
    {
      return .reference(number)
    }
    place = start
    return .token(token)
  }
}

extension UInt8 {
  /// Whether it is white space (section 7.2.2).
  fileprivate var isSpace: Bool { [0, 9, 10, 12, 13, 32].contains(self) }

  /// Whether it is neither white space nor a delimiter.
  fileprivate var isRegular: Bool { !isSpace && !"()<>[]{}/%".utf8.contains(self) }
}
