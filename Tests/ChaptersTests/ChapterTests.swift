import Chapters
import Testing

@Suite struct `A chapter` {
  private func read(_ markdown: String) -> Chapter {
    Chapter(markdown: markdown, path: "03-dense.md")
  }

  private func place(_ line: Int, _ column: Int = 1) -> Position {
    Position(file: "03-dense.md", line: line, column: column)
  }

  @Test func `takes its title from the first heading`() {
    let chapter = read("# Does it *learn*? {#sec-train}\n\nYes.\n")
    #expect(chapter.title == [.text("Does it "), .emphasis([.text("learn")]), .text("?")])
    #expect(chapter.id == "sec-train")
    #expect(chapter.blocks == [.paragraph([.text("Yes.")])])
    #expect(chapter.slug == "03-dense")
    #expect(chapter.diagnostics.isEmpty)
  }

  @Test func `takes its title from front matter first`() {
    let chapter = read(
      "---\ntitle: The `{swift} n` reviews\n---\n\n# Part\n\n```{swift}\nlet n = 3\n```\n")
    #expect(chapter.title == [.text("The "), .value(0), .text(" reviews")])
    #expect(
      chapter.values == [
        InlineValue(
          expression: "n", position: Position(file: "03-dense.md", line: 2, column: 21), cell: 0)
      ])
    guard case .heading(let heading) = chapter.blocks.first, heading.level == 1,
      heading.id == "part"
    else {
      Issue.record("the heading should stay: \(chapter.blocks)")
      return
    }
  }

  @Test func `runs only braced Swift`() {
    let chapter = read(
      """
      ```{swift}
      let a = 1
      ```

      ```swift
      let b = 2
      ```

      ```{{swift}}
      let c = 3
      ```
      """)
    #expect(chapter.cells.map(\.code) == ["let a = 1\n"])
    #expect(
      chapter.blocks == [
        .cell(0),
        .code(CodeListing(language: "swift", text: "let b = 2\n", position: place(5))),
        .code(
          CodeListing(
            language: "markdown", text: "```{swift}\nlet c = 3\n```\n", position: place(9))),
      ])
    #expect(chapter.diagnostics.isEmpty)
  }

  @Test func `keeps the lines of cells when it blanks their options`() {
    let chapter = read(
      """
      ```{swift}
      //| label: fig-loss
      #| fig-cap: "Best is `{swift} best`, see @tbl-x."
      //| fig-width: 6.5
      //| echo: false
      //| code-fold: show
      plot(1)
      ```
      """)
    let cell = chapter.cells[0]
    #expect(cell.code == "\n\n\n\n\nplot(1)\n")
    #expect(cell.position == Position(file: "03-dense.md", line: 2, column: 1))
    #expect(cell.label == "fig-loss")
    #expect(cell.options.figureWidth == 6.5)
    #expect(!cell.options.echo)
    #expect(cell.options.codeFold == .shown)
    let reference = Inline.reference(
      CrossReference(items: [.init(label: "tbl-x", position: place(3, 42))]))
    #expect(
      cell.options.figureCaption == [
        .text("Best is "), .value(0), .text(", see "), reference, .text("."),
      ])
    #expect(chapter.values[0].cell == 0)
    #expect(chapter.values[0].position == Position(file: "03-dense.md", line: 3, column: 31))
  }

  @Test func `counts columns of inline values in bytes`() {
    let chapter = read("Größe\nist `{swift} n.count` — `{swift}  m`\n")
    #expect(chapter.values.map(\.position.column) == [14, 37])
    #expect(chapter.values.map(\.position.line) == [2, 2])
    #expect(chapter.values.map(\.cell) == [nil, nil])
  }

  @Test func `shifts the columns of an indented cell`() {
    let chapter = read("- item\n\n  ```{swift}\n  let a = 1\n    let b = 2\n  ```\n")
    #expect(chapter.cells[0].code == "let a = 1\n  let b = 2\n")
    #expect(chapter.cells[0].position == Position(file: "03-dense.md", line: 4, column: 3))
    #expect(chapter.diagnostics.isEmpty)
  }

  @Test func `reads line ends of every system alike`() {
    let unix = "# T\n\n```{swift}\n//| label: a\nx\n```\n\nText `{swift} x`\n"
    #expect(read(unix) == read(unix.replacing("\n", with: "\r\n")))
  }

  @Test func `finds references but not addresses, code or escapes`() {
    let chapter = read("See @fig-loss_curve. Mail a@fig-x or `@fig-y`, \\@fig-z, [@sec-b].\n")
    guard case .paragraph(let inlines) = chapter.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let labels = inlines.compactMap {
      if case .reference(let found) = $0 { found.items[0].label } else { nil }
    }
    #expect(labels == ["fig-loss_curve", "sec-b"])
  }

  @Test func `gives headings unique anchors`() {
    let chapter = read("## A b!\n\n## A b\n\n## Data {#sec-data}\n")
    let ids = chapter.blocks.map { if case .heading(let heading) = $0 { heading.id } else { "" } }
    #expect(ids == ["a-b", "a-b-2", "sec-data"])
  }

  @Test(arguments: [
    ("Note 1", "section-note-1"), ("Octavo main", "section-octavo-main"),
    ("Cite Kim", "section-cite-kim"), ("Ref Kim", "section-ref-kim"),
    ("Note mark 1", "section-note-mark-1"),
    ("Note mark address 1", "section-note-mark-address-1"), ("Note on notes", "note-on-notes"),
    ("Notes", "notes"), ("References", "references"),
  ])
  func `gives headings anchors that pages don't have of their own`(text: String, id: String) {
    guard case .heading(let heading)? = read("## \(text)\n").blocks.first else { return }
    #expect(heading.id == id)
    let twice = read("## Note\n\n## Note\n").blocks.map {
      if case .heading(let heading) = $0 { heading.id } else { "" }
    }
    #expect(twice == ["note", "section-note-2"])
  }

  @Test func `reads callouts within each other`() {
    let chapter = read(
      """
      ::: {.callout-note title="Of `{swift} n`"}
      One
      :::: {.callout-tip}
      ## Two
      - three
      ::::
      :::
      """)
    #expect(chapter.diagnostics.isEmpty)
    #expect(
      chapter.blocks == [
        .callout(
          .init(
            kind: .note, title: [.text("Of "), .value(0)],
            blocks: [
              .paragraph([.text("One")]),
              .callout(
                .init(
                  kind: .tip, title: [.text("Two")],
                  blocks: [
                    .list(
                      start: nil, isTight: true,
                      items: [.init(blocks: [.paragraph([.text("three")])])])
                  ])),
            ]))
      ])
  }

  @Test func `leaves colons in code alone`() {
    let chapter = read("```text\n::: {.callout-note}\n```\n")
    #expect(
      chapter.blocks == [
        .code(
          CodeListing(language: "text", text: "::: {.callout-note}\n", position: place(1)))
      ])
    #expect(chapter.diagnostics.isEmpty)
  }

  @Test func `reads tables, tasks and struck text`() {
    let chapter = read("| a | b |\n|:-:|--:|\n| 1 | ~~2~~ |\n\n- [x] done\n- [ ] open\n")
    #expect(
      chapter.blocks == [
        .table(
          .init(
            alignments: [.center, .right], header: [[.text("a")], [.text("b")]],
            rows: [[[.text("1")], [.strikethrough([.text("2")])]]], position: place(1))),
        .list(
          start: nil, isTight: true,
          items: [
            .init(isChecked: true, blocks: [.paragraph([.text("done")])]),
            .init(isChecked: false, blocks: [.paragraph([.text("open")])]),
          ]),
      ])
  }

  @Test func `shows a fence within a longer fence`() {
    let chapter = read("````markdown\n```{swift}\nx\n```\n````\n")
    #expect(chapter.cells.isEmpty)
    #expect(
      chapter.blocks == [
        .code(
          CodeListing(
            language: "markdown", text: "```{swift}\nx\n```\n", position: place(1)))
      ])
  }
}
