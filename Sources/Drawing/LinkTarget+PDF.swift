import Typesetting

extension LinkTarget {
  /// The target as Cairo's tag names it.
  var attribute: String {
    switch self {
    case .destination(let name): "dest='\(name.destinationName)'"
    case .address(let address): "uri='\(address.percentEncoded(except: Set("%".utf8)))'"
    }
  }
}

extension String {
  /// The name of a place in the characters that Cairo 1.16 writes alike in the link and in the list of places.
  var destinationName: String { percentEncoded(except: []) }

  /// The string with the bytes that are no plain characters as `%` and two digits (RFC 3986, section 2.1).
  fileprivate func percentEncoded(except kept: Set<UInt8>) -> String {
    let escaped = Set("%'\\\"<> ".utf8).subtracting(kept)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = utf8.flatMap { byte in
      0x21...0x7E ~= byte && !escaped.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
