public import Plots
import Preconditions

/// A matrix as a picture: each cell a color, with its value when `showsValues`, a color bar otherwise.
///
/// Where a value is not a number, the cell is grey. Of more than 120 rows or columns, a cell shows the mean of a block of values, and
/// a note below says of how many.
///
/// - Parameters:
///   - values: the values, row by row, all rows of one length.
///   - rows: the name of each row; empty for none.
///   - columns: the name of each column; empty for none.
///   - title: the title of the plot.
///   - rowTitle: what rows are.
///   - columnTitle: what columns are.
///   - showsValues: whether cells say their values where there is room.
///   - decimals: the decimals of the values.
///   - shading: how values become colors. By default matrices of zeros and ones are tinted; others run from rust (negative) over the
///     page to blue (positive).
///   - range: the values at the ends of the colors, so that several pictures compare; diverging colors reach equally far to both sides of 0.
///     By default as far as the values do. A value beyond it has the color of its end, and a note says how many are.
///   - highlights: outlined rectangles of cells.
/// - Precondition: rows of equal length; a range with an extent.
public func matrixPicture(
  _ values: [[Double]], rows: [String] = [], columns: [String] = [], title: String,
  rowTitle: String = "", columnTitle: String = "", showsValues: Bool = true, decimals: Int = 2,
  shading: Grid.Shading? = nil, range: ClosedRange<Double>? = nil,
  highlights: [Grid.Highlight] = []
) -> Plot {
  require(
    values.allSatisfy { $0.count == values[0].count }, "matrixPicture: rows of different length")
  let colors = ValueColors(of: values, shading: shading, range: range)
  let blocks = BlockMeans(of: values)
  let grid = matrixGrid(
    blocks.means, rows: blocks.rowNames(rows), columns: blocks.columnNames(columns),
    rowTitle: rowTitle, columnTitle: columnTitle, showsValues: showsValues && blocks.areSingle,
    decimals: decimals, colors: colors, highlights: highlights.map(blocks.highlight))
  let notes = [blocks.note, colors.note(on: values)].compactMap(\.self)
  return Plot(
    title: title, summary: "\(title): \(shape(values))." + notes.map { " " + $0 }.joined(),
    content: .grids([grid]), notes: notes, preferredSize: preferredSize([grid]))
}

/// A matrix of cells, as `matrixPicture` draws it.
func matrixGrid(
  _ values: [[Double]], title: String = "", rows: [String] = [], columns: [String] = [],
  rowTitle: String = "", columnTitle: String = "", showsValues: Bool = true, decimals: Int = 2,
  colors: ValueColors? = nil, highlights: [Grid.Highlight] = [], barLabels: [String]? = nil,
  barTitle: String = "",
  symbolAfter: String = ""
) -> Grid {
  let colors = colors ?? ValueColors(of: values)
  // More tooltips than this make a page slow.
  let hasTooltips = values.count * (values.first?.count ?? 0) <= 1_800
  let cells = values.indices.map { row in
    values[row].indices.map { column -> Grid.Cell in
      let value = values[row][column]
      let text =
        abs(value) < 1e5
        ? NumberFormat.fixed(value, decimals: decimals) : NumberFormat.significant(value)
      let names = [rows, columns].enumerated().compactMap { axis, names in
        names.isEmpty ? nil : names[axis == 0 ? row : column]
      }
      return Grid.Cell(
        [text], shade: colors.shade(of: value), isSilent: !showsValues,
        tooltip: hasTooltips ? (names + [text]).joined(separator: ", ") : nil,
        datum: "\(value)")
    }
  }
  return Grid(
    title: title, rowTitle: rowTitle, columnTitle: columnTitle, rows: rows, columns: columns,
    cells: cells, shading: colors.shading, barLabels: barLabels ?? colors.labels,
    barTitle: barTitle, highlights: highlights, symbolAfter: symbolAfter)
}

/// The extent of a matrix in words.
func shape(_ values: [[Double]]) -> String {
  "\(values.count) rows, \(values.first?.count ?? 0) columns"
}

/// A size at which cells of some grids are about 40 points wide and 24 high, if the page is wide enough.
func preferredSize(_ grids: [Grid]) -> Size {
  let names = grids.map { min(Double($0.rows.map(\.count).max() ?? 0) * 5 + 10, 140) + 26 }
  let columns = Double(grids.map { $0.cells.first?.count ?? 0 }.reduce(0, +))
  let free = 468 - names.reduce(0, +)
  let cellWidth = min(42, free / max(columns, 1))
  let rows = Double(grids.map(\.cells.count).max() ?? 0)
  let columnName = Double(grids.flatMap(\.columns).map(\.count).max() ?? 0) * 5
  // Each row has a name to read, unless rows are very many.
  let isNamed = rows <= 60 && grids.contains { !$0.rows.isEmpty }
  let height = rows * min(24, max(cellWidth, isNamed ? 9 : 1)) + min(columnName, 120) + 84
  return Size(
    width: min(max(columns * 42 + names.reduce(0, +), 200), 468),
    height: min(max(height, 90), 560))
}
