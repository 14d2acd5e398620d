import Chapters
import Testing

@Suite struct `What is wrong with a chapter` {
  private func findings(_ markdown: String) -> [String] {
    Chapter(markdown: markdown, path: "c.md").diagnostics.map {
      let place = $0.position?.description ?? ""
      return "\(place): \($0.message)" + ($0.suggestion.map { " (\($0))" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "```{swift}\n//| ecko: false\n```\n",
      "c.md:2:5: unknown cell option 'ecko' (did you mean 'echo'?)"
    ),
    ("```{swift}\n//| echo: maybe\n```\n", "c.md:2:11: 'echo' must be true or false"),
    (
      "```{swift}\n#| fig-width: wide\n```\n",
      "c.md:2:15: 'fig-width' must be a number above zero"
    ),
    (
      "> ```{swift}\n> //| tiemout: 2\n> ```\n",
      "c.md:2:7: unknown cell option 'tiemout' (did you mean 'timeout'?)"
    ),
    (
      "```{python}\nx\n```\n",
      "c.md:1:4: cells are in swift, not 'python' (write ```python to show the code without running it)"
    ),
    ("```{Swift}\nx\n```\n", "c.md:1:4: cells are in swift, not 'Swift' (write {swift})"),
    ("```{swfit #a}\nx\n```\n", "c.md:1:4: cells are in swift, not 'swfit' (write {swift})"),
    ("```{}\nx\n```\n", "c.md:1:4: cells are in swift, not '' (write {swift})"),
    (
      "> ```{=html}\n> <b>\n> ```\n",
      "c.md:1:6: raw blocks such as '{=html}' are not supported (write ```html to show the source)"
    ),
    (
      "Text\n\n```{swift}\nx\n",
      "c.md:3:1: this code block is never closed (end it with a fence as long as this one)"
    ),
    (
      "::: {.callout-note}\nx\n",
      "c.md:1:1: this container is never closed (end it with a line ':::')"
    ),
    (
      "::: {.callout-nite}\nx\n:::\n",
      "c.md:1:6: unknown callout 'nite' (did you mean 'note'?)"
    ),
    (":::\n", "c.md:1: this ':::' closes nothing"),
    (
      "---\ntilte: x\n---\n",
      "c.md:2:1: unknown key of a chapter's front matter 'tilte' (did you mean 'title'?)"
    ),
    (
      "---\ntitle: x\n",
      "c.md:1:1: the front matter is never closed (end it with a line '---')"
    ),
    (
      "<!-- a -->\n\nSome text.\n\n# Title\n",
      "c.md:3:1: this stands before the title of the chapter (move it below line 5, or give the title in front matter)"
    ),
    (
      "```{swift}\nx\n```\n\nTitle\n=====\n",
      "c.md:1:1: this stands before the title of the chapter (move it below line 6, or give the title in front matter)"
    ),
    ("Now `{swift} `.\n", "c.md:1:6: an inline value needs an expression"),
  ])
  func `is said with its place`(markdown: String, finding: String) {
    #expect(findings(markdown) == [finding])
  }

  @Test(arguments: [
    "<!-- a -->\n\n# Title\n\nText.\n", "---\ndescription: x\n---\n\n# Title\n",
    "---\ntitle: x\n---\n\nText.\n\n# Section\n", "Text.\n\n## Section\n\n# Title\n", "Text.\n",
    "[^n]: Note.\n\n# Title\n",
  ])
  func `is not that nothing but front matter and comments stand before a title`(markdown: String) {
    #expect(!findings(markdown).contains { $0.contains("before the title") })
  }

  @Test func `leaves code that is no cell as it is shown elsewhere`() {
    let chapter = Chapter(
      markdown: "```{mermaid}\n%%| label: fig-a\na --> b\n```\n", path: "c.md")
    #expect(chapter.cells == [])
    #expect(
      chapter.blocks.first
        == .code(
          CodeListing(
            language: "mermaid", text: "%%| label: fig-a\na --> b\n",
            position: Position(file: "c.md", line: 1, column: 1))))
  }

  @Test func `is said of a label that is given twice`() {
    let cell = "```{swift}\n//| label: a\n```\n"
    #expect(findings(cell + cell) == ["c.md:5:12: the label 'a' is already taken on line 2"])
    let parted = "```{swift}\n//| label: fig-a\n//| fig-subcap: [one, two]\n1\n```\n"
    let second = "```{swift}\n//| label: fig-a-2\n1\n```\n"
    #expect(
      findings(parted + second) == [
        "c.md:7:12: the label 'fig-a-2' is already taken by a part of 'fig-a' on line 3"
      ])
    #expect(
      findings(second + parted) == [
        "c.md:7:23: the label 'fig-a-2' of a part of 'fig-a' is already taken on line 2"
      ])
  }

  @Test func `is found all at once`() {
    #expect(findings("```{swift}\n//| a: 1\n//| b: 2\n```\n\n:::\n").count == 3)
  }

  @Test func `points at broken YAML`() {
    let found = findings("```{swift}\n//| label: [a\n//| echo: true\n```\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("c.md:3:") == true)
    #expect(found.first?.contains("bad YAML") == true)
  }

  @Test func `is printed with an excerpt and a caret`() {
    let finding = Diagnostic(
      "no such thing", at: Position(file: "c.md", line: 12, column: 5),
      suggestion: "did you mean 'that'?", sourceLine: "é\tx = y")
    #expect(
      finding.description == """
        c.md:12:5: error: no such thing
          12 | é    x = y
             |       ^
          help: did you mean 'that'?
        """)
    #expect(finding.rendered(color: true).contains("\u{1B}[1;31merror:"))
  }
}
