public import Plots
import Preconditions

/// A matrix as a picture: each cell a color, with its value when `showsValues`.
///
/// Matrices of zeros and ones are tinted; others run from rust (negative) over the page to blue
/// (positive), the greatest magnitude at full strength.
///
/// - Parameters:
///   - values: the values, row by row, all rows of one length.
///   - rows: the name of each row; empty for none.
///   - columns: the name of each column; empty for none.
///   - title: the title of the plot.
///   - rowTitle: what rows are.
///   - columnTitle: what columns are.
///   - showsValues: whether cells say their values.
///   - decimals: the decimals of the values.
///   - highlights: outlined rectangles of cells.
public func matrixPicture(
  _ values: [[Double]], rows: [String] = [], columns: [String] = [], title: String,
  rowTitle: String = "", columnTitle: String = "", showsValues: Bool = true, decimals: Int = 2,
  highlights: [Grid.Highlight] = []
) -> Plot {
  let grid = matrixGrid(
    values, rows: rows, columns: columns, rowTitle: rowTitle, columnTitle: columnTitle,
    showsValues: showsValues, decimals: decimals, highlights: highlights)
  return Plot(
    title: title, summary: "\(title): \(shape(values)).", content: .grids([grid]),
    preferredSize: preferredSize([grid]))
}

/// The one-hot vectors of some words over a vocabulary: a 1 in the column of the word.
///
/// - Parameters:
///   - words: the words, one row each.
///   - vocabulary: the words that have a column, in order; others have a row of zeros.
///   - title: the title.
public func oneHotPicture(
  _ words: [String], vocabulary: [String], title: String = "One-hot vectors"
) -> Plot {
  matrixPicture(
    words.map { word in vocabulary.map { $0 == word ? 1 : 0 } }, rows: words, columns: vocabulary,
    title: title, rowTitle: "word", columnTitle: "vocabulary", decimals: 0)
}

/// A sentence as a network reads it: its words, padded, above their numbers.
///
/// - Parameters:
///   - words: the words, with padding if any.
///   - ids: the number of each word.
///   - title: the title.
/// - Precondition: as many numbers as words.
public func encodedSentencePicture(
  _ words: [String], ids: [Int], title: String = "An encoded sentence"
) -> Plot {
  require(
    words.count == ids.count, "encodedSentencePicture: \(words.count) words, \(ids.count) numbers")
  let cells = ids.map { Grid.Cell([whole($0)], shade: $0 == 0 ? 0 : 0.12) }
  let grid = Grid(rows: ["id"], columns: words, cells: [cells], shading: .tint)
  let pairs = zip(words, ids).map { "\($0) \($1)" }
  return Plot(
    title: title, summary: "\(title): \(pairs.joined(separator: ", ")).", content: .grids([grid]),
    preferredSize: Size(width: 468, height: 84))
}

/// A matrix of cells, as `matrixPicture` draws it.
func matrixGrid(
  _ values: [[Double]], title: String = "", rows: [String] = [], columns: [String] = [],
  rowTitle: String = "", columnTitle: String = "", showsValues: Bool = true, decimals: Int = 2,
  highlights: [Grid.Highlight] = [], symbolAfter: String = ""
) -> Grid {
  let finite = values.joined().filter(\.isFinite)
  let isBinary = finite.allSatisfy { $0 == 0 || $0 == 1 }
  let greatest = finite.map(abs).max() ?? 1
  let cells = values.indices.map { row in
    values[row].indices.map { column -> Grid.Cell in
      let value = values[row][column]
      let isShort = abs(value) < 1e5
      let text =
        isShort
        ? NumberFormat.fixed(value, decimals: decimals) : NumberFormat.significant(value)
      var tooltip: [String] = [text]
      if !columns.isEmpty { tooltip.insert(columns[column], at: 0) }
      if !rows.isEmpty { tooltip.insert(rows[row], at: 0) }
      return Grid.Cell(
        showsValues ? [text] : [], shade: greatest > 0 ? value / greatest : 0,
        tooltip: tooltip.joined(separator: ", "))
    }
  }
  let bar = NumberFormat.significant(greatest)
  return Grid(
    title: title, rowTitle: rowTitle, columnTitle: columnTitle, rows: rows, columns: columns,
    cells: cells, shading: isBinary ? .tint : .diverging,
    barLabels: isBinary ? ["0", "1"] : ["−" + bar, "0", bar], highlights: highlights,
    symbolAfter: symbolAfter)
}

/// The extent of a matrix in words.
func shape(_ values: [[Double]]) -> String {
  "\(values.count) rows, \(values.first?.count ?? 0) columns"
}

/// A size at which cells of some grids are about 40 points wide and 24 high.
func preferredSize(_ grids: [Grid]) -> Size {
  var (width, height) = (0.0, 0.0)
  for grid in grids {
    let rowName = Double(grid.rows.map(\.count).max() ?? 0) * 5 + 10
    let columnName = Double(grid.columns.map(\.count).max() ?? 0) * 5
    width += min(rowName, 140) + Double(grid.cells.first?.count ?? 0) * 42 + 26
    height = max(height, min(columnName, 120) + Double(grid.cells.count) * 24 + 60)
  }
  return Size(width: min(max(width, 200), 468), height: min(max(height, 90), 560))
}
