/// Windows-1252: ASCII, Latin-1 above 0x9F, and 27 characters of its own between.
enum Windows1252 {
  /// The text of some bytes.
  ///
  /// - Throws: the first byte that stands for no character.
  static func decode(_ bytes: some Sequence<UInt8>) throws(UndefinedByte) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = scalar(of: byte) else { throw UndefinedByte(byte: byte) }
      text.append(scalar)
    }
    return String(text)
  }

  /// A byte that stands for no character.
  struct UndefinedByte: Error, Equatable {
    let byte: UInt8
  }

  /// The character of a byte, if it has one.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte - 0x80)]
  }

  /// The characters of 0x80 to 0x9F; five are undefined.
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
