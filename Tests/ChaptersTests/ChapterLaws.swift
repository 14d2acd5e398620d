import Chapters
import Testing

@Suite struct `Any text` {
  private static let pieces = [
    "$", "$$", "`", "``", "```", "[", "]", "(", ")", "{", "}", "@fig-a", "@kim", "[^n]", "^[", ";",
    "![", ":::", "::: {.callout-note}", "::: {#fig-x layout-ncol=2}", "{#eq-x}", "{.a b=\"c\"}",
    "\n", "\n", "\n\n", "\n\n", "    ", "> ", "- ", "1. ", ": ", "[^n]: ", "| a | b |\n|---|---|\n",
    "\\", "<", ">", "<!--", "-->", "<b a=\"", "é", "\u{2014}", "\t", "# ", "x", " ", " ", "*", "_",
    "{swift} x", "```{swift}\n", "//| fig-cap: \"a $x$\"\n", "// <1>", "https://a.b", "-", "---\n",
    "title: x\n", "~", "~", "~~", "^", "^", "\\ ",
  ]

  /// Texts of such pieces, by a generator of fixed steps.
  private static func texts(_ count: Int) -> [String] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    return (0..<count).map { _ in
      (0..<(next() % 40)).map { _ in pieces[next() % pieces.count] }.joined()
    }
  }

  @Test func `is read with findings at places that exist`() {
    for text in Self.texts(2000) {
      let chapter = Chapter(markdown: text, path: "c.md")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(chapter.lines.count == (text.hasSuffix("\n") || text.isEmpty ? lines - 1 : lines))
      for finding in chapter.diagnostics {
        guard let position = finding.position else {
          Issue.record("a finding without a place: \(finding) in \(text.debugDescription)")
          continue
        }
        let line = chapter.lines.indices.contains(position.line - 1)
        #expect(line, "\(finding) in \(text.debugDescription)")
        guard line, let column = position.column else { continue }
        #expect(
          (1...chapter.lines[position.line - 1].utf8.count + 1).contains(column),
          "\(finding) in \(text.debugDescription)")
      }
    }
  }

  @Test func `leaves no placeholder on the page`() {
    for text in Self.texts(2000) {
      let chapter = Chapter(markdown: text, path: "c.md")
      let found =
        "\(chapter.title)\(chapter.blocks)\(chapter.notes)\(chapter.cells)\(chapter.values)"
      let isClean = !found.unicodeScalars.contains { (0xFDD0...0xFDD2).contains($0.value) }
      #expect(isClean, "\(text.debugDescription) as \(found)")
    }
  }

  @Test func `is the same chapter however many are read at once`() async {
    let text = "See https://a.b/c, ~~struck~~ and www.a.b.\n"
    let first = Chapter(markdown: text, path: "c.md")
    let equal = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<500).allSatisfy { _ in Chapter(markdown: text, path: "c.md") == first }
        }
      }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(equal)
  }

  @Test func `is the same chapter each time`() {
    for text in Self.texts(200) {
      #expect(Chapter(markdown: text, path: "c.md") == Chapter(markdown: text, path: "c.md"))
    }
  }
}
