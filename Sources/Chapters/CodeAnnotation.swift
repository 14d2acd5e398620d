/// What is said of the lines of code that end with a comment `// <1>`: the item of that number of the list below the code.
public struct CodeAnnotation: Sendable, Hashable {
  /// The number.
  public var number: Int
  /// The lines of the code, from 1.
  public var lines: [Int]
  /// What is said.
  public var text: [Inline]

  /// An annotation.
  public init(number: Int, lines: [Int], text: [Inline]) {
    self.number = number
    self.lines = lines
    self.text = text
  }

  /// Code without the comments that mark its lines.
  public static func stripped(_ code: String) -> String {
    code.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in mark(of: line).map { String(line[..<$0.start]) } ?? String(line) }
      .joined(separator: "\n")
  }

  /// The lines that are marked, from 1, by the number of their mark.
  static func marks(in code: String) -> [Int: [Int]] {
    var marks: [Int: [Int]] = [:]
    let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let mark = mark(of: line) { marks[mark.number, default: []].append(index + 1) }
    }
    return marks
  }

  /// The number at the end of a line, `// <1>` or `# <1>`, and where the line ends without it.
  private static func mark(of line: Substring) -> (number: Int, start: Substring.Index)? {
    var rest = line.trimmingBlanksAtEnd[...]
    guard rest.last == ">", let open = rest.lastIndex(of: "<"),
      let number = Int(rest[rest.index(after: open)...].dropLast()), number > 0
    else { return nil }
    rest = rest[..<open].trimmingBlanksAtEnd[...]
    guard let comment = ["//", "#"].first(where: rest.hasSuffix) else { return nil }
    let code = String(rest.dropLast(comment.count)).trimmingBlanksAtEnd
    return (number, line.index(line.startIndex, offsetBy: code.count))
  }
}
