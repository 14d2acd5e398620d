extension ShellLexer {
  /// Reads `<`, `>` and what they are part of: here documents, here strings, the output of a command as a file.
  mutating func lexRedirection(_ next: UInt8) {
    scanner.advance()
    if scanner.byte() == UInt8(ascii: "(") {
      scanner.advance()
      return open(.commands(closer: UInt8(ascii: ")"), kind: .plain), expecting: .command)
    }
    if scanner.byte() == UInt8(ascii: "&") || scanner.byte() == UInt8(ascii: "|") {
      scanner.advance()
      return scanner.advance { $0.isDigit || $0 == UInt8(ascii: "-") }
    }
    guard next == UInt8(ascii: "<"), scanner.byte() == next else { return }
    scanner.advance()
    if scanner.byte() == next { return scanner.advance() }
    let stripsTabs = scanner.byte() == UInt8(ascii: "-")
    if stripsTabs { scanner.advance() }
    scanner.advance { $0.isBlank }
    let start = scanner.position
    var delimiter: [UInt8] = []
    var quote: UInt8?
    var expands = true
    while let byte = scanner.byte(), quote != nil ? !byte.isLineEnd : !Self.endsWord(byte) {
      scanner.advance()
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
        expands = false
      } else if quote == nil, byte == UInt8(ascii: "\\") {
        expands = false
      } else {
        delimiter.append(byte)
      }
    }
    guard scanner.position > start else { return }
    scanner.mark(.string, from: start)
    pending.append(HereDocument(delimiter: delimiter, stripsTabs: stripsTabs, expands: expands))
  }

  /// Whether a word without quotation marks ends before this byte.
  static func endsWord(_ byte: UInt8) -> Bool {
    byte.isSpace
      || [
        UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "("),
        UInt8(ascii: ")"),
        UInt8(ascii: "<"), UInt8(ascii: ">"),
      ].contains(byte)
  }

  /// Reads the lines of a here document up to the one that ends it, or to what they embed.
  mutating func lexHereDocument(_ document: HereDocument) {
    while let next = scanner.byte() {
      if scanner.byte(-1) == UInt8(ascii: "\n"), let length = lengthOfEnd(document) {
        scanner.advance(length)
        scanner.flush()
        // The next of several documents begins a line further on; commands read that line's end themselves.
        close()
        if case .hereDocument = frames.last, scanner.byte() == UInt8(ascii: "\n") {
          scanner.advance()
        }
        return
      }
      let depth = frames.count
      switch next {
      case UInt8(ascii: "$") where document.expands: lexDollar()
      case UInt8(ascii: "`") where document.expands:
        let start = scanner.position
        scanner.advance()
        scanner.mark(.escape, from: start)
        open(.commands(closer: next, kind: .escape), expecting: .command)
      case UInt8(ascii: "\\") where document.expands && scanner.byte(1) != UInt8(ascii: "\n"):
        scanner.advance()
        if let escaped = scanner.byte(),
          [next, UInt8(ascii: "$"), UInt8(ascii: "`")].contains(escaped)
        {
          scanner.advance()
          scanner.mark(.escape, from: scanner.position - 2)
        }
      default: scanner.advance()
      }
      if frames.count != depth { return }
    }
  }

  /// The length of the line at hand, if it ends a document.
  private func lengthOfEnd(_ document: HereDocument) -> Int? {
    var length = 0
    if document.stripsTabs {
      while scanner.byte(length) == UInt8(ascii: "\t") { length += 1 }
    }
    for byte in document.delimiter {
      guard scanner.byte(length) == byte else { return nil }
      length += 1
    }
    guard let after = scanner.byte(length) else { return length }
    return after.isLineEnd ? length : nil
  }
}
