extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isHexDigit: Bool { isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x66) }

  var isCapital: Bool { self >= 0x41 && self <= 0x5A }

  var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  /// A letter, a low line or any byte of a character beyond ASCII.
  var isNameStart: Bool { isLetter || self == UInt8(ascii: "_") || self >= 0x80 }

  var isNamePart: Bool { isNameStart || isDigit }

  /// A space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// A line feed or a carriage return.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }

  var isSpace: Bool { isBlank || isLineEnd }
}
