import Chapters
import Foundation
import Plots

/// What a chapter's run could have brought, without running it: the plots of the other benchmarks for its figures, a small
/// table for each table, a number for each value in a sentence.
///
/// The largest map is left out: books have two or three such, not one for every seven figures.
struct SampleRun {
  private let plots: [Display]
  private let table: Display

  init() throws {
    func display(_ value: some Encodable, _ type: String) throws -> Display {
      let json = try JSONEncoder().encode(value)
      return Display(mediaType: type, content: String(decoding: json, as: UTF8.self))
    }
    plots = try FigureTime.plots.filter { $0.name != "map_500" }.map {
      try display($0.plot(), Display.plot)
    }
    table = try display(
      Table(
        columns: [.init("network")]
          + ["accuracy", "F1", "loss"].map { .init($0, alignment: .right) },
        rows: ["dense", "convolutional", "recurrent", "counted words"].map {
          [$0, "0.871", "0.869", "0.325"]
        }), Display.table)
  }

  /// The runs of a book's chapters, by their slugs.
  func transcripts(of book: Book) -> [String: Transcript] {
    var figure = 0
    var transcripts: [String: Transcript] = [:]
    for chapter in book.chapters {
      let results = chapter.cells.map { cell -> Transcript.CellResult in
        let label = cell.label ?? ""
        if label.hasPrefix("tbl-") { return .init(outputs: [.displayed(table)]) }
        guard label.hasPrefix("fig-") else { return .init() }
        defer { figure += 1 }
        return .init(outputs: [.displayed(plots[figure % plots.count])])
      }
      transcripts[chapter.slug] = Transcript(
        cells: results, values: chapter.values.map { _ in "0.87" })
    }
    return transcripts
  }
}
