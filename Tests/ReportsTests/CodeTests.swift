import Highlighting
import Testing

@testable import Reports

@Suite struct `Code on the page` {
  @Test func `escapes what it colors`() {
    #expect(
      Markup.source("a < \"<b>\" // & c", in: .swift).source
        == "a &lt; <span class=\"hl-string\">&quot;&lt;b&gt;&quot;</span> "
        + "<span class=\"hl-comment\">// &amp; c</span>")
  }

  @Test(arguments: [("sh", "command\">make"), ("yml", "key\">make"), ("{swift}", "type\">Make")])
  func `has the colors of its language`(name: String, piece: String) {
    let source = name == "yml" ? "make: 1" : name == "sh" ? "make" : "Make"
    #expect(Markup.code(source, language: name).source.contains("<span class=\"hl-\(piece)</span>"))
  }

  @Test(arguments: [nil, "text", "brainfuck"]) func `stays plain in other languages`(name: String?)
  {
    #expect(!Markup.code("let x = 1", language: name).source.contains("span"))
  }

  @Test func `has a rule for each kind of piece`() {
    for kind in Token.Kind.allCases where kind != .plain {
      #expect(Stylesheet.css.contains(".hl-\(kind.rawValue) { color: var(--hl-\(kind.rawValue));"))
    }
  }
}
