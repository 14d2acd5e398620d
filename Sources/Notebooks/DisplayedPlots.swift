import Chapters
import Documents

/// The plots that a cell displayed, as its page draws them.
struct DisplayedPlots {
  let cell: Int
  let chapter: Chapter
  /// The plots of the page.
  let drawings: [PlotDrawing]

  /// The plot that the cell displayed as its nth, from 1.
  func drawing(_ number: Int) -> PlotDrawing? {
    let name = PlotDrawing.name(of: cell, in: chapter, number: number)
    return drawings.first { $0.name == name }
  }
}
