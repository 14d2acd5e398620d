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

  /// What to try for some grids, the most telling first.
  static func levels(for grids: [Grid]) -> [GridDetail] {
    let lines = lineCount(of: grids)
    return numbers.filter { $0.lineSizes.count <= lines } + colors
  }

  /// The most lines that a cell wants to say.
  static func lineCount(of grids: [Grid]) -> Int {
    grids.flatMap(\.bodyCells).map { $0.isSilent ? 0 : $0.lines.count }.max() ?? 0
  }

  /// From all that cells have to say at full size, over smaller letters, to fewer lines.
  private static let numbers: [GridDetail] = [
    GridDetail(lineSizes: [10, 8], nameSize: 9),
    GridDetail(lineSizes: [9, 8], nameSize: 9),
    GridDetail(lineSizes: [8, 7], nameSize: 8),
    GridDetail(lineSizes: [7, 7], nameSize: 7.5),
    GridDetail(lineSizes: [10], nameSize: 9),
    GridDetail(lineSizes: [9], nameSize: 8),
    GridDetail(lineSizes: [8], nameSize: 8),
    GridDetail(lineSizes: [7], nameSize: 7),
    GridDetail(lineSizes: [7], nameSize: 7, nameShare: 0.18, summaryColumns: 1),
  ]

  /// Colors alone, with all names in full while there is room; the last shortens names and leaves some out.
  private static let colors: [GridDetail] = [
    GridDetail(lineSizes: [], nameSize: 9),
    GridDetail(lineSizes: [], nameSize: 8),
    GridDetail(lineSizes: [], nameSize: 7),
    GridDetail(lineSizes: [], nameSize: 7, nameShare: 0.2, summaryColumns: 1),
    GridDetail(lineSizes: [], nameSize: 7),
  ]

  /// What a cell says at this level, with the fonts.
  func lines(of cell: Grid.Cell) -> [(text: String, font: Font)] {
    cell.isSilent ? [] : zip(cell.lines, lineSizes).map { ($0, Font(size: $1)) }
  }

  /// The least cell that holds what cells say, and beside which names have room.
  func cell(for texts: Set<[String]>, of grids: [Grid], typesetter: Typesetter) -> Size {
    // Names of rows stand below each other, those of columns beside each other when turned.
    var need = Size(
      width: grids.allSatisfy(\.columns.isEmpty) ? 1 : namePitch,
      height: grids.allSatisfy(\.rows.isEmpty) ? 1 : namePitch)
    for text in texts {
      let lines = lines(of: Grid.Cell(text))
      let width = lines.map { typesetter.width($0.text, $0.font) }.max() ?? 0
      need.width = max(need.width, width + 3)
      need.height = max(need.height, lines.map(\.font.lineHeight).reduce(0, +) + 2)
    }
    return need
  }

  /// Whether the cells have only their colors.
  var isColorOnly: Bool { lineSizes.isEmpty }
  /// The distance of lines of names or totals that do not touch.
  var namePitch: Double { nameSize * 1.06 }
  /// The face of names and totals.
  var nameFont: Font { Font(size: nameSize) }
}
