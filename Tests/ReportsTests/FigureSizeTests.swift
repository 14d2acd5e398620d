import Drawing
import Foundation
import Plots
import Testing

@testable import Chapters
@testable import Reports

@Suite struct `The size of a figure` {
  private func size(_ plot: Plot, width: Double? = nil, height: Double? = nil) -> Size {
    var options = CellOptions()
    (options.figureWidth, options.figureHeight) = (width, height)
    return PlotDrawing.size(of: plot, options: options)
  }

  @Test func `is the plot's own where the cell says nothing, and the cell's where it does`() {
    let plot = Plot(
      title: "P", summary: "P.", content: .panels([Panel([])]), preferredSize: .inches(6, 3))
    #expect(size(plot) == .inches(6, 3))
    #expect(size(plot, width: 4) == .inches(4, 2))
    #expect(size(plot, height: 2) == .inches(6, 2))
    #expect(size(plot, width: 4, height: 4) == .inches(4, 4))
  }

  @Test func `follows the lines of running text`() {
    let text = String(repeating: "a review of some length ", count: 30)
    let plot = Plot(
      title: "P", summary: "P.",
      content: .passage(Passage(text, stretches: [], limit: 1, above: "for", below: "against")),
      preferredSize: .inches(6.5, 1))
    let (wide, narrow) = (size(plot), size(plot, width: 3))
    #expect(wide.width == 468 && narrow.width == 216)
    #expect(narrow.height > 1.8 * wide.height)
    #expect(size(plot, height: 5) == .inches(6.5, 5))
  }
}
