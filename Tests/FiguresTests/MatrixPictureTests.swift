import Drawing
import Figures
import Plots
import TestSupport
import Testing

@Suite struct `A picture of a matrix` {
  private func scene(_ plot: Plot, theme: Theme = .light) -> Scene {
    plot.scene(size: plot.preferredSize, theme: theme, metrics: FixedMetrics())
  }

  private func shapes(_ plot: Plot, _ role: String) -> [Scene.Shape] {
    scene(plot).items.compactMap {
      if case .shape(let shape) = $0, shape.role == role { shape } else { nil }
    }
  }

  private func words(_ plot: Plot) -> [String] {
    scene(plot).items.compactMap { if case .text(let run) = $0 { run.string } else { nil } }
  }

  @Test(arguments: [Grid.Shading.sequential, .tint, .diverging])
  func `has one color for one value in every picture of a range`(_ shading: Grid.Shading) throws {
    let colors = [[[0.5, 0.1]], [[0.5, 3, -2]]].map { values in
      shapes(matrixPicture(values, title: "m", shading: shading, range: -1...4), "cell")[0].fill
    }
    #expect(colors[0] == colors[1])
    let alone = shapes(matrixPicture([[0.5, 0.1]], title: "m", shading: shading), "cell")[0].fill
    #expect(alone != colors[0])
  }

  @Test func `runs over the ends of its range with a note, and counts what does`() {
    let plot = matrixPicture([[-5, 0, 0.5, 2, .infinity]], title: "m", range: -1...1)
    #expect(words(plot).contains("3 values are beyond −1.00 to 1.00, where the colors end."))
    let cells = shapes(plot, "cell").map(\.fill)
    #expect(cells[3] == cells[4] && cells[3] == Theme.light.mark(.blue))
    #expect(cells[0] == Theme.light.mark(.rust) && cells[1] == Theme.light.background)
  }

  @Test func `has a color bar where cells say no numbers`() {
    let silent = matrixPicture([[-2, 1], [0, 1]], title: "m", showsValues: false)
    #expect(["−2.00", "0", "2.00"].allSatisfy(words(silent).contains))
    #expect(!shapes(silent, "key").isEmpty)
    #expect(!words(silent).contains { $0.hasSuffix("colors only.") })
    #expect(silent.csv == "-2.0,1.0\r\n0.0,1.0\r\n")
    #expect(shapes(matrixPicture([[-2, 1]], title: "m"), "key").isEmpty)
  }

  @Test func `crosses what is not a number, in a color of its own`() {
    for shading in [Grid.Shading.sequential, .tint, .diverging] {
      let plot = matrixPicture(
        [[0, .nan, 1]], title: "m", showsValues: false, shading: shading)
      #expect(shapes(plot, "missing").count == 2)
      #expect(words(plot).contains("Grey cells have no number."))
      for theme in [Theme.light, .dark] {
        let fills = scene(plot, theme: theme).items.compactMap {
          if case .shape(let shape) = $0, shape.role == "cell" || shape.role == "key" {
            shape.fill
          } else {
            nil
          }
        }
        #expect(fills.count { $0 == fills[1] } == 1)
      }
    }
    #expect(words(matrixPicture([[0, .nan]], title: "m")).contains("NaN"))
  }

  @Test func `shows means of blocks of a large matrix, and says so`() {
    // 121 rows of 2 columns: blocks of two rows, the last of one; numbers that are none do not count.
    var values = (0..<121).map { [Double($0), 1] }
    values[1][0] = .nan
    (values[2][1], values[3][1]) = (.nan, .nan)
    let plot = matrixPicture(values, rows: (0..<121).map { "r\($0)" }, title: "m", decimals: 1)
    let rows = plot.csv.split(separator: "\r\n")
    #expect(rows.count == 61)
    #expect(rows[0] == "r0,0.0,1.0" && rows[1] == "r2,2.5,nan" && rows[60] == "r120,120.0,1.0")
    #expect(
      plot.notes == ["Each cell is the mean of 2 × 1 values, of 121 rows and 2 columns."])
    #expect(plot.summary.hasPrefix("m: 121 rows, 2 columns. Each cell is the mean"))
    #expect(matrixPicture(Array(values.prefix(120)), title: "m").notes == [])
  }

  @Test func `keeps outlined cells outlined when it shows blocks`() throws {
    let plot = matrixPicture(
      Samples.matrix(240, 3), title: "m",
      highlights: [Grid.Highlight(rows: 101..<104, columns: 0..<1)])
    guard case .grids(let grids) = plot.content else { return }
    #expect(grids[0].highlights.map(\.rows) == [50..<52])
  }

  @Test func `takes at most 700 kilobytes however large the matrix`() {
    let values = (0..<360).map { row in (0..<360).map { Double((row * 77 + $0 * 131) % 1009) } }
    let plot = matrixPicture(values, title: "m")
    let light = scene(plot)
    #expect(light.items.count <= 120 * 120 + 50)
    #expect(light.violations == [])
    #expect(light.svg(id: "f", dark: scene(plot, theme: .dark)).utf8.count <= 700_000)
  }

  @Test func `joins neighbours of one color`() {
    let values = (0..<100).map { row in (0..<100).map { $0 < row ? 0.0 : 1 } }
    let plot = matrixPicture(values, title: "m", showsValues: false)
    // A row is a run or two.
    #expect(shapes(plot, "cell").count == 199)
  }

  @Test func `refuses rows of different length, and a range without an extent`() async {
    await #expect(processExitsWith: .failure) { _ = matrixPicture([[1], [1, 2]], title: "m") }
    await #expect(processExitsWith: .failure) {
      _ = matrixPicture([[1]], title: "m", range: 1...1)
    }
  }
}
