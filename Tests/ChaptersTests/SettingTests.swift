import Foundation
import Testing

@testable import Chapters

@Suite struct `The keys that authors may write` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `are on their page`() throws {
    let file = Self.root.appending(path: "docs/octavo-yml.md")
    let page = Self.page
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(page.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test func `are each read as the page says`() {
    for group in Setting.groups {
      for setting in group.settings {
        let findings = Self.findings(of: setting, in: group)
        #expect(findings == [], "\(group.title): \(setting.key)")
      }
    }
  }

  @Test func `are all that the readers read`() throws {
    var read: Set<String> = []
    for name in ["BookReader", "PrintSettings+Reading", "FrontMatter", "CellOptions+Reading"] {
      let file = Self.root.appending(path: "Sources/Chapters/\(name).swift")
      let source = try String(contentsOf: file, encoding: .utf8)
      for line in source.split(separator: "\n") where line.contains(/case "|": \\\./) {
        read.formUnion(line.matches(of: /"([a-z-]+)"[,:]/).map { String($0.1) })
      }
    }
    let known = Set(Setting.groups.flatMap(\.names))
    #expect(read.subtracting(known) == [])
    #expect(read.count > 40)
  }

  /// What reading the example of a key finds.
  private static func findings(of setting: Setting, in group: Setting.Group) -> [String] {
    let line = "\(setting.key): \(setting.example)"
    switch group.title {
    case "Cells":
      let chapter = Chapter(markdown: "# T\n\n```{swift}\n//| \(line)\n1\n```\n", path: "a.md")
      return chapter.diagnostics.map(\.message)
    case "Front matter":
      return Chapter(markdown: "---\n\(line)\n---\n", path: "a.md").diagnostics.map(\.message)
    default: return bookFindings(line, in: group)
    }
  }

  private static func bookFindings(_ line: String, in group: Setting.Group) -> [String] {
    let chapters = line.hasPrefix("chapters:") ? [] : ["  chapters: [one.md]"]
    let lines =
      switch group.title {
      case "octavo.yml":
        line.hasPrefix("book:")
          ? ["book: {title: T, chapters: [one.md]}"] : ["book:"] + chapters + [line]
      case "The book": ["book:"] + chapters + ["  " + line]
      case "The package": ["book:"] + chapters + ["package:", "  " + line]
      case "Execution": ["book:"] + chapters + ["execute:", "  " + line]
      case "References": ["book:"] + chapters + ["crossref:", "  " + line]
      case "The printed book": ["book:"] + chapters + ["pdf:", "  " + line]
      case "Margins": ["book:"] + chapters + ["pdf:", "  margins:", "    " + line]
      default: ["book:"] + chapters + ["pdf:", "  fonts:", "    " + line]
      }
    var reader = BookReader(
      source: SourceText(file: "octavo.yml", text: lines.joined(separator: "\n")))
    reader.read()
    return reader.diagnostics.map(\.message)
  }

  private static var page: String {
    var page = """
      # What authors may write in octavo.yml, chapters and cells

      Made from the readers' own tables by `RECORD=1 swift test --filter ChaptersTests`; a test compares the two.
      Any other key is an error with its place. Lengths have a unit, `mm`, `cm`, `in` or `pt`; paths begin at the book's folder.

      """
    for group in Setting.groups {
      page += "\n## \(group.title)\n\nKeys \(group.place).\n\n"
      page +=
        "| key | value | without it | what it does | example |\n| --- | --- | --- | --- | --- |\n"
      for setting in group.settings {
        page += "| `\(setting.key)` | \(setting.type) | \(setting.initial) | \(setting.meaning) "
        page += "| `\(setting.key): \(setting.example)` |\n"
      }
    }
    return page
  }
}
