extension Chapter {
  /// How many lines at the top are front matter, its fences included.
  public var frontMatterLineCount: Int { FrontMatter.lineCount(of: lines) ?? 0 }
}
