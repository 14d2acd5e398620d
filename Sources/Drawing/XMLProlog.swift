/// What stands before the content of an XML document, as far as it tells what the document is (XML 1.0, section 2.8).
struct XMLProlog {
  /// The name of the outermost element, without the prefix of its namespace.
  let rootName: String

  /// Reads the beginning of a document in UTF-8, or in UTF-16 with its mark; nil where it holds no element.
  init?(_ file: [UInt8]) {
    var rest = file[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: [0xFE, 0xFF]) || rest.starts(with: [0xFF, 0xFE]) {
      // The names that matter are ASCII, of which UTF-16 has every other byte.
      rest = rest.dropFirst(2).filter { $0 != 0 }[...]
    }
    while true {
      rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      if rest.starts(with: "<?".utf8) {
        rest = rest.after("?>")
      } else if rest.starts(with: "<!--".utf8) {
        rest = rest.after("-->")
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        // Declarations of the document's own stand in brackets.
        let plain = rest.prefix { $0 != UInt8(ascii: ">") }
        rest = plain.contains(UInt8(ascii: "[")) ? rest.after("]") : rest
        rest = rest.after(">")
      } else {
        break
      }
    }
    guard rest.first == UInt8(ascii: "<") else { return nil }
    let ends = Array(" \t\r\n/>".utf8)
    let name = String(decoding: rest.dropFirst().prefix { !ends.contains($0) }, as: UTF8.self)
    guard !name.isEmpty else { return nil }
    rootName = name.split(separator: ":").last.map(String.init) ?? name
  }
}

extension ArraySlice<UInt8> {
  /// What follows the first place of some characters; nothing where they don't stand.
  fileprivate func after(_ text: String) -> ArraySlice<UInt8> {
    let sought = Array(text.utf8)
    var rest = self
    while !rest.isEmpty {
      if rest.starts(with: sought) { return rest.dropFirst(sought.count) }
      rest = rest.dropFirst()
    }
    return rest
  }
}
