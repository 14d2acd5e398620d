import Chapters
import Documents
import Mathematics

/// Writes the content of one page as HTML that is XML as well, so that pages of the web and of electronic books are one.
struct ContentWriter {
  /// The page that is written; nil for content that other pages show.
  let page: Place.Page?
  /// Where everything is.
  let addresses: Addresses
  /// The SVG of each plot, by its name; a plot without one is shown from its file.
  let svg: [String: String]
  /// The works cited, for the page that lists them.
  let works: [CitedWork]
  /// The words of the book.
  let words: Words
  /// Whether the page can be used, not merely read: figures have files and data below them.
  let isInteractive: Bool
  /// Where the pictures of the book's folder are that the page can show, by their paths; nil where all are at their paths.
  var pictures: [String: String]?

  /// The identifier of a footnote, by its number from 1.
  static func noteID(_ number: Int) -> String { "note-\(number)" }

  /// The identifier of a work in the list of works cited.
  static func workID(_ key: String) -> String { "ref-\(key.asIdentifier)" }

  // MARK: Running text

  /// Running text.
  func markup(_ text: [Span]) -> Markup {
    text.bindingFormulas.map { piece in
      piece.isBound
        ? "<span class=\"bound\">\(piece.spans.map(markup).joined())</span>"
        : piece.spans.map(markup).joined()
    }.joined()
  }

  private func markup(_ span: Span) -> Markup {
    switch span {
    case .text(let text): return .text(text)
    case .emphasis(let inner): return "<em>\(markup(inner))</em>"
    case .strong(let inner): return "<strong>\(markup(inner))</strong>"
    case .strikethrough(let inner): return "<del>\(markup(inner))</del>"
    case .subscript(let inner): return "<sub>\(markup(inner))</sub>"
    case .superscript(let inner): return "<sup>\(markup(inner))</sup>"
    case .code(let code): return "<code>\(code)</code>"
    case .formula(let formula): return Markup(trusted: formula.mathML(isDisplay: false))
    case .link(let address, let title, let inner):
      // What lies beside the pages of the web is not in an electronic book.
      guard isInteractive || address.contains(":") else { return markup(inner) }
      return """
        <a href="\(Markup.address(address))"\(attribute("title", title))>\(markup(inner))</a>
        """
    case .reference(let place, let inner):
      let address = addresses.address(of: place, from: page)
      return "<a href=\"\(address)\" class=\"quarto-xref\">\(markup(inner))</a>"
    case .citation(let id, let inner):
      return "<span class=\"citation\" id=\"\(id)\">\(markup(inner))</span>"
    case .picture(let picture): return self.picture(picture)
    case .note(let number, let id):
      let kind: Markup = isInteractive ? .empty : " epub:type=\"noteref\""
      return """
        <sup class="note-mark"><a\(kind) href="#\(ContentWriter.noteID(number))" id="\(id)" role="doc-noteref" \
        aria-label="\(words(.footnote, "\(number)"))">\(number)</a></sup>
        """
    case .missing(let text, let reason):
      let kind: Markup = text.hasPrefix("@") ? "dangling" : "gap"
      return "<span class=\"\(kind)\" title=\"\(reason)\">\(text)</span>"
    case .lineBreak: return "<br/>\n"
    }
  }

  /// An attribute; nothing when it has no value.
  func attribute(_ name: String, _ value: String?) -> Markup {
    guard let value, !value.isEmpty else { return .empty }
    return " \(Markup(trusted: name))=\"\(value)\""
  }

  /// A picture.
  func picture(_ picture: Picture) -> Markup {
    guard let address = address(of: picture) else {
      // What stands in the place of a picture may be within a link.
      return .text(picture.alternative.isEmpty ? picture.title : picture.alternative)
    }
    let style = picture.width.map { "width: \(Int(($0 * 100).rounded()))%" }
    return """
      <img src="\(Markup.address(address))" alt="\(picture.alternative)"\(attribute("title", picture.title))\
      \(attribute("style", style))/>
      """
  }

  /// Where a picture is; nil when the page can't show it: electronic books show only what they hold.
  private func address(of picture: Picture) -> String? {
    switch picture.source {
    case .file(let path): pictures.map { $0[path] } ?? path.fileAddress
    case .address(let address): isInteractive ? address : nil
    }
  }
}
