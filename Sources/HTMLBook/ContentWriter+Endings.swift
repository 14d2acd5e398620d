import Chapters
import Documents

extension ContentWriter {
  /// The footnotes of a chapter, each with the way back to its first mark.
  func footnotes(_ notes: [[Element]]) -> Markup {
    guard !notes.isEmpty else { return .empty }
    let items = notes.enumerated().map { index, elements in
      let back: Markup = """
        <a class="back" href="#note-mark-\(index + 1)" role="doc-backlink" aria-label="\(words[.backToText])">↩</a>
        """
      var content = elements
      var last: Markup = .empty
      if case .paragraph(let text)? = content.last {
        content.removeLast()
        last = "<p>\(markup(text)) \(back)</p>\n"
      } else {
        last = "<p>\(back)</p>\n"
      }
      let id = ContentWriter.noteID(index + 1)
      // Readers show an aside at its mark.
      return isInteractive
        ? "<li id=\"\(id)\">\(markup(content))\(last)</li>\n" as Markup
        : """
        <li><aside id="\(id)" epub:type="footnote" role="doc-footnote">\(markup(content))\(last)</aside></li>

        """
    }.joined()
    return """
      <section class="footnotes" role="doc-endnotes" aria-label="\(words[.footnotes])">
      <ol>
      \(items)</ol></section>

      """
  }

  /// The works cited, each with the ways back to where it is cited.
  var worksList: Markup {
    let items = works.map { work in
      let label: Markup =
        work.label.map { "<span class=\"work-label\">\($0)</span> " } ?? .empty
      return """
        <li id="\(ContentWriter.workID(work.key))">\(label)<div>\(markup(work.text))\(mentions(of: work))</div></li>

        """ as Markup
    }.joined()
    return "<ul class=\"works\">\n\(items)</ul>\n"
  }

  private func mentions(of work: CitedWork) -> Markup {
    guard !work.mentions.isEmpty else { return .empty }
    let links = work.mentions.enumerated().map { index, place in
      let address = addresses.address(of: place, from: page)
      return """
        <a href="\(address)" aria-label="\(words(.mention, "\(index + 1)"))">↩\u{A0}\(index + 1)</a>
        """ as Markup
    }.joined(separator: " ")
    return " <span class=\"mentions\">\(links)</span>"
  }
}
