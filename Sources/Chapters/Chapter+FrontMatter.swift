extension Chapter {
  /// How many lines at the top are front matter, its fences included.
  public var frontMatterLineCount: Int { FrontMatter.lineCount(of: lines) ?? 0 }
}

extension FrontMatter {
  /// How many lines at the top are front matter, its fences included; nil when it is never closed, 0 when there is none.
  static func lineCount(of lines: [String]) -> Int? {
    guard lines.first?.trimmingBlanksAtEnd == "---" else { return 0 }
    return lines.dropFirst().firstIndex { ["---", "..."].contains($0.trimmingBlanksAtEnd) }
      .map { $0 + 1 }
  }
}
