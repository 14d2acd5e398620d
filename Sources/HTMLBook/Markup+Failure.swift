import Chapters
import Documents

extension Markup {
  /// A card that says what failed, where, and shows the line with a caret under the column.
  static func failure(_ failure: Failure, id: String, words: Words) -> Markup {
    let diagnostic = failure.diagnostic
    let place: Markup =
      diagnostic.position.map {
        "<p class=\"error-position\"><code>\(String(describing: $0))</code></p>\n"
      }
      ?? .empty
    let help: Markup =
      diagnostic.suggestion.map { "<p class=\"error-suggestion\">\($0)</p>\n" } ?? .empty
    return """
      <div class="cell-output cell-output-error" id="\(id)" role="group" aria-label="\(words[.error])">
      <p class="error-message">\(diagnostic.message)</p>
      \(place)\(excerpt(failure, words))\(help)</div>

      """
  }

  private static func excerpt(_ failure: Failure, _ words: Words) -> Markup {
    guard let position = failure.diagnostic.position, let line = failure.line else {
      return .empty
    }
    let number = String(position.line)
    var caret: Markup = .empty
    if let column = position.column {
      // Columns count bytes; a tab stays a tab, so that the caret stands below its character.
      let before = String(decoding: line.utf8.prefix(column - 1), as: UTF8.self)
      let blanks = String(before.map { $0 == "\t" ? "\t" : " " })
      let margin = String(repeating: " ", count: number.count)
      caret = "\n\(margin) │ \(blanks)<span class=\"caret\">^</span>"
    }
    return """
      <pre class="error-excerpt" role="group" tabindex="0" aria-label="\(words[.whereItFailed])"><code>\(number) │ \(line)\(caret)</code></pre>

      """
  }
}
