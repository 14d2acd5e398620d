import Chapters
import Plots

/// The data of a figure as tables that unfold below it, for readers who can't see the drawing.
struct FigureData {
  /// More rows than that are for programs, not for readers: they stand in the CSV file alone.
  static let rowLimit = 200

  let plot: Plot
  /// The path of the file with all rows.
  let file: String
  /// The words of the book.
  let words: Words

  /// The folded tables; nothing where no field says anything.
  var html: Markup {
    let tables = plot.tables.filter { $0.rows.contains { $0.contains { !$0.isEmpty } } }
    guard !tables.isEmpty else { return .empty }
    var room = FigureData.rowLimit
    var pieces: [Markup] = []
    for table in tables where room > 0 {
      pieces.append(view(of: table, rows: min(room, table.rows.count)))
      room -= min(room, table.rows.count)
    }
    let left = tables.map(\.rows.count).reduce(0, +) - FigureData.rowLimit
    if left > 0 {
      let link: Markup = "<a href=\"\(file)\" download=\"\">\(words[.fileOfRows])</a>"
      let count = NumberFormat.fixed(Double(left), decimals: 0)
      pieces.append(
        """
        <p>\(Markup.text(words, left == 1 ? .moreRow : .moreRows, left == 1 ? [link] : [.text(count), link]))</p>

        """)
    }
    let label = plot.title.isEmpty ? words[.data] : words(.dataOf, plot.title)
    return """
      <details class="figure-data"><summary aria-label="\(label)">\(words[.data])</summary>
      \(pieces.joined())</details>

      """
  }

  private func view(of table: DataTable, rows: Int) -> Markup {
    let shown = table.rows.prefix(rows)
    let width = shown.map(\.count).max() ?? 0
    // A field that a short row lacks is an empty one.
    let columns = (0..<width).map { column in
      DataColumn(shown.map { column < $0.count ? $0[column] : "" })
    }
    let title = [plot.title, table.title].filter { !$0.isEmpty }.joined(separator: ": ")
    return .table(
      alignments: columns.map(\.alignment), header: table.columns.map(Markup.text),
      rows: shown.indices.map { row in columns.map { .text($0.cells[row]) } },
      name: words(.tableOf, title.isEmpty ? words[.data] : title),
      caption: title.isEmpty ? words[.data] : title,
      namesRows: table.namesRows)
  }
}
