import Plots

/// The means of equal blocks of a matrix, so many that all can be drawn.
struct BlockMeans {
  /// No more rows or columns than this: about one for every four points of a page.
  private static let limit = 120

  /// The rows and the columns of a block; the last blocks may have fewer.
  let rows: Int
  let columns: Int
  /// The mean of the numbers in each block; not a number where it has none.
  let means: [[Double]]
  private let extent: (rows: Int, columns: Int)

  /// The blocks of a matrix with rows of equal length.
  init(of values: [[Double]]) {
    let width = values.first?.count ?? 0
    let (rows, columns) = (
      Self.side(of: values.count), Self.side(of: width)
    )
    (self.rows, self.columns) = (rows, columns)
    extent = (values.count, width)
    means =
      rows * columns == 1
      ? values
      : stride(from: 0, to: values.count, by: rows).map { top in
        stride(from: 0, to: width, by: columns).map { left in
          Self.mean(
            of: values, rows: top..<min(top + rows, values.count),
            columns: left..<min(left + columns, width))
        }
      }
  }

  /// Whether every block is one value.
  var areSingle: Bool { rows * columns == 1 }

  /// The names of the rows that blocks begin with.
  func rowNames(_ names: [String]) -> [String] { Self.every(rows, of: names) }
  /// The names of the columns that blocks begin with.
  func columnNames(_ names: [String]) -> [String] { Self.every(columns, of: names) }

  /// The blocks that hold some cells.
  func highlight(_ cells: Grid.Highlight) -> Grid.Highlight {
    func blocks(_ range: Range<Int>, _ side: Int) -> Range<Int> {
      range.lowerBound / side..<(range.upperBound + side - 1) / side
    }
    return Grid.Highlight(
      rows: blocks(cells.rows, rows), columns: blocks(cells.columns, columns), hue: cells.hue)
  }

  /// What a cell stands for; nil when it is one value.
  var note: String? {
    areSingle
      ? nil
      : "Each cell is the mean of \(rows) × \(columns) values, of \(whole(extent.rows)) rows and "
        + "\(whole(extent.columns)) columns."
  }

  private static func side(of count: Int) -> Int { max((count + limit - 1) / limit, 1) }

  private static func every(_ side: Int, of names: [String]) -> [String] {
    stride(from: 0, to: names.count, by: side).map { names[$0] }
  }

  private static func mean(of values: [[Double]], rows: Range<Int>, columns: Range<Int>) -> Double {
    var (sum, count) = (0.0, 0)
    for row in rows {
      for value in values[row][columns] where !value.isNaN {
        sum += value
        count += 1
      }
    }
    return count > 0 ? sum / Double(count) : .nan
  }
}
