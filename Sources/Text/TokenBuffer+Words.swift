extension TokenBuffer {
  /// Sets words apart by blanks; a mark becomes a word of its own, or a blank.
  ///
  /// Without marks a word is what `\w+` matches in Python: letters, numbers and `_` of any script.
  /// With them it is anything but blanks, and the 32 marks of ASCII stand alone.
  mutating func fill(with text: String, keepingMarks: Bool, lowercases: Bool) {
    let input = text.utf8.span
    // A mark becomes three bytes with its blanks; the lower-case form of a letter is at most half as long again.
    var tokens = begin(reserving: 3 * input.count)
    var output = bytes.mutableSpan
    let kinds = (keepingMarks ? kindsWithMarks : kindsOfWords).span
    var token = TokenPlace(start: 0)
    var index = 0
    while index < input.count {
      let byte = input[index]
      guard byte < 0x80 else {
        let scalar = scalar(in: input, at: index)
        if keepingMarks ? !scalar.properties.isWhitespace : scalar.isWordPart {
          token.append(scalar, lowercases: lowercases, to: &output)
        } else if !token.isEmpty {
          token.end(&output, &tokens)
        }
        index += scalarWidth(byte)
        continue
      }
      index += 1
      let kind = kinds[Int(byte)]
      if kind != Kind.part && !token.isEmpty { token.end(&output, &tokens) }
      if kind == Kind.separator { continue }
      let isCapital = lowercases && byte &- UInt8(ascii: "A") < 26
      token.append(isCapital ? byte | 32 : byte, to: &output)
      if kind == Kind.mark { token.end(&output, &tokens) }
    }
    finish(tokens, last: token)
  }

  /// Takes a text as it is, scalar by scalar, from its end if so wished.
  mutating func fill(withCharactersOf text: String, lowercases: Bool, reversed: Bool) {
    let input = text.utf8.span
    var tokens = begin(reserving: input.count)
    var output = bytes.mutableSpan
    var token = TokenPlace(start: 0)
    var index = reversed ? input.count : 0
    while token.end < input.count {
      // Backwards, a scalar is found by its first byte, which no continuation is.
      if reversed { repeat { index -= 1 } while input[index] & 0xC0 == 0x80 }
      token = TokenPlace(start: token.end)
      for offset in 0..<scalarWidth(input[index]) {
        let byte = input[index + offset]
        let isCapital = lowercases && byte &- UInt8(ascii: "A") < 26
        token.append(isCapital ? byte | 32 : byte, to: &output)
      }
      tokens.append(token)
      if !reversed { index += token.length }
    }
    finish(tokens, last: TokenPlace(start: token.end))
  }
}

extension TokenPlace {
  fileprivate mutating func append(
    _ scalar: Unicode.Scalar, lowercases: Bool, to output: inout MutableSpan<UInt8>
  ) {
    if lowercases {
      for byte in scalar.properties.lowercaseMapping.utf8 { append(byte, to: &output) }
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        append(byte, to: &output)
      }
    }
  }
}

/// The scalar whose UTF-8 begins at `index`; the bytes are those of a valid string.
private func scalar(in bytes: borrowing Span<UInt8>, at index: Int) -> Unicode.Scalar {
  let width = scalarWidth(bytes[index])
  var value = UInt32(bytes[index]) & (0x7F >> UInt32(width))
  for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// What an ASCII byte is to words.
private enum Kind {
  static let separator: UInt8 = 0
  static let mark: UInt8 = 1
  static let part: UInt8 = 2
}

private let kindsOfWords: [UInt8] = (UInt8.min..<0x80).map { byte in
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
    Kind.part
  default: Kind.separator
  }
}

private let kindsWithMarks: [UInt8] = (UInt8.min..<0x80).map { byte in
  switch byte {
  // The four information separators are blanks to Python too.
  case 0x09...0x0D, 0x1C...0x20: Kind.separator
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: Kind.mark
  default: Kind.part
  }
}
