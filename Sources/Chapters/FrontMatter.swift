import Yams

/// The YAML between two `---` lines at the top of a chapter.
struct FrontMatter {
  /// The title, as Markdown with inline values.
  private(set) var title: PlacedText?
  /// What the chapter is about, as Markdown.
  private(set) var description: PlacedText?
  /// How many lines it takes, its fences included.
  private(set) var lineCount = 0
  /// What is wrong with it.
  private(set) var diagnostics: [Diagnostic] = []

  init(of source: SourceText) {
    guard let count = FrontMatter.lineCount(of: source.lines) else {
      // Without an end it is a rule across the page, unless it looks like YAML.
      diagnostics = [
        source.diagnostic(
          "the front matter is never closed", line: 1, column: 1,
          suggestion: "end it with a line '---'")
      ]
      return
    }
    guard count > 0 else { return }
    lineCount = count
    let lines = source.lines[1..<(count - 1)]
    var reader = OptionReader(
      source: source, origins: lines.indices.map { .init(line: $0 + 1, cut: 0) })
    for (key, value) in reader.mapping(lines.joined(separator: "\n")) {
      switch key.string {
      case "title": title = reader.prose(value, "title")
      case "description": description = reader.prose(value, "description")
      default:
        reader.unknown(
          key, among: Setting.frontMatter.names, what: "key of a chapter's front matter")
      }
    }
    diagnostics = reader.diagnostics
  }

  /// How many lines at the top are front matter, its fences included; nil when it is never closed, 0 when there is none.
  static func lineCount(of lines: [String]) -> Int? {
    guard lines.first?.trimmingBlanksAtEnd == "---" else { return 0 }
    return lines.dropFirst().firstIndex { ["---", "..."].contains($0.trimmingBlanksAtEnd) }
      .map { $0 + 1 }
  }
}
