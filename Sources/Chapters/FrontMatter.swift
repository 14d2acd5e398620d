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
    guard source.lines.first?.trimmingBlanksAtEnd == "---" else { return }
    let end = source.lines.dropFirst().firstIndex {
      ["---", "..."].contains($0.trimmingBlanksAtEnd)
    }
    guard let end else {
      // Without an end it is a rule across the page, unless it looks like YAML.
      diagnostics = [
        source.diagnostic(
          "the front matter is never closed", line: 1, column: 1,
          suggestion: "end it with a line '---'")
      ]
      return
    }
    lineCount = end + 1
    let lines = source.lines[1..<end]
    var reader = OptionReader(
      source: source, origins: lines.indices.map { .init(line: $0 + 1, cut: 0) })
    for (key, value) in reader.mapping(lines.joined(separator: "\n")) {
      switch key.string {
      case "title": title = reader.prose(value, "title")
      case "description": description = reader.prose(value, "description")
      default:
        reader.unknown(
          key, among: ["title", "description"], what: "key of a chapter's front matter")
      }
    }
    diagnostics = reader.diagnostics
  }
}
