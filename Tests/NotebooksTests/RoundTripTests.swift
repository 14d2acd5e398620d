import Chapters
import Foundation
import Notebooks
import Testing

@Suite struct `A chapter as a notebook and back` {
  /// The text of a chapter after both ways, by way of the file of the notebook.
  static func back(_ markdown: String) throws -> String {
    let notebook = try Notebook.of(markdown: markdown, path: "a.md").0
    let json = notebook.json
    #expect(SchemaCheck(json).findings == [])
    let read = try Notebook.read(json)
    #expect(read.notes == [])
    #expect(read.0.json == json)
    return read.0.chapter(path: "a.md").markdown
  }

  static let chapters: [URL] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return ["chapters", "gallery", "experiments"].flatMap { folder in
      let folder = root.appending(path: folder)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
    }
  }()

  @Test func `is the same for every chapter of the books that are here`() throws {
    #expect(`A chapter as a notebook and back`.chapters.count >= 18)
    for file in `A chapter as a notebook and back`.chapters {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(try Self.back(text) == text, "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: [
    "", "\n", "\n\n  \n", "text", "text\n", "\n\ntext\n\n\n",
    "---\ntitle: T\n---\n", "---\ntitle: T\n---\ntext\n", "---\ntitle: T\n...\n\n\n\ntext",
    "---\nno end\n", "```{swift}\n```\n", "```{swift}\n\n```\n", "```{swift}\n\n\n```",
    "```{swift}\na\n```\n```{swift}\nb\n```\n", "a\n```{swift}\nb\n```\nc\n",
    "````{swift #fig-x}\n```\n````\n", "~~~{swift}\n```\n~~~\n", "~~~~~{swift}\n~~~\n~~~~~~~\n",
    "  ```{swift}\n  a\n b\n   ```\n", "```{swift}  \na\n```\t \n", "``` {swift}\na\n```\n",
    "```{swift}\n//| label: x\nlet s = \"\"\"\n  ~~~\n  \"\"\"\n```\n",
    "```{swift}\nlet a = 1\n", "```{swift}\n", "text\n\n```{swift}",
    "```swift\n```{swift}\n```\n", "<!-- cell -->\n", "a\n\n<!-- cell -->\n\nb\n",
    "a\n<!-- cell -->\n<!-- cell -->\n\nb\n<!-- cell -->", "a\n\n\n\n<!-- cell -->\nb\n",
    "::: {.callout-note}\n```{swift}\n1\n```\n:::\n\n```{swift}\n2\n```\n",
    "\u{FEFF}text\n", "\u{FEFF}---\r\ntitle: T\r\n---\r\n\r\n```{swift}\r\na\r\n```\r\n",
    "a\r\nb\n", "a\r\n\r\n```{swift}\r\nb\n```\r\n", "a\rb\n", "\r\n",
    "e\u{301}\u{2028}\u{0}\u{7F}x\n",
    "```{swift}\n\u{1F468}\u{200D}\u{1F469}\n```\n", "- item\n\n  ```{swift}\n  1\n  ```\n",
    "> ```{swift}\n> 1\n> ```\n",
  ])
  func `is the same whatever its blanks, fences and line ends`(text: String) throws {
    let returned = try Self.back(text)
    #expect(Array(returned.utf8) == Array(text.utf8))
  }

  @Test func `is the same for chapters that chance has put together`() throws {
    let pieces = [
      "text", "# Title", "", " ", "\t", "---", "...", "title: x", "```{swift}", "```", "````",
      "~~~", "~~~{swift}", "   ```", "    ```", "let a = 1", "//| label: fig-a",
      "::: {.callout-tip}",
      ":::", "<!-- cell -->", "- a", "> q", "```swift", "```{swift #a}", "\r", "a\r",
    ]
    var state: UInt64 = 17
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for _ in 0..<2000 {
      let lines = (0..<next(14)).map { _ in pieces[next(pieces.count)] }
      let text = lines.joined(separator: next(4) == 0 ? "\r\n" : "\n") + (next(3) == 0 ? "" : "\n")
      let notebook = try Notebook.of(markdown: text, path: "a.md").0
      let returned = notebook.chapter(path: "a.md").markdown
      try #require(Array(returned.utf8) == Array(text.utf8), "\(text.debugDescription)")
    }
  }
}
