import Foundation
import Testing

@testable import HTMLBook

@Suite struct `Escaping` {
  @Test func `keeps what needs nothing`() {
    for text in ["", "plain", "größer · 数 🎓", "a\tb\nc\r\n"] { #expect(text.htmlEscaped == text) }
  }

  @Test func `writes the signs of markup as references`() {
    #expect(
      "<a href='x'>\"&amp;\"".htmlEscaped == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;")
  }

  @Test(arguments: [
    0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0x7F, 0x80, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF,
  ])
  func `replaces what no page may hold`(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(UInt32(value)))
    #expect("a\(Character(scalar))b".htmlEscaped == "a\u{FFFD}b")
  }

  @Test(arguments: [0xA0, 0xAD, 0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x10000])
  func `keeps their neighbours`(value: Int) throws {
    let text = "<" + String(Character(try #require(Unicode.Scalar(UInt32(value)))))
    #expect(text.htmlEscaped == "&lt;" + text.dropFirst())
  }

  @Test(arguments: [
    "", "a\"b\\c", "</script><!-- & -->", "x\ny\u{2028}z\u{2029}", "🎓 数 é", "\u{1}",
  ])
  func `writes strings that JSON reads back`(text: String) throws {
    let literal = text.scriptLiteral
    let read = try JSONDecoder().decode(String.self, from: Data(literal.utf8))
    #expect(read == text.replacing("\u{1}", with: "\u{FFFD}"))
    #expect(!literal.contains("\n"))
  }

  @Test func `writes addresses without what they can't hold`() {
    #expect("https://e.org/a?b=c&d#ü%20".addressEscaped == "https://e.org/a?b=c&amp;d#ü%20")
    #expect("a/100% b?#.png".fileAddress.addressEscaped == "a/100%25%20b%3F%23.png")
    #expect("a b\"><\n\u{1}|é`".addressEscaped == "a%20b%22%3E%3C%0A%01%7Cé%60")
  }

  @Test func `cuts long texts between words`() {
    #expect("short".shortened(to: 5) == "short")
    #expect("one two three".shortened(to: 10) == "one two…")
    #expect("one two three".shortened(to: 7) == "one…")
    #expect("unbreakable".shortened(to: 6) == "unbre…")
  }
}
