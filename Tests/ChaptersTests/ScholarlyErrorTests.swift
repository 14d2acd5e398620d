import Chapters
import Testing

@Suite struct `What is wrong with scholarly Markdown` {
  @Test(
    arguments: [
      ("Text\n\n$$\nx\n\ny\n", ["3:1: this formula is never closed"]),
      ("$$$$\n", ["1:1: this formula is empty"]),
      ("$$x$$ {#fig-x}\n", ["1:8: the label of a formula begins with 'eq-'"]),
      ("$$x$$ {#eq-x .y}\n", ["1:14: unknown class '.y' of a formula"]),
      ("**$$x$$**\n", ["1:3: a displayed formula stands in a paragraph, in nothing else"]),
      (
        "A [@fig-a; @kim].\n", ["1:12: cross references and citations can't share brackets"]
      ),
      ("A [@a and @b].\n", ["1:11: two keys need a ';' between them"]),
      ("A [@fig-a, left].\n", ["1:10: ', left' can't follow a cross reference in brackets"]),
      (
        "A [Drawing -@fig-a].\n",
        ["1:12: a cross reference has words before it or '-', not both"]
      ),
      ("A[^x].\n", ["1:2: there is no note 'x'"]),
      ("A.\n\n[^x]: B\n", ["3:1: nothing refers to the note 'x'"]),
      (
        "A[^x].\n\n[^x]: B\n\n[^x]: C\n", ["5:1: the note 'x' is already defined on line 3"]
      ),
      ("A[^x].\n\n[^x]: B[^x]\n", ["3:8: a note can't hold a note"]),
      ("A^[b ^[c]].\n", ["1:6: a note can't hold a note"]),
      ("![a](b.png){#tbl-a}\n", ["1:13: the label of a picture begins with 'fig-'"]),
      ("![a](b.png){fig-atl=\"x\"}\n", ["1:13: unknown attribute 'fig-atl' of a picture"]),
      ("![a](b.png){width=150%}\n", ["1:19: 'width' must be a share of the text's width"]),
      ("[a](b){.c}\n", ["1:7: attributes can't stand here"]),
      ("x ![a](b.png){#fig-a} y\n", ["1:15: a picture within a sentence has no number"]),
      ("[a]{.content-visible when-format=\"htlm\"}\n", ["1:35: unknown format 'htlm'"]),
      ("::: {.content-visible}\na\n:::\n", ["1:6: '.content-visible' needs a format"]),
      (
        "::: {#fig-a layout-ncol=0}\n![](a.png)\n:::\n",
        ["1:25: 'layout-ncol' must be a whole number from 1 to 12"]
      ),
      ("::: {#sec-a}\nx\n:::\n", ["1:6: 'sec-a' is no label of a container"]),
      ("::: {#fig-a}\n:::\n", ["1:1: this container shows nothing"]),
      ("::: {#refs}\nx\n:::\n", ["2: the list of works cited is made, not written"]),
      ("::: {.callout-tip icon=no}\nx\n:::\n", ["1:19: unknown attribute 'icon' of a callout"]),
      (
        "::: {.callout-tip collapse=maybe}\nx\n:::\n",
        ["1:28: 'collapse' must be true or false"]
      ),
      ("::: note\nx\n:::\n", ["1:1: a container is written '::: {.callout-note}'"]),
      ("Text\n      ::: {.callout-tip}\n", ["2:7: ':::' can't stand within a paragraph"]),
      ("- ::: {.callout-tip}\n", ["1:3: ':::' stands on a line of its own"]),
      (": x\n", ["1:1: what begins with ':' stands below a term or a table"]),
      ("a\nb\n: x\n", ["1:1: a term is one line"]),
      ("Term\n: x {#tbl-x}\n", ["2:5: attributes can't stand here"]),
      ("|a|\n|-|\n\n: x {#fig-x}\n", ["4:6: the label of a table begins with 'tbl-'"]),
      ("|a|\n|-|\n\n: x\n\n: y\n", ["6:1: this table has a caption already"]),
      ("## A {.unumbered}\n", ["1:7: unknown class '.unumbered' of a heading"]),
      ("## A {#a b}\n", ["1:10: 'b' is no attribute"]),
      ("## A {#note-1}\n", ["1:7: 'note-1' is a name that pages have of their own"]),
      (
        "```{swift}\n//| label: octavo-main\n//| fig-cap: x\n1\n```\n",
        ["2:12: 'octavo-main' is a name that pages have of their own"]
      ),
      ("```{swift}\n//| label: ref-model\n1\n```\n", []),
      ("## A {#a a=1}\n", ["1:10: unknown attribute 'a' of a heading"]),
      ("```{.python #fig-x}\n```\n", ["1:13: the label of a listing begins with 'lst-'"]),
      ("```python {lst-cap=\"x}\n```\n", ["1:11: these attributes can't be read"]),
      ("```swift\na // <1>\n```\n", ["2:8: nothing explains <1>"]),
      (
        "```swift\na // <1>\n```\n\n2. b\n",
        ["2:8: nothing explains <1>", "5:1: no line of the code above is marked <2>"]
      ),
      (
        "# A[^x]\n\n[^x]: b\n",
        ["1:4: a title can't hold a note", "3:1: nothing refers to the note 'x'"]
      ),
      (
        "a \(String(decoding: [0xEF, 0xB7, 0x90], as: UTF8.self))\n",
        ["1:3: this character is reserved: Unicode assigns it to nobody"]
      ),
      ("A[^x].\n\n[^x]: b\n\n    ```{swift}\n    x\n    ```\n", ["5:5: a note can't hold a cell"]),
      (
        "## A {#sec-a}\n\n$$x$$ {#eq-a}\n\n$$y$$ {#eq-a}\n",
        ["5:8: the label 'eq-a' is already taken on line 3"]
      ),
    ] as [(String, [String])])
  func `is said with its place`(markdown: String, findings: [String]) {
    let chapter = Chapter(markdown: markdown, path: "c.md")
    let found = chapter.diagnostics.map { finding in
      let place = finding.position.map { "\($0.line)" + ($0.column.map { ":\($0)" } ?? "") } ?? ""
      return "\(place): \(finding.message)"
    }
    #expect(found == findings)
  }
}
