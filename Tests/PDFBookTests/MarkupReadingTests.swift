import Documents
import Testing

@testable import PDFBook

@Suite struct `The words of HTML` {
  private func read(_ source: String) -> [[Span]] { MarkupReading(source).paragraphs }

  @Test func `keep what is bold, italic and code`() {
    #expect(
      read("<p>a <b>b</b> <em>c</em> <code>d</code></p>") == [
        [
          .text("a "), .strong([.text("b")]), .text(" "), .emphasis([.text("c")]), .text(" "),
          .code("d"),
        ]
      ])
  }

  @Test func `stand in the paragraphs, rows and items of the source`() {
    #expect(
      read("<p>a</p><div>b</div><ul><li>c</li><li>d</li></ul>").map(\.plain) == [
        "a", "b", "c", "d",
      ])
    #expect(
      read("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>").map(\.plain)
        == ["a – b", "1 – 2"])
  }

  @Test func `have their references resolved`() {
    #expect(
      read("&lt;a &amp;&amp; b&gt; &#8212; &#x2014; &unknown; & &copy;").map(\.plain) == [
        "<a && b> — — &unknown; & ©"
      ])
  }

  @Test func `leave out scripts, styles and comments`() {
    #expect(
      read("a<script>if (a < b) { c() }</script><style>p {}</style><!-- d --> e").map(\.plain) == [
        "a e"
      ])
  }

  @Test(arguments: [
    "", "<", "<p", "</", "<!--", "<script>", "&", "&#;", "&#x110000;", "</b></b>", "<<>>",
  ])
  func `of broken source are read as far as there are any`(_ source: String) {
    #expect(read(source).flatMap(\.self).plain.count <= source.count)
  }
}
