import Chapters
import Foundation
import Runner
import Testing

@Suite(.serialized) struct `A book from end to end` {
  static let good = """
    # Good, says `{swift} word`

    ```{swift}
    import Greeting
    print("before")
    show("shown")
    print("after", terminator: "")
    let word = Greeting().text
    word + "!"
    ```

    The word has `{swift} word.count` letters and `{swift} params.int("epochs")` epochs.

    ```{swift}
    //| label: fig-data
    //| fig-cap: "It is `{swift} data`."
    import Foundation
    noteData(at: "data.txt")
    let data = try String(contentsOfFile: "data.txt", encoding: .utf8)
    let squares = (1...3).map { $0 * $0 }; squares.reduce(0, +)
    ```

    """

  static let expected = """
    # Expected

    ```{swift}
    //| error: true
    import Greeting
    print("so far")
    let numbers = [1, 2]
    numbers[numbers.count]
    ```

    ```{swift}
    //| error: true
    let broken: Int = "text"
    ```

    ```{swift}
    import Cells
    40 + 2
    ```

    ```{swift}
    //| error: true
    print(late)
    ```

    ```{swift}
    let late = 1
    ```
    """

  private let failing = [
    "1-compile.md": "# C\n\n```{swift}\nimport Greeting\nlet a = Greeting().txt\n```\n",
    "2-trap.md": """
    # T

    ```{swift}
    import Greeting
    func pick(_ numbers: [Int], _ index: Int) -> Int {
      numbers[index]
    }
    print("kept")
    ```

    ```{swift}
    let n = pick([1, 2, 3], CommandLine.arguments.count + 6)
    ```

    ```{swift}
    print("never")
    ```
    """,
    "3-throw.md": """
    # T

    ```{swift}
    import Greeting
    struct Bad: Error { var why = "no luck" }
    func fail() throws -> Int { throw Bad() }

    let x = 1
    let y = try fail()
    ```
    """,
    "4-loop.md": """
    # L

    ```{swift}
    //| timeout: 1
    import Greeting
    while true {}
    ```
    """,
    "5-exit.md": "# E\n\n```{swift}\nimport Greeting\nimport Foundation\nexit(3)\n```\n",
    "6-unexpected.md": "# U\n\n```{swift}\n//| error: true\nimport Greeting\nprint(1)\n```\n",
    "7-good.md": good,
    "8-early.md": "# E\n\nIt is `{swift} n`.\n\n```{swift}\nimport Greeting\nlet n = 1\n```\n",
    "9-nil.md":
      "# N\n\n```{swift}\nimport Greeting\nlet n: Int? = nil\n```\n\nIt is `{swift} n`, `{swift} 2`.\n",
  ]

  /// Chapters that the parser can't read.
  private let unreadable = [
    "1-open.md": """
    # O

    It is `{swift} 1 +`, or `{swift} more)`, or `{swift} 2`.

    > ```{swift}
    > import Greeting
    > let a = max(1, 2
    > ```

    ```{swift}
    let b = [
      1, 2

    ```

    ```{swift}
    let c = 3
    ```

    """,
    "2-expected.md":
      "# E\n\n```{swift}\n//| error: true\nlet = 1\n```\n\nIt is `{swift} 40 + 2`.\n",
  ]

  @Test func `says where a chapter can't be read`() throws {
    let outcomes = try ScratchBook(unreadable).runner().run()
    #expect(
      outcomes[0].diagnostics.map { $0.rendered(color: false) } == [
        """
        1-open.md:7:19: error: expected ')' in expression list
          7 | > let a = max(1, 2
            |                   ^
          help: to match this opening '('
        """,
        """
        1-open.md:12:7: error: expected ']' in container literal expression
          12 |   1, 2
             |       ^
          help: to match this opening '[' in line 11
        """,
        """
        1-open.md:3:19: error: expected expression after operator
          3 | It is `{swift} 1 +`, or `{swift} more)`, or `{swift} 2`.
            |                   ^
        """,
        """
        1-open.md:3:39: error: expected expression
          3 | It is `{swift} 1 +`, or `{swift} more)`, or `{swift} 2`.
            |                                       ^
        """,
      ])
    #expect(outcomes[1].diagnostics == [])
    #expect(outcomes[1].transcript?.cells[0].failure?.position?.line == 5)
    #expect(outcomes[1].transcript?.values == ["42"])
  }

  @Test func `says where each chapter failed, and lets the others go on`() throws {
    let outcomes = try ScratchBook(failing).runner().run()
    let findings = outcomes.map {
      $0.diagnostics.map { "\($0.position.map { "\($0)" } ?? ""): \($0.message)" }
    }
    #expect(
      findings == [
        ["1-compile.md:5:20: value of type 'Greeting' has no member 'txt'"],
        ["2-trap.md:6:10: Index out of range"],
        ["3-throw.md:9:1: uncaught error: Bad(why: \"no luck\")"],
        ["4-loop.md:6:1: this was silent for 1 second and was stopped"],
        ["5-exit.md:6:1: the program ended before its chapter did, with exit code 3"],
        ["6-unexpected.md:4:1: this cell was expected to fail, but it did not"],
        [],
        [
          "8-early.md:3:16: 'n' is read here, but the cell at line 7 that sets it runs only afterwards"
        ],
        ["9-nil.md:8:16: this value is nil, which says nothing in a sentence"],
      ])
    #expect(outcomes[8].transcript?.values == [nil, "2"])
    let trap = try #require(outcomes[1].transcript)
    #expect(trap.cells.map(\.outputs) == [[.printed("kept\n")], [], []])
    #expect(trap.cells[1].failure?.sourceLine == "  numbers[index]")
    #expect(outcomes[6].transcript?.values == ["5", "5", "one", "hello"])
  }

  @Test func `keeps what is displayed and printed in order, and runs nothing twice`() throws {
    let book = try ScratchBook(["1-good.md": Self.good, "2-expected.md": Self.expected])
    let outcomes = try book.runner().run()
    #expect(outcomes.flatMap(\.diagnostics) == [])
    let good = try #require(outcomes[0].transcript)
    func text(_ content: String) -> Transcript.Output {
      .displayed(Display(mediaType: "text/plain", content: content))
    }
    #expect(
      good.cells[0].outputs == [
        .printed("before\n"), text("shown"), .printed("after"), text("hello!"),
      ])
    #expect(good.cells[1].outputs == [text("14")])
    #expect(good.reads.keys.sorted() == ["data.txt"])
    let expected = try #require(outcomes[1].transcript)
    #expect(expected.cells[0].outputs == [.printed("so far\n")])
    #expect(expected.cells[0].failure?.message == "Index out of range")
    #expect(expected.cells[0].failure?.position?.line == 8)
    #expect(expected.cells[1].failure?.position?.line == 13)
    #expect(expected.cells[2].outputs == [text("42")])
    #expect(
      expected.cells[3].failure?.message
        == "'late' is read here, but the cell at line 27 that sets it runs only afterwards")

    // Nothing changed: nothing is started.
    var progress: [RunProgress] = []
    let again = try book.runner().run { progress.append($0) }
    #expect(progress.isEmpty)
    #expect(again.map(\.transcript) == outcomes.map(\.transcript))

    // Prose moves cells, and captions change, but neither runs anything.
    let edited = Self.good.replacing("The word", with: "New line.\n\nThis word")
    try book.write(edited.replacing("It is", with: "It was"), to: "book/1-good.md")
    try book.write("# Expected\n\nMore.\n" + Self.expected.dropFirst(10), to: "book/2-expected.md")
    #expect(try book.runner().plan().allSatisfy(\.isCurrent))
    let moved = try book.runner().run()
    #expect(moved[1].transcript?.cells[0].failure?.position?.line == 11)

    #expect(
      try book.runner(parameters: ["epochs": "8"]).plan().map(\.reasons)
        == [["parameter epochs: 5 → 8"], []])
    try book.write("two", to: "book/data.txt")
    #expect(try book.runner().plan().map(\.reasons) == [["data file data.txt changed"], []])
    let rerun = try book.runner().run()
    #expect(rerun.map(\.hasRun) == [true, false])
    #expect(rerun[0].transcript?.values[2] == "two")

    try book.write(edited.replacing("squares.reduce(0, +)", with: "squares"), to: "book/1-good.md")
    #expect(try book.runner().plan().map(\.reasons) == [["cell 2 (fig-data) changed"], []])
    try book.write(
      "@_exported import Cells\npublic struct Greeting { public init() {} }\n",
      to: "Sources/Greeting/Greeting.swift")
    let reason = "library: Sources/Greeting/Greeting.swift changed"
    #expect(
      try book.runner().plan().map(\.reasons) == [["cell 2 (fig-data) changed", reason], [reason]])
  }

  @Test func `runs what computes again when data of the book changes`() throws {
    let chapters = ["1-code.md": "# C\n\n```{swift}\n40 + 2\n```\n", "2-prose.md": "# P\n"]
    let book = try ScratchBook(chapters, data: ["shared"])
    try book.write("1", to: "book/shared/a.csv")
    let outcomes = try book.runner().run()
    #expect(outcomes.map { $0.transcript?.reads.keys.sorted() } == [["shared"], []])
    #expect(try book.runner().plan().allSatisfy(\.isCurrent))

    try book.write("2", to: "book/shared/a.csv")
    #expect(try book.runner().plan().map(\.reasons) == [["data file shared changed"], []])
    #expect(try book.runner().run().map(\.hasRun) == [true, false])

    let more = try ScratchBook(chapters, data: ["shared", "data.txt"], isNew: false)
    #expect(try more.runner().plan().map(\.reasons) == [["data data.txt is new"], []])
  }
}
