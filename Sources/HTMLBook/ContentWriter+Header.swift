import Chapters
import Documents

extension ContentWriter {
  /// What stands above a chapter: its number, its title, what it is about.
  func header(of chapter: DocumentChapter) -> Markup {
    let number: Markup =
      chapter.number.map { "<p class=\"chapter-number\">\(words[.chapter]) \($0)</p>\n" } ?? .empty
    let summary: Markup =
      chapter.summary.map { "<p class=\"chapter-summary\">\(markup($0))</p>\n" } ?? .empty
    return """
      <header class="chapter-header">
      \(number)<h1\(attribute("id", chapter.id))>\(markup(chapter.title))</h1>
      \(summary)</header>

      """
  }
}
