import Drawing
import Foundation
import Plots
import Testing

@testable import Chapters
@testable import Documents

@Suite struct `The size of a figure` {
  private func drawing(_ plot: Plot, width: Double?, height: Double?) throws -> PlotDrawing {
    var options = CellOptions()
    (options.figureWidth, options.figureHeight) = (width, height)
    let json = String(decoding: try JSONEncoder().encode(plot), as: UTF8.self)
    return try PlotDrawing(
      json: json, name: "01/p", options: options, bookTheme: .light, alternative: nil)
  }

  private func size(_ plot: Plot, width: Double? = nil, height: Double? = nil) throws -> Size {
    try drawing(plot, width: width, height: height).size
  }

  private let panel = Plot(
    title: "P", summary: "P.", content: .panels([Panel([])]), preferredSize: .inches(6, 3))

  @Test func `is the plot's own where the cell says nothing, and the cell's where it does`() throws
  {
    #expect(try size(panel) == .inches(6, 3))
    #expect(try size(panel, width: 4) == .inches(4, 2))
    #expect(try size(panel, height: 2) == .inches(6, 2))
    #expect(try size(panel, width: 4, height: 4) == .inches(4, 4))
  }

  @Test func `follows the lines of running text`() throws {
    let text = String(repeating: "a review of some length ", count: 30)
    let plot = Plot(
      title: "P", summary: "P.",
      content: .passage(Passage(text, stretches: [], limit: 1, above: "for", below: "against")),
      preferredSize: .inches(6.5, 1))
    let (wide, narrow) = (try size(plot), try size(plot, width: 3))
    #expect(wide.width == 468 && narrow.width == 216)
    #expect(narrow.height > 1.8 * wide.height)
    #expect(try size(plot, height: 5) == .inches(6.5, 5))
  }

  @Test func `is that of the page where this is narrower`() throws {
    let plot = try drawing(panel, width: nil, height: nil)
    #expect(plot.size(fitting: 500) == .inches(6, 3))
    #expect(plot.size(fitting: 216) == panel.size(width: 216, metrics: PangoMetrics()))
    let fixed = try drawing(panel, width: 6, height: 2)
    #expect(fixed.size(fitting: 216) == .inches(3, 1))
  }
}
