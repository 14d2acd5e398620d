import Chapters
import Foundation
import Plots

@testable import Documents

/// Short ways to documents.
enum Sample {
  /// The book of some chapters, `01.md` and so on.
  static func book(_ chapters: [String], bibliography: String? = nil) -> Book {
    Book(
      title: "B",
      bibliography: bibliography.map { [SourceFile(path: "references.bib", text: $0)] } ?? [],
      chapters: chapters.enumerated().map { index, text in
        Chapter(markdown: text, path: "0\(index + 1).md")
      })
  }

  /// The document of some chapters that were not run, or only the first with this transcript.
  static func document(
    _ chapters: String..., transcript: Transcript? = nil, bibliography: String? = nil,
    style: CitationStyle = .numeric, format: BookFormat = .html
  ) -> Document {
    var book = book(chapters, bibliography: bibliography)
    book.citationStyle = style
    return Document(
      book: book, transcripts: transcript.map { ["01": $0] } ?? [:], format: format)
  }

  /// The source of a cell with a label.
  static func cell(_ label: String, options: String...) -> String {
    let lines = (["label: \(label)"] + options).map { "//| \($0)\n" }.joined()
    return "```{swift}\n\(lines)show(1)\n```\n"
  }

  /// A table of columns as a cell displays it.
  static func table(_ columns: [String], _ rows: [[String]]) -> Transcript.Output {
    let table = Table(columns: columns.map { Table.Column($0) }, rows: rows)
    let json = (try? JSONEncoder().encode(table)) ?? Data()
    return .displayed(
      Display(mediaType: Display.table, content: String(decoding: json, as: UTF8.self)))
  }

  /// A plot as a cell displays it.
  static func plot(_ title: String = "P") -> Transcript.Output {
    let plot = Plot(title: title, summary: "A plot.", content: .panels([Panel([])]))
    return .displayed(Display(mediaType: Display.plot, content: plot.json))
  }
}

extension Plot {
  /// The plot as the JSON of a display.
  fileprivate var json: String {
    guard let data = try? JSONEncoder().encode(self) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
