import Chapters
import Testing

@Suite struct `Scholarly constructs` {
  private func read(_ markdown: String) -> Chapter {
    let chapter = Chapter(markdown: markdown, path: "c.md")
    #expect(chapter.diagnostics == [])
    return chapter
  }

  private func place(_ line: Int, _ column: Int) -> Position {
    Position(file: "c.md", line: line, column: column)
  }

  private func reference(
    _ label: String, _ line: Int, _ column: Int, _ form: CrossReference.Form = .full
  ) -> Inline {
    .reference(
      CrossReference(items: [.init(label: label, form: form, position: place(line, column))]))
  }

  @Test func `are cross references in every form`() {
    let chapter = read("@fig-a @Tbl-b [-@sec-c] [Part @sec-d] [@eq-e;\n@lst-f].\n")
    #expect(
      chapter.blocks == [
        .paragraph([
          reference("fig-a", 1, 1), .text(" "), reference("tbl-b", 1, 8, .capitalized),
          .text(" "), reference("sec-c", 1, 17, .number), .text(" "),
          reference("sec-d", 1, 31, .prefixed("Part")), .text(" "),
          .reference(
            CrossReference(items: [
              .init(label: "eq-e", position: place(1, 40)),
              .init(label: "lst-f", position: place(2, 1)),
            ])), .text("."),
        ])
      ])
  }

  @Test func `are text in links, code and addresses`() {
    let chapter = read("[@fig-a](u) `@fig-b` <https://a.b/@c> https://a.b/@d [x](y/$a$z \"@t\")\n")
    let plain = "\(chapter.blocks)"
    #expect(!plain.contains("CrossReference"))
    #expect(!plain.contains("Citation"))
    #expect(!plain.contains("formula"))
    #expect(plain.contains("y/$a$z"))
    #expect(plain.contains("\"@t\""))
  }

  @Test func `part a paragraph by a formula`() {
    let chapter = read("So\n$$\na_1 = b \\\\\n  - c\n$$ {#eq-a} and\n$$d$$\nso.\n")
    #expect(
      chapter.blocks == [
        .paragraph([.text("So")]),
        .formula(
          .init(source: "a_1 = b \\\\\n  - c", label: "eq-a", position: place(3, 1))),
        .paragraph([.text("and")]), .formula(.init(source: "d", position: place(6, 3))),
        .paragraph([.text("so.")]),
      ])
  }

  @Test func `keep what one format shows apart from the text before it`() {
    #expect(
      read("A [b]{.content-visible when-format=\"pdf\"} c.\n").blocks == [
        .paragraph([
          .text("A "), .conditional(Condition(formats: [.pdf]), [.text("b")]), .text(" c."),
        ])
      ])
  }

  @Test func `know the places of formulas in captions, titles and notes`() {
    let chapter = read(
      """
      ---
      title: "Of $x$"
      description: >
        A long
        one $y$.
      ---

      ```{swift}
      //| fig-cap: "An \\"é\\" and $z$"
      //| fig-subcap: [a, "b $u$"]
      //| lst-label: lst-a
      //| lst-cap: 'It''s $v$'
      plot
      ```

      A^[B $w$].
      """)
    #expect(chapter.title.last == .formula("x", place(2, 13)))
    #expect(chapter.summary?.contains(.formula("y", place(5, 8))) == true)
    let options = chapter.cells[0].options
    #expect(options.figureCaption?.last == .formula("z", place(9, 30)))
    #expect(options.partCaptions == [[.text("a")], [.text("b "), .formula("u", place(10, 25))]])
    #expect(options.listingCaption?.last == .formula("v", place(12, 22)))
    #expect(options.listingLabel == "lst-a")
    #expect(chapter.notes == [[.paragraph([.text("B "), .formula("w", place(16, 7))])]])
  }

  @Test func `are notes in the order of their marks`() {
    let chapter = read(
      "A[^z], ^[in], [^a], again[^z].\n\n[^a]: One `{swift} n`.\n\n    > Two\n\n[^z]: Last.\n")
    #expect(
      chapter.blocks == [
        .paragraph([
          .text("A"), .note(0), .text(", "), .note(1), .text(", "), .note(2), .text(", again"),
          .note(0), .text("."),
        ])
      ])
    #expect(
      chapter.notes == [
        [.paragraph([.text("Last.")])], [.paragraph([.text("in")])],
        [
          .paragraph([.text("One "), .value(0), .text(".")]),
          .quote([.paragraph([.text("Two")])]),
        ],
      ])
    #expect(chapter.values.map(\.position) == [place(3, 20)])
  }

  @Test func `are pictures alone and within sentences`() {
    let chapter = read(
      "![A *b*](a.png \"T\"){#fig-a fig-alt=\"C\" width=25%}\n\nIn ![d](d.png) it.\n\n![](e.png)\n")
    let image = Inline.Image(
      source: "a.png", title: "T", text: [.text("A "), .emphasis([.text("b")])], alternative: "C",
      label: "fig-a", width: 0.25, position: place(1, 1))
    #expect(
      chapter.blocks == [
        .figure(
          Figure(
            label: "fig-a", caption: image.text, alternative: "C",
            blocks: [.paragraph([.image(image)])], position: place(1, 1))),
        .paragraph([
          .text("In "), .image(.init(source: "d.png", text: [.text("d")], position: place(3, 4))),
          .text(" it."),
        ]), .paragraph([.image(.init(source: "e.png", position: place(5, 1)))]),
      ])
  }

  @Test func `are containers of figures, tables and listings`() {
    let chapter = read(
      """
      ::: {#fig-a layout-ncol=2 fig-alt="All"}
      ![One](a.png){#fig-a-1}
      ![](b.png)

      The caption.
      :::

      ::::: {#tbl-a}
      | a |
      |---|
      | 1 |

      Its caption.
      :::::

      ::: {#lst-a} :::
      ```swift
      x
      ```
      :::
      """)
    let figures = chapter.blocks.compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
    #expect(figures.map(\.kind) == [.figure, .table, .listing])
    #expect(figures.map(\.label) == ["fig-a", "tbl-a", "lst-a"])
    #expect(figures.map(\.columns) == [2, 1, 1])
    #expect(figures.map(\.alternative) == ["All", nil, nil])
    #expect(figures.map(\.caption) == [[.text("The caption.")], [.text("Its caption.")], nil])
    #expect(figures.map(\.blocks.count) == [2, 1, 1])
    #expect(figures.map(\.position.line) == [1, 8, 16])
    #expect(chapter.labels.map(\.label) == ["fig-a", "fig-a-1", "tbl-a", "lst-a"])
  }

  @Test func `show what a format shows`() {
    let chapter = read(
      """
      ::: {.content-visible when-format="html"}
      A [*b*]{.content-visible unless-format="pdf"}.
      :::

      ::: {.content-hidden when-format="pdf"}
      B
      :::

      ::: {#refs}
      :::
      """)
    #expect(
      chapter.blocks == [
        .conditional(
          Condition(formats: [.html]),
          [
            .paragraph([
              .text("A "),
              .conditional(Condition(formats: [.html, .epub]), [.emphasis([.text("b")])]),
              .text("."),
            ])
          ]),
        .conditional(Condition(formats: [.html, .epub]), [.paragraph([.text("B")])]), .references,
      ])
  }

  @Test func `are listings with what is said of their lines`() {
    let chapter = read(
      """
      ````{.python #lst-a lst-cap="Of $x$" filename="a.py" code-line-numbers="true"}
      a = 1  # <1>
      b = 2
      c = 3 # <2>
      d = 4 # <1>
      ````

      1. First
      2. *Second*

      ```{swift}
      let x = 1 // <1>
      ```

      1. Of `{swift} x`.

      ```markdown
      let x = 1 // <1>
      ```
      """)
    guard case .code(let listing) = chapter.blocks.first else {
      Issue.record("no listing")
      return
    }
    #expect(listing.text == "a = 1\nb = 2\nc = 3\nd = 4\n")
    #expect(listing.language == "python")
    #expect(listing.label == "lst-a")
    #expect(listing.caption == [.text("Of "), .formula("x", place(1, 34))])
    #expect(listing.fileName == "a.py")
    #expect(listing.hasLineNumbers == true)
    #expect(
      listing.annotations == [
        CodeAnnotation(number: 1, lines: [1, 4], text: [.text("First")]),
        CodeAnnotation(number: 2, lines: [3], text: [.emphasis([.text("Second")])]),
      ])
    #expect(chapter.cells[0].code == "let x = 1 // <1>\n")
    #expect(CodeAnnotation.stripped(chapter.cells[0].code) == "let x = 1\n")
    #expect(chapter.cells[0].annotations.map(\.lines) == [[1]])
    #expect(chapter.values.map(\.cell) == [0])
    #expect(chapter.blocks.count == 3)
  }

  @Test func `leave numbers to headings that want them`() {
    let chapter = read(
      "# T {.unnumbered}\n\n## A {-}\n\n## B {#sec-b .unnumbered}\n\n## C {d, e}\n\nD {#sec-d}\n-----\n"
    )
    let headings = chapter.blocks.compactMap {
      if case .heading(let heading) = $0 { heading } else { nil }
    }
    #expect(!chapter.isNumbered)
    #expect(headings.map(\.isNumbered) == [false, false, true, true])
    #expect(headings.map(\.id) == ["a", "sec-b", "c-d-e", "sec-d"])
  }
}
