/// Names for files and anchors.
enum Slug {
  /// The name of a file without its folders and its extension.
  static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// Whether an anchor may be one that pages have of their own: those of footnotes and works cited and their marks, and all that
  /// begins with the name of this program.
  static func isReserved(_ anchor: String) -> Bool {
    if ["octavo-", "ref-", "cite-", "note-mark-"].contains(where: anchor.hasPrefix) { return true }
    return anchor.hasPrefix("note-") && anchor.dropFirst("note-".count).allSatisfy(\.isNumber)
  }

  /// An anchor that pages don't have of their own.
  static func unreserved(_ anchor: String) -> String {
    isReserved(anchor) ? "section-\(anchor)" : anchor
  }

  /// Lower-case words joined by `-`, with a number when the anchor is taken already.
  static func unique(_ text: String, among taken: inout Set<String>) -> String {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let base = words.isEmpty ? "section" : words.joined(separator: "-")
    var slug = unreserved(base)
    var number = 2
    while !taken.insert(slug).inserted {
      slug = unreserved("\(base)-\(number)")
      number += 1
    }
    return slug
  }
}

extension String {
  /// The text without blanks and line ends around it.
  package var trimmingBlanks: String {
    String(drop(while: \.isWhitespace)).trimmingBlanksAtEnd
  }

  /// The text without blanks and line ends behind it.
  package var trimmingBlanksAtEnd: String {
    String(reversed().drop(while: \.isWhitespace).reversed())
  }
}
