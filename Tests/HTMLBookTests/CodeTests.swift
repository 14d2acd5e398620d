import Highlighting
import Testing

@testable import HTMLBook

@Suite struct `Code on the page` {
  private func html(_ text: String, _ language: String?) -> String {
    Markup.highlighted(text, in: language.flatMap(Language.init(named:))).source
  }

  @Test func `escapes what it colors`() {
    #expect(
      html("a < \"<b>\" // & c", "swift")
        == "a &lt; <span class=\"hl-string\">&quot;&lt;b&gt;&quot;</span> "
        + "<span class=\"hl-comment\">// &amp; c</span>")
  }

  @Test(arguments: [("sh", "command\">make"), ("yml", "key\">make"), ("{swift}", "type\">Make")])
  func `has the colors of its language`(name: String, piece: String) {
    let source = name == "yml" ? "make: 1" : name == "sh" ? "make" : "Make"
    #expect(html(source, name).contains("<span class=\"hl-\(piece)</span>"))
  }

  @Test(arguments: [nil, "text", "brainfuck"]) func `stays plain in other languages`(name: String?)
  {
    #expect(!html("let x = 1", name).contains("span"))
  }

  @Test func `keeps a color over the end of a line`() {
    let lines = Markup.lines("/* a\nb */ c", in: .swift).map(\.source)
    #expect(
      lines == [
        "<span class=\"hl-comment\">/* a</span>", "<span class=\"hl-comment\">b */</span> c",
      ])
  }
}
