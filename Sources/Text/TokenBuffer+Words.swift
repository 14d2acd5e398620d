extension TokenBuffer {
  /// Sets words apart by blanks; a mark becomes a word of its own, or a blank.
  ///
  /// Without marks a word is what `\w+` matches in Python: letters, numbers and `_` of any script.
  /// With them it is anything but blanks, and the 32 marks of ASCII stand alone.
  mutating func fill(with text: String, keepingMarks: Bool, lowercases: Bool) {
    let input = text.utf8.span
    // A mark becomes three bytes with its blanks and shares one of them with the next; the
    // lower-case form of a letter is at most half as long again.
    reserve(2 * input.count + 1)
    unit = .word
    let kinds = (keepingMarks ? kindsWithMarks : kindsOfWords).span
    var end = 0
    var index = 0
    var owesBlank = false
    while index < input.count {
      let byte = input[index]
      guard byte < 0x80 else {
        let scalar = scalar(in: input, at: index)
        let belongs = keepingMarks ? !scalar.properties.isWhitespace : scalar.isWordPart
        if belongs {
          if owesBlank { end = append(blank, at: end) }
          end = append(scalar, lowercases: lowercases, at: end)
        }
        owesBlank = !belongs && end > 0
        index += scalarWidth(byte)
        continue
      }
      index += 1
      let kind = kinds[Int(byte)]
      if kind == Kind.separator {
        owesBlank = end > 0
        continue
      }
      if owesBlank || (kind == Kind.mark && end > 0) { end = append(blank, at: end) }
      let isCapital = lowercases && byte &- UInt8(ascii: "A") < 26
      end = append(isCapital ? byte | 32 : byte, at: end)
      owesBlank = kind == Kind.mark
    }
    count = end
  }

  private mutating func append(_ byte: UInt8, at end: Int) -> Int {
    bytes[end] = byte
    return end + 1
  }

  private mutating func append(_ scalar: Unicode.Scalar, lowercases: Bool, at end: Int) -> Int {
    var end = end
    if lowercases {
      for byte in scalar.properties.lowercaseMapping.utf8 { end = append(byte, at: end) }
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        end = append(byte, at: end)
      }
    }
    return end
  }

  /// Takes a text as it is, scalar by scalar, from its end if so wished.
  mutating func fill(withCharactersOf text: String, lowercases: Bool, reversed: Bool) {
    let input = text.utf8.span
    reserve(input.count)
    unit = .scalar
    var output = bytes.mutableSpan
    var start = 0
    while start < input.count {
      let width = scalarWidth(input[start])
      let target = reversed ? input.count - start - width : start
      for offset in 0..<width {
        let byte = input[start + offset]
        let isCapital = lowercases && byte &- UInt8(ascii: "A") < 26
        output[target + offset] = isCapital ? byte | 32 : byte
      }
      start += width
    }
    count = input.count
  }
}

/// The scalar whose UTF-8 begins at `index`; the bytes are those of a valid string.
private func scalar(in bytes: borrowing Span<UInt8>, at index: Int) -> Unicode.Scalar {
  let width = scalarWidth(bytes[index])
  var value = UInt32(bytes[index]) & (0x7F >> UInt32(width))
  for offset in 1..<width { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}

extension Unicode.Scalar {
  /// Whether `\w` of a Python pattern matches: a letter, or anything with a numeric value.
  fileprivate var isWordPart: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: properties.numericType != nil
    }
  }
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
