import Chapters
import Plots
import Testing

@testable import HTMLBook

@Suite struct `The data of a figure` {
  private func html(_ plot: Plot) -> String {
    FigureData(plot: plot, file: "figures/a/b.csv", words: Words(language: "en")).html.source
  }

  /// A matrix of one column with named rows.
  private func grid(_ count: Int, title: String = "") -> Grid {
    Grid(
      title: title, rows: (0..<count).map { "word \($0)" },
      cells: (0..<count).map { [.init(["\($0)"])] })
  }

  private func plot(_ grids: Grid..., title: String = "Many") -> Plot {
    Plot(title: title, summary: "Numbers.", content: .grids(grids))
  }

  @Test func `unfold as a table without a script`() {
    let html = html(SampleDocument.curve(title: "Loss by epoch"))
    #expect(
      html.hasPrefix(
        """
        <details class="figure-data"><summary aria-label="Data: Loss by epoch">Data</summary>

        """))
    #expect(html.contains("<caption>Loss by epoch</caption><thead><tr><th scope=\"col\">panel"))
    #expect(html.contains("<th scope=\"col\" class=\"right\">y</th></tr></thead>"))
    #expect(html.matches(of: /<tr><td>/).count == 24)
    #expect(html.contains("role=\"group\" tabindex=\"0\" aria-label=\"Table: Loss by epoch\""))
  }

  @Test func `name the rows that have a name`() {
    let words = ["the", "plot", "is", "thin"]
    let html = html(
      plot(
        Grid(
          rowTitle: "word", columnTitle: "number", rows: words, columns: ["0", "1", "2", "3"],
          cells: (0..<4).map { row in (0..<4).map { .init([row == $0 ? "1" : "0"]) } })))
    #expect(html.contains("<th scope=\"col\">word</th><th scope=\"col\" class=\"right\">0</th>"))
    #expect(html.contains("<tr><th scope=\"row\">plot</th><td class=\"right\">0</td>"))
  }

  @Test func `stop where readers would, and say where the rest is`() {
    let few = html(plot(grid(200)))
    #expect(few.matches(of: /<tr><th scope="row">/).count == 200 && !few.contains("more row"))
    let one = html(plot(grid(201)))
    let link = "<a href=\"figures/a/b.csv\" download=\"\">CSV file</a>"
    #expect(one.contains("<p>1 more row in the \(link).</p>"))
    let many = html(plot(grid(1_500)))
    #expect(many.matches(of: /<tr><th scope="row">/).count == 200)
    #expect(many.contains("1,300 more rows"))
    #expect(many.utf8.count < 40_000)
  }

  @Test func `are counted over all matrices of a figure`() {
    let grid = grid(150, title: "A & B")
    let html = html(plot(grid, grid, grid, title: ""))
    #expect(html.matches(of: /<tr><th scope="row">/).count == 200)
    #expect(html.matches(of: /<caption>A &amp; B<\/caption>/).count == 2)
    #expect(html.contains("250 more rows") && !html.contains("<thead>"))
    #expect(html.contains("<summary aria-label=\"Data\">"))
  }

  @Test func `are left out where nothing is said`() {
    #expect(html(plot(Grid(cells: [[.init(shade: 0.5), .init(shade: 1)]]))).isEmpty)
    #expect(html(plot(grid(0))).isEmpty)
  }

  @Test func `write numbers for readers, in columns that hold numbers`() {
    #expect(DataColumn(["1.0", "2.0", "12.0", "nan"]).cells == ["1", "2", "12", "NaN"])
    #expect(
      DataColumn(["0.12345678901234", "-12345.678", "0.0", "3e-07"]).cells
        == ["0.1235", "−12,346", "0", "3×10⁻⁷"])
    // What is no number among them stays, and so does what was written for readers already.
    #expect(DataColumn(["vertical", "0.5", "4.0"]).cells == ["vertical", "0.5000", "4"])
    #expect(DataColumn(["86.3 %", "1,024", "–"]).cells == ["86.3 %", "1,024", "–"])
    #expect(DataColumn(["86.3 %", "1,024", "–"]).alignment == .right)
    // Words that read as numbers stay the words they are.
    #expect(DataColumn(["2.0", "film", "great"]).cells == ["2.0", "film", "great"])
    #expect(DataColumn([]).cells == [])
    #expect(DataColumn(["", ""]).alignment == .left)
  }
}
