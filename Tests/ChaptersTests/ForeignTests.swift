import Chapters
import Testing

@Suite struct `What other programs know` {
  private func findings(_ markdown: String) -> [String] {
    Chapter(markdown: markdown, path: "c.md").diagnostics.map {
      "\($0.position?.description ?? ""): \($0.severity.rawValue): \($0.message)"
    }
  }

  @Test(arguments: ["\\newpage", "\\pagebreak", "{{< pagebreak >}}", "{{<  pagebreak  >}} "])
  func `begins a page of paper where it stands alone`(source: String) {
    let chapter = Chapter(markdown: "# T\n\na\n\n\(source)\n\n> \(source)\n", path: "c.md")
    #expect(chapter.diagnostics == [])
    #expect(
      chapter.blocks == [.paragraph([.text("a")]), .pageBreak, .quote([.pageBreak])])
    let code = Chapter(markdown: "`\(source)`\n\n    \(source)\n", path: "c.md")
    #expect(!code.blocks.contains(.pageBreak))
    #expect(code.diagnostics == [])
  }

  @Test(arguments: [
    (
      "A {{< video a.mp4 >}} b.",
      "1:3: warning: the shortcode 'video' is not supported and stands as it is"
    ),
    (
      "{{< include\n_x.md >}}",
      "1:1: warning: the shortcode 'include' is not supported and stands as it is"
    ),
    (
      "a {{< pagebreak >}}",
      "1:3: warning: the shortcode 'pagebreak' is not supported and stands as it is"
    ),
    ("a \\newpage b", "1:3: warning: '\\newpage' among words is not supported and stands as it is"),
    ("A `<br>`{=html} b", "1:9: warning: raw text '{=html}' is not supported and stands as it is"),
    (
      "x\n\n+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+\n",
      "3:1: warning: a table in a grid is not supported and stands as it is"
    ),
    (
      "| a |\n|---|\n| 1 |\n\nTable: Of *it* {#tbl-a}\n",
      "5:1: warning: a caption that begins 'Table:' is not supported and stands as it is"
    ),
    (
      "Table: Of it\n\n| a |\n|---|\n| 1 |\n",
      "1:1: warning: a caption that begins 'Table:' is not supported and stands as it is"
    ),
  ])
  func `stays as it is, and that is said`(markdown: String, finding: String) {
    #expect(findings(markdown) == ["c.md:" + finding])
  }

  @Test(arguments: [
    "Table: of contents.\n\nText.\n", "A `{{< video a.mp4 >}}` and {{{< video a.mp4 >}}}.",
    "Sets {{<a, b>}} and {= x}, `x` {=y}.", "+ a\n+ b\n", "\\newpages and \\alpha",
    "```\n\\newpage {{< x y >}}\n```\n", "1 +-2 = +",
  ])
  func `is not what merely looks like it`(markdown: String) {
    #expect(findings(markdown) == [])
  }
}
