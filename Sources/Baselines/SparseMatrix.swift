import Preconditions

/// Numbers in rows that are mostly zero: of each row only what is not, by rising column (compressed rows).
public struct SparseMatrix: Sendable, Hashable {
  /// How many columns there are.
  public let width: Int
  /// Where each row begins among `columns` and `values`, and after the last row where that ends.
  public let offsets: [Int]
  /// The column of every value, rising within a row.
  public let columns: [Int32]
  /// The values.
  public let values: [Double]

  /// A matrix of these rows.
  ///
  /// - Precondition: `offsets` rises from 0 to the number of values; a column for every value, rising within a row, at least 0
  ///   and below `width`.
  public init(width: Int, offsets: [Int], columns: [Int32], values: [Double]) {
    require(
      offsets.first == 0 && offsets.last == values.count && columns.count == values.count
        && zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 },
      "SparseMatrix: offsets to \(offsets.last ?? -1), \(columns.count) columns, \(values.count) values"
    )
    for (start, end) in zip(offsets, offsets.dropFirst()) {
      var previous: Int32 = -1
      for column in columns[start..<end] {
        require(
          column > previous && column < width,
          "SparseMatrix: column \(column) after \(previous) in a row of \(width)")
        previous = column
      }
    }
    self.width = width
    self.offsets = offsets
    self.columns = columns
    self.values = values
  }

  /// How many rows there are.
  public var rows: Int { offsets.count - 1 }

  /// The places of a row's values.
  func places(of row: Int) -> Range<Int> { offsets[row]..<offsets[row + 1] }

  /// Each row's product with a vector, `[rows, width] · [width] -> [rows]`.
  ///
  /// - Precondition: `vector` has a number for every column.
  public func product(with vector: [Double]) -> [Double] {
    require(
      vector.count == width, "SparseMatrix: \(vector.count) numbers for \(width) columns")
    return (0..<rows).map { row in
      places(of: row).reduce(0) { $0 + values[$1] * vector[Int(columns[$1])] }
    }
  }

  /// Its first value that is no finite number, if there is one.
  var firstNotFinite: (row: Int, column: Int)? {
    values.firstIndex { !$0.isFinite }.map { place in
      ((0..<rows).first { offsets[$0 + 1] > place } ?? 0, Int(columns[place]))
    }
  }
}
