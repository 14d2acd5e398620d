import Chapters
import Testing

@testable import Documents

@Suite struct `Citations that lead nowhere` {
  private func findings(_ sentence: String, bibliography: String? = nil) -> [String] {
    Sample.document(
      "# A {#sec-a}\n\n\(sentence)\n\n" + Sample.cell("fig-loss"), bibliography: bibliography
    ).diagnostics.filter { $0.severity == .error }.map(\.description)
  }

  @Test func `are mistakes in a book without a bibliography`() {
    #expect(
      findings("As @kim2014 and [@cho].") == [
        """
        01.md:3:4: error: '@kim2014' cites a work, but the book has no bibliography
          3 | As @kim2014 and [@cho].
            |    ^
          help: add 'bibliography: references.bib' under 'book:' in octavo.yml, or write '\\@' for the sign alone
        """,
        """
        01.md:3:18: error: '@cho' cites a work, but the book has no bibliography
          3 | As @kim2014 and [@cho].
            |                  ^
          help: add 'bibliography: references.bib' under 'book:' in octavo.yml, or write '\\@' for the sign alone
        """,
      ])
    #expect(findings("As \\@kim2014 and `@kim` and me@example.org.") == [])
  }

  @Test(arguments: [nil, "@book{kim, title={T}, author={A}, year={2014}}\n"])
  func `are taken for cross references where they look like one`(bibliography: String?) {
    #expect(
      findings("By @thm-main.", bibliography: bibliography) == [
        """
        01.md:3:4: error: nothing in the book is called '@thm-main'
          3 | By @thm-main.
            |    ^
          help: labels begin with fig-, tbl-, eq-, lst- or sec-
        """
      ])
    #expect(
      findings("By [@fgi-loss].", bibliography: bibliography) == [
        """
        01.md:3:5: error: nothing in the book is called '@fgi-loss'
          3 | By [@fgi-loss].
            |     ^
          help: did you mean 'fig-loss'?
        """
      ])
  }

  @Test func `are works whose keys have a hyphen, where there are such works`() {
    let works = "@book{thm-main, title={T}, author={A}, year={2014}}\n"
    #expect(findings("By @thm-main.", bibliography: works) == [])
    #expect(findings("By @van-dam.", bibliography: works).count == 1)
    #expect(findings("By @van-dam.", bibliography: works)[0].contains("the key 'van-dam'"))
  }
}
