import Chapters
import Testing

@testable import Documents

@Suite struct `Figures of a document` {
  private func figures(_ document: Document) -> [FigureBlock] {
    var figures: [FigureBlock] = []
    document.chapters.first?.elements.visit {
      if case .figure(let figure) = $0 { figures.append(figure) }
    }
    return figures
  }

  @Test func `with labels are named, those with captions alone are not`() {
    let found = figures(
      Sample.document(
        "# A\n\n```{swift}\n//| fig-cap: \"plain\"\nshow(1)\n```\n\n" + Sample.cell("fig-x")))
    #expect(found.map(\.name) == [nil, "Figure\u{A0}1.1"])
    #expect(found.map(\.caption.plain) == ["plain", ""])
  }

  @Test func `of several parts give these letters, and parts can be referred to`() {
    let document = Sample.document(
      """
      # A

      ::: {#fig-pair layout-ncol=2}
      ![one](a.png){#fig-left}

      ![two](b.png){#fig-right}

      Both.
      :::

      @fig-right
      """)
    let found = figures(document)
    #expect(document.diagnostics == [])
    #expect(found.count == 1)
    #expect(found.first?.name == "Figure\u{A0}1.1")
    #expect(found.first?.columns == 2)
    #expect(found.first?.caption.plain == "Both.")
    #expect(found.first?.parts.map(\.letter) == ["a", "b"])
    #expect(found.first?.parts.map(\.id) == ["fig-left", "fig-right"])
    #expect(found.first?.parts.map(\.caption.plain) == ["one", "two"])
    guard case .paragraph(let text)? = document.chapters[0].elements.last else { return }
    #expect(text.plain == "Figure\u{A0}1.1b")
  }

  @Test func `of one cell take their captions from it`() {
    let source = Sample.cell(
      "fig-two", options: "fig-cap: \"Both.\"", "fig-subcap: [\"one\", \"two\"]", "layout-ncol: 2")
    let document = Sample.document(
      "# A\n\n" + source + "\n@fig-two-2\n",
      transcript: Transcript(cells: [.init(outputs: [Sample.plot(), Sample.plot()])]))
    #expect(document.diagnostics == [])
    let figure = figures(document).first
    #expect(figure?.parts.map(\.caption.plain) == ["one", "two"])
    #expect(figure?.parts.map(\.id) == ["fig-two-1", "fig-two-2"])
    #expect(document.drawings.map(\.name) == ["01/fig-two", "01/fig-two-2"])
  }

  @Test func `of one cell are as many as it has captions for`() {
    let source = Sample.cell("fig-two", options: "fig-subcap: [\"one\", \"two\", \"three\"]")
    func found(_ outputs: [Transcript.Output]) -> [String] {
      Sample.document(
        "# A\n\n" + source, transcript: Transcript(cells: [.init(outputs: outputs)])
      ).diagnostics.map(\.description)
    }
    #expect(
      found([Sample.plot(), Sample.plot()]).map { $0.prefix { $0 != "\n" } } == [
        "01.md:4:1: error: this cell has captions for 3 parts, but displayed 2 figures"
      ])
    #expect(found([Sample.plot(), Sample.plot(), Sample.plot()]) == [])
    #expect(Sample.document("# A\n\n" + source).diagnostics == [])
  }

  @Test(arguments: [
    ([["1", "2"], ["3", "4"]], nil),
    ([["1"], ["2", "3", "4"]], "row 1 of a table of this cell has 1 cell for 2 columns"),
    ([["1", "2"], ["2", "3", "4"]], "row 2 of a table of this cell has 3 cells for 2 columns"),
  ])
  func `have tables with rows of one length`(rows: [[String]], message: String?) {
    let document = Sample.document(
      "# A\n\n" + Sample.cell("tbl-x"),
      transcript: Transcript(cells: [.init(outputs: [Sample.table(["a", "b"], rows)])]))
    #expect(document.diagnostics.map(\.message) == [message].compactMap(\.self))
    #expect(document.diagnostics.allSatisfy { $0.position?.line == 4 })
  }

  @Test func `never share their files`() {
    func found(_ first: String, _ second: String, counts: [Int]) -> [Diagnostic] {
      Sample.document(
        "# A\n\n" + first + "\n" + second,
        transcript: Transcript(
          cells: counts.map { .init(outputs: Array(repeating: Sample.plot(), count: $0)) })
      ).diagnostics
    }
    let (first, second) = (Sample.cell("fig-a"), Sample.cell("fig-a-2"))
    #expect(found(first, second, counts: [1, 2]) == [])
    let clash = found(first, second, counts: [2, 1])
    #expect(
      clash.map(\.message) == [
        "the files of the plot of this cell, 'figures/01/fig-a-2', are those of a plot on line 4"
      ])
    #expect(clash.first?.position?.line == 9)
    #expect(
      found(second, first, counts: [1, 2]).map(\.message) == [
        "the files of plot 2 of this cell, 'figures/01/fig-a-2', are those of a plot on line 4"
      ])
    let unnamed = "```{swift}\nshow(1)\n```\n"
    #expect(found(Sample.cell("cell-2"), unnamed, counts: [1, 1]).count == 1)
  }

  @Test func `of a cell that was not run say so`() {
    let figure = figures(Sample.document("# A\n\n" + Sample.cell("fig-x"))).first
    #expect(figure?.parts.map(\.elements) == [[.notRun("Not made: its cell was not run.")]])
  }

  @Test func `may be tables and listings`() {
    let found = figures(
      Sample.document(
        """
        # A

        | a |
        |---|
        | 1 |

        : Numbers. {#tbl-n}

        ```{.python #lst-p lst-cap="Code."}
        pass
        ```
        """))
    #expect(found.map(\.kind) == [.table, .listing])
    #expect(found.map(\.name) == ["Table\u{A0}1.1", "Listing\u{A0}1.1"])
    #expect(found.map(\.caption.plain) == ["Numbers.", "Code."])
  }

  @Test(arguments: [(0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (702, "aaa")])
  func `have as many letters as they have parts`(index: Int, expected: String) {
    #expect(letter(index) == expected)
  }
}
