import Chapters
import TestSupport
import Testing

/// Formulas, notes, citations, definitions, captions and scripts as pandoc 2.17 reads them (Fixtures/Chapters/make_scholarly.py).
@Suite struct `Scholarly Markdown` {
  struct Snippet: Decodable {
    var markdown: String
    var reading: String
  }

  @Test func `means what it means to pandoc`() throws {
    for snippet in try fixture("Chapters/scholarly.json", as: [Snippet].self) {
      let chapter = Chapter(markdown: snippet.markdown, path: "c.md")
      #expect(chapter.plain == snippet.reading, "\(snippet.markdown)")
    }
  }
}

extension Chapter {
  /// What it says, in the notation of the fixture.
  fileprivate var plain: String { plain(blocks) }

  private func plain(_ blocks: [Block]) -> String {
    blocks.flatMap { plain($0) }.joined(separator: " / ")
  }

  private func plain(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let inlines): return [plain(inlines).trimmed].filter { !$0.isEmpty }
    case .formula(let formula): return ["<d \(formula.source)>"]
    case .quote(let blocks): return ["quote(\(plain(blocks)))"]
    case .list(_, _, let items):
      return ["list(\(items.map { plain($0.blocks) }.joined(separator: " & ")))"]
    case .code(let code): return ["code(\(code.text.trimmed))"]
    case .definitions(let definitions):
      return definitions.map { definition in
        let meanings = definition.meanings.map { plain($0) }.joined(separator: " & ")
        return "\(plain(definition.term)): \(meanings)"
      }
    case .table(let table):
      let rows = ([table.header] + table.rows).map { row in
        row.map { plain($0) }.joined(separator: " | ")
      }
      return ["table(\(rows.joined(separator: " / ")))(\(plain(table.caption ?? [])))"]
    default: return ["\(block)"]
    }
  }

  private func plain(_ inlines: [Inline]) -> String { inlines.map { plain($0) }.joined() }

  private func plain(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): return text
    case .softBreak, .lineBreak: return " "
    case .emphasis(let inlines): return "*\(plain(inlines))*"
    case .strong(let inlines): return "**\(plain(inlines))**"
    case .strikethrough(let inlines): return "~~\(plain(inlines))~~"
    case .subscript(let inlines): return "<sub \(plain(inlines))>"
    case .superscript(let inlines): return "<sup \(plain(inlines))>"
    case .code(let code): return "`\(code)`"
    case .formula(let source, _): return "<m \(source.replacing("\n", with: " "))>"
    case .note(let number): return "<n \(plain(notes[number]))>"
    case .link(_, _, let inlines): return plain(inlines)
    case .citation(let citation):
      let items = citation.items.map { item in
        "\(item.prefix)|\(item.omitsAuthor ? "-" : "")\(item.key)|\(item.suffix)"
      }
      return "<\(citation.form == .textual ? "t" : "p") \(items.joined(separator: "; "))>"
    default: return "\(inline)"
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
