extension SourceText {
  /// What a file says, and its first byte that belongs to no character of UTF-8, if there is one; what can't be read is U+FFFD.
  static func decode(
    _ bytes: some Collection<UInt8>, file: String
  ) -> (text: String, finding: Diagnostic?) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains("\u{FFFD}"), let offset = firstError(in: bytes) else {
      return (text, nil)
    }
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
    let digits = String(bytes.dropFirst(offset).first ?? 0, radix: 16, uppercase: true)
    let byte = String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    return (
      text,
      SourceText(file: file, text: text).diagnostic(
        "the file is not in UTF-8: no character is written with the byte 0x\(byte) here",
        line: line,
        column: column, suggestion: "save the file in UTF-8")
    )
  }

  /// How many bytes stand before the first that can't be read; nil when all can.
  private static func firstError(in bytes: some Collection<UInt8>) -> Int? {
    var (parser, rest) = (Unicode.UTF8.ForwardParser(), bytes.makeIterator())
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
