import Testing

@testable import Documents

@Suite struct `HTML of cells in an electronic book` {
  @Test(arguments: [
    ("plain & <b>bold</b>", "plain &amp; <b>bold</b>"), ("a<br>b<hr>", "a<br/>b<hr/>"),
    ("<p>one<p>two", "<p>one<p>two</p></p>"), ("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
    ("</b>x", "x"), ("<script>if (a < b) {}</script>x", "x"), ("<style>p{}", ""),
    ("<a href='javascript:x()'>l</a>", "<a>l</a>"),
    ("<a href=https://e.org/?a=1&amp;b=2>l</a>", "<a href=\"https://e.org/?a=1&amp;b=2\">l</a>"),
    ("<img src=x.png>", ""),
    (
      "<IMG SRC=\"data:image/png;base64,AA==\" onload=x>",
      "<img src=\"data:image/png;base64,AA==\" alt=\"\"/>"
    ),
    ("<td colspan=2 style='x'>1</td>", "<td colspan=\"2\">1</td>"),
    ("<custom-x>y</custom-x>", "y"), ("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d"),
    ("<!-- <b> -->x<!DOCTYPE html>", "x"), ("<!-- open", ""), ("<b", "<b></b>"),
    ("&nbsp;&#65;&#x42;&unknown;&amp", "\u{A0}AB&amp;unknown;&amp;amp"), ("\u{0}", "\u{FFFD}"),
  ])
  func `is what readers can show, as XML`(html: String, expected: String) throws {
    var document = try SampleBook.document()
    document.chapters = [
      DocumentChapter(
        number: "1", title: [.text("T")], slug: "01", id: nil, summary: nil,
        elements: [.html(html)], notes: [], pictures: [], formulas: [], isUnrun: false, problems: []
      )
    ]
    document.works = []
    let page = try Archive(document).text("EPUB/01.xhtml")
    #expect(page.contains("cell-output-display\">\n\(expected)\n</div>"), "\(page)")
    #expect(XMLReading(page).problem == nil)
  }
}
