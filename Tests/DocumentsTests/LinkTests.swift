import Chapters
import Testing

@testable import Documents

@Suite struct `Links within a book` {
  private let other = "# B {#sec-b}\n\n## Rare words\n\n$$x$$ {#eq-x}\n"

  private func findings(_ sentence: String) -> [String] {
    let source =
      "# A {#sec-a}\n\n\(sentence)\n\n## Here\n\n```{.c #lst-x}\n```\n\n[^n]: ### Below\n"
    return Sample.document(source, other).diagnostics.map(\.description)
  }

  @Test(arguments: [
    "[a](#here) [b](#sec-a) [c](#lst-x) [d](02.md) [e](02.md#rare-words) [f](./02.md#sec-b)",
    "[a](02.md#eq-x \"Title\") [b](data.csv) [c](https://a.b/c.md#d) [d](mailto:a@b.c)",
    "[a](#) and [b][r]\n\n[r]: 02.md#sec-b",
    "![a](https://a.b/c.png#nowhere)",
  ])
  func `may lead to all that the book has, and out of it`(sentence: String) {
    #expect(findings(sentence) == [])
  }

  @Test func `are mistakes where the book has no such place`() {
    #expect(
      findings(
        "See *[a\nword](#nowhere \"T\")*, [b](03.md) and\n^[[c](02.md#sec-bb), [d](#rare-words).]")
        == [
          """
          01.md:3:6: error: nothing in the chapter is called '#nowhere'
            3 | See *[a
              |      ^
          """,
          """
          01.md:4:23: error: the book has no chapter '03.md' to which this could lead
            4 | word](#nowhere "T")*, [b](03.md) and
              |                       ^
            help: did you mean '01.md'?
          """,
          """
          01.md:5:3: error: nothing in '02.md' is called '#sec-bb'
            5 | ^[[c](02.md#sec-bb), [d](#rare-words).]
              |   ^
            help: did you mean 'sec-b'?
          """,
          """
          01.md:5:22: error: nothing in the chapter is called '#rare-words'
            5 | ^[[c](02.md#sec-bb), [d](#rare-words).]
              |                      ^
            help: that is in '02.md'
          """,
        ])
    #expect(findings("[b][r] [c]()\n\n[r]: gone.qmd").count == 2)
    #expect(
      findings("[same](#no) [same](#no)").map { $0.prefix(10) } == ["01.md:3:1:", "01.md:3:13"])
  }

  @Test func `are text on the page where they lead nowhere`() {
    let document = Sample.document("# A\n\nA [b](#no) [c](02.md#no) [d](02.md#sec-b).\n", other)
    let place = Place(.chapter("02"), anchor: "sec-b")
    #expect(
      document.chapters[0].elements == [
        .paragraph([
          .text("A "), .text("b"), .text(" "), .text("c"), .text(" "),
          .reference(place, [.text("d")]), .text("."),
        ])
      ])
  }
}
