import Chapters
import Mathematics

/// Resolves what the list of works cited says of a work, which refers to nothing in the book.
struct WorkResolver {
  /// Formulas that can't be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// The text, resolved.
  mutating func spans(_ text: [Inline]) -> [Span] {
    var spans: [Span] = []
    for inline in text { spans.append(span(inline)) }
    return spans
  }

  private mutating func span(_ inline: Inline) -> Span {
    switch inline {
    case .emphasis(let inner): .emphasis(spans(inner))
    case .strong(let inner): .strong(spans(inner))
    case .link(let destination, let title, let inner):
      .link(address: destination, title: title, spans(inner))
    case .text(let text), .code(let text): .text(text)
    case .formula(let source, let position): formula(source, at: position)
    default: .text(" ")
    }
  }

  /// A formula, or its source: bibliographies come from everywhere, with commands of anybody's own.
  private mutating func formula(_ source: String, at position: Position) -> Span {
    do throws(FormulaError) {
      return .formula(try Formula(tex: source))
    } catch {
      diagnostics.append(
        Diagnostic(
          "the formula '$\(source)$' of this work can't be read: \(error.message)", at: position,
          severity: .warning, suggestion: error.suggestion))
      return .text("$\(source)$")
    }
  }
}
