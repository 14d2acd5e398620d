extension String {
  /// The characters as they stand in text and in quoted attributes; what neither HTML nor XML allows, control characters and
  /// noncharacters, becomes U+FFFD.
  var htmlEscaped: String {
    // Most texts need nothing, and copying bytes is faster than looking at characters.
    guard utf8.contains(where: \.mayNeedEscape) else { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "'": bytes += "&#39;".utf8
      case "\t", "\n", "\r": bytes.append(UInt8(scalar.value))
      case _ where scalar.isForbidden: bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The characters with U+FFFD for those that neither HTML nor XML allows.
  var wellFormed: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isForbidden ? "\u{FFFD}" : $0 }))
  }

  /// The characters as an address in a quoted attribute: what addresses can't hold is written in per cent.
  var addressEscaped: String {
    var address = ""
    for scalar in unicodeScalars {
      switch scalar {
      case " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\t", "\n", "\r",
        _ where scalar.isForbidden:
        for byte in String(scalar).utf8 {
          address += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address.htmlEscaped
  }

  /// The path of a file as an address, in which some characters of its name would mean something else.
  var fileAddress: String {
    var address = ""
    for character in self {
      switch character {
      case "%": address += "%25"
      case "?": address += "%3F"
      case "#": address += "%23"
      default: address.append(character)
      }
    }
    return address
  }

  /// The characters as a string of JavaScript and of JSON, with its quotation marks.
  var scriptLiteral: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + utf8.count / 8 + 2)
    bytes.append(UInt8(ascii: "\""))
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\r"): bytes.append(UInt8(ascii: " "))
      case ..<0x20: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether a character that begins with this byte may not stand in HTML as it is.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
    case ..<0x20, 0x7F, 0xC2, 0xEF...: true
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character or a noncharacter.
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x9, 0xA, 0xD: false
    case ..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
