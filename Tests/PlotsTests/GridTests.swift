import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A grid` {
  private func plot(
    _ cells: [[Grid.Cell]], rows: [String] = [], columns: [String] = []
  ) -> Plot {
    Plot(
      title: "Cells", summary: "cells",
      content: .grids([Grid(rows: rows, columns: columns, cells: cells)]),
      preferredSize: Size(width: 400, height: 400))
  }

  @Test func `is the same after JSON, which says no more than cells have`() throws {
    let cells = [
      Grid.Cell(), Grid.Cell(["1", "2"], shade: 0.5, tooltip: "t"), Grid.Cell(shade: .nan),
      Grid.Cell(["0"], shade: 0, isSilent: true),
    ]
    let json = try JSONEncoder().encode(cells)
    #expect(try JSONDecoder().decode([Grid.Cell].self, from: json) == cells)
    #expect(String(decoding: json, as: UTF8.self).hasPrefix("[{},{"))
  }

  @Test func `keeps shades in range, and knows which are missing`() {
    #expect(Grid.Cell(shade: .infinity).shade == 1)
    #expect(Grid.Cell(shade: -7).shade == -1)
    #expect(Grid.Cell(shade: .nan).isMissing && !Grid.Cell().isMissing)
  }

  @Test func `gives back the room its cells do not need, and is drawn the same without it`() {
    let plot = plot([[Grid.Cell(["1"]), Grid.Cell(["2"])]], rows: ["row"])
    let metrics = FixedMetrics()
    let size = plot.size(width: 400, metrics: metrics)
    #expect(size.height < 120)
    let (low, high) = (
      plot.scene(size: size, theme: .light, metrics: metrics),
      plot.scene(size: plot.preferredSize, theme: .light, metrics: metrics)
    )
    #expect(low.violations == [])
    #expect(low.items == high.items)
  }

  @Test func `keeps apart long names that begin alike`() {
    let alike = (1...12).map { "a very long name of a category of products, number \($0)" }
    let names = alike + ["another name, so long that it has no room, but like no other"]
    for columns in [[], names] {
      let cells = names.map { _ in (columns.isEmpty ? ["c"] : names).map { _ in Grid.Cell(["1"]) } }
      let plot = plot(cells, rows: names, columns: columns)
      let scene = plot.scene(
        size: Size(width: 300, height: 220), theme: .light, metrics: FixedMetrics())
      #expect(scene.violations == [])
      for role in columns.isEmpty ? ["row name"] : ["row name", "column name"] {
        let runs = scene.items.compactMap { item -> TextRun? in
          if case .text(let run) = item, run.role == role { run } else { nil }
        }
        #expect(Set(runs.map(\.string)).count == runs.count && runs.count == 13, "\(role)")
        for (run, name) in zip(runs, names) {
          #expect(run.tooltip == name)
          let ends = run.string.split(separator: "…", omittingEmptySubsequences: false)
          #expect(ends.count == 2 && name.hasPrefix(ends[0]) && name.hasSuffix(ends[1]))
        }
        #expect(runs.last?.string.hasSuffix("…") == true)
      }
    }
  }

  @Test func `leaves silent cells without words`() {
    let plot = plot([[Grid.Cell(["1"]), Grid.Cell(["0"], isSilent: true)]])
    let scene = plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics())
    #expect(scene.description.contains("\"1\"") && !scene.description.contains("\"0\""))
    #expect(plot.csv == "1,0\r\n")
  }
}
