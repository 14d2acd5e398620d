extension CodeAnnotation {
  /// The code without the comments `// <1>` and `# <1>` that mark lines for annotations.
  ///
  /// - Parameter code: any number of lines.
  public static func stripped(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in mark(in: line).map { line[..<$0.start] } ?? line }
      .joined(separator: "\n")
  }

  /// The mark at the end of a line: its number, and where its comment begins with the blanks before it.
  static func mark(in line: Substring) -> (number: Int, start: String.Index)? {
    guard line.utf8.contains(UInt8(ascii: "<")) else { return nil }
    let text = line.utf8
    guard let end = text.lastIndex(where: { !$0.isBlank }), text[end] == UInt8(ascii: ">"),
      let open = text[..<end].lastIndex(of: UInt8(ascii: "<")), open > text.startIndex
    else { return nil }
    let digits = text[text.index(after: open)..<end]
    guard !digits.isEmpty, digits.count < 6, digits.allSatisfy(\.isDigit),
      let number = Int(String(line[text.index(after: open)..<end]))
    else { return nil }
    guard let last = text[..<open].lastIndex(where: { !$0.isBlank }) else { return nil }
    var start = last
    if text[last] == UInt8(ascii: "/"), last > text.startIndex {
      start = text.index(before: last)
      guard text[start] == UInt8(ascii: "/") else { return nil }
    } else if text[last] != UInt8(ascii: "#") {
      return nil
    }
    // Blanks before the comment go with it.
    while start > text.startIndex, text[text.index(before: start)].isBlank {
      start = text.index(before: start)
    }
    return (number, start)
  }

  /// The lines that marks stand in, from 1, by their numbers.
  static func marks(in code: String) -> [Int: [Int]] {
    var marks: [Int: [Int]] = [:]
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let mark = mark(in: line) { marks[mark.number, default: []].append(index + 1) }
    }
    return marks
  }
}

extension CodeListing {
  /// The languages whose text may show marks instead of having them.
  static let unmarked: Set<String> = ["", "text", "plain", "markdown", "md"]
}
