import Chapters

/// Text in TeX as bibliographies have it: accents, dashes, quotation marks, emphasis.
///
/// Braces disappear, since nothing changes the case of what they protect. A command that is not known disappears, too, and what it is
/// about stays.
enum TeXText {
  /// The text without its emphasis.
  static func plain(_ source: String) -> String { plain(inlines(source)) }

  /// The characters of some text.
  static func plain(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let content), .strong(let content), .link(_, _, let content): plain(content)
      case .formula(let source, _): "$\(source)$"
      default: ""
      }
    }.joined()
  }

  /// The text with its emphasis and links.
  ///
  /// - Parameter position: where formulas are said to stand; without one they are text.
  static func inlines(_ source: String, at position: Position? = nil) -> [Inline] {
    var reader = TeXReader(source, at: position)
    return reader.read()
  }
}
