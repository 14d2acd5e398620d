/// An object of a PDF (ISO 32000-1, section 7.3).
indirect enum PDFValue: Hashable {
  /// A number, a truth value or a string, as it is written.
  case token([UInt8])
  case name(String)
  /// An object by its number, of generation 0.
  case reference(Int)
  case array([PDFValue])
  case dictionary(PDFDictionary)

  /// Numbers and the like as they are written.
  static func token(_ text: String) -> PDFValue { .token(Array(text.utf8)) }

  /// A text: plain characters as they are, others in UTF-16 (section 7.9.2.2).
  static func text(_ text: String) -> PDFValue {
    guard text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      let digits = [0xFEFF] + text.utf16
      return .token(
        "<" + digits.map { String(0x10000 | UInt32($0), radix: 16).dropFirst() }.joined() + ">")
    }
    let escaped = text.utf8.flatMap { "()\\".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    return .token([UInt8(ascii: "(")] + escaped + [UInt8(ascii: ")")])
  }

  /// The entries of a dictionary.
  var dictionary: PDFDictionary? {
    if case .dictionary(let dictionary) = self { dictionary } else { nil }
  }

  /// The object's number.
  var reference: Int? {
    if case .reference(let number) = self { number } else { nil }
  }

  /// The whole number.
  var integer: Int? {
    if case .token(let bytes) = self { Int(String(decoding: bytes, as: UTF8.self)) } else { nil }
  }

  /// The value as a file holds it.
  var bytes: [UInt8] {
    switch self {
    case .token(let bytes): bytes
    case .name(let name): Array("/\(name)".utf8)
    case .reference(let number): Array("\(number) 0 R".utf8)
    case .array(let values):
      Array("[".utf8) + values.map(\.bytes).joined(separator: " ".utf8) + "]".utf8
    case .dictionary(let dictionary):
      Array("<<".utf8) + dictionary.entries.flatMap { Array(" /\($0.key) ".utf8) + $0.value.bytes }
        + " >>".utf8
    }
  }
}

/// The entries of a dictionary, in the order in which they are written.
struct PDFDictionary: Hashable {
  /// A name and its value.
  struct Entry: Hashable {
    let key: String
    var value: PDFValue
  }

  private(set) var entries: [Entry] = []

  /// A dictionary of these entries.
  init(_ entries: KeyValuePairs<String, PDFValue> = [:]) {
    self.entries = entries.map { Entry(key: $0.key, value: $0.value) }
  }

  /// A value by its name.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}
