/// How much the cells of a grid say, and how large.
struct GridDetail {
  /// The size of each line in a cell; none when colors speak alone.
  let lineSizes: [Double]
  /// The size of names and totals.
  let nameSize: Double
  /// The share of the page that names at the left may take.
  var nameShare = 0.3
  /// How many columns of totals stay; the last are kept.
  var summaryColumns = Int.max

  /// From all that cells have to say at full size, over smaller letters and fewer lines, to colors.
  static let levels: [GridDetail] = [
    GridDetail(lineSizes: [10, 8], nameSize: 9),
    GridDetail(lineSizes: [9, 8], nameSize: 9),
    GridDetail(lineSizes: [8, 7], nameSize: 8),
    GridDetail(lineSizes: [7, 7], nameSize: 7.5),
    GridDetail(lineSizes: [10], nameSize: 9),
    GridDetail(lineSizes: [9], nameSize: 8),
    GridDetail(lineSizes: [8], nameSize: 8),
    GridDetail(lineSizes: [7], nameSize: 7),
    GridDetail(lineSizes: [7], nameSize: 7, nameShare: 0.22, summaryColumns: 1),
    GridDetail(lineSizes: [], nameSize: 7),
  ]

  /// What a cell says at this level, with the fonts.
  func lines(of cell: Grid.Cell) -> [(text: String, font: Font)] {
    zip(cell.lines, lineSizes).map { ($0, Font(size: $1)) }
  }

  /// Whether the cells have only their colors.
  var isColorOnly: Bool { lineSizes.isEmpty }
  /// The face of names and totals.
  var nameFont: Font { Font(size: nameSize) }
}
