/// Grids beside each other, measured, with one size of cell for all: places only, no colors.
struct GridLayout {
  /// What surrounds the cells of one grid.
  struct Margins {
    var rowNames: [[String]] = []
    var columnNames: [[String]] = []
    var turnsColumnNames = false
    var left = 0.0
    var header = 0.0
    var summaryWidths: [Double] = []
    var summaryHeight = 0.0
    var turnsSummary = false

    var summaryWidth: Double {
      summaryWidths.isEmpty ? 0 : summaryWidths.reduce(0, +) + GridLayout.summaryGap
    }
  }

  static let summaryGap = 5.0
  static let gridGap = 26.0
  static let largestCell = 64.0

  let grids: [Grid]
  let room: Rectangle
  let detail: GridDetail
  let typesetter: Typesetter
  var margins: [Margins]
  var cell = Size(width: 0, height: 0)
  /// Whether every text fits at this level of detail.
  private(set) var fits = true

  /// The layout with the most detail that fits.
  static func best(_ grids: [Grid], in room: Rectangle, typesetter: Typesetter) -> GridLayout {
    let lines = grids.flatMap { $0.cells.joined() }.map(\.lines.count).max() ?? 0
    var layout: GridLayout?
    for level in GridDetail.levels where lines == 0 || level.lineSizes.count <= max(lines, 1) {
      if lines == 0, !level.isColorOnly { continue }
      let isBare = level.isColorOnly && lines > 0
      // The color bar stands right of the cells, the sentence about it below.
      let free =
        isBare
        ? Rectangle(
          x: room.left, y: room.top, width: room.size.width - 44,
          height: room.size.height - Style.note.lineHeight - 4) : room
      let next = GridLayout(grids, in: free, detail: level, typesetter: typesetter)
      layout = next
      if next.fits { break }
    }
    return layout
      ?? GridLayout(grids, in: room, detail: GridDetail.levels[0], typesetter: typesetter)
  }

  private init(_ grids: [Grid], in room: Rectangle, detail: GridDetail, typesetter: Typesetter) {
    self.grids = grids
    self.room = room
    self.detail = detail
    self.typesetter = typesetter
    margins = grids.map { _ in Margins() }
    solve()
  }

  /// The width of a cell follows from the names at the left, its height from the names above, which
  /// depend on the width.
  private mutating func solve() {
    let need = neededCell
    let rowCount = Double(grids.map(\.cells.count).max() ?? 1)
    let columnCount = Double(max(grids.map(\.bodyColumns).reduce(0, +), 1))
    let guess = max(need.height, min(Self.largestCell, room.size.height * 0.62 / max(rowCount, 1)))
    for index in grids.indices { measureRowNames(index, cellHeight: guess) }
    let taken =
      margins.map { $0.left + $0.summaryWidth }.reduce(0, +)
      + Self.gridGap * Double(grids.count - 1)
    let widest = max((room.size.width - taken) / columnCount, 0.5)
    if widest < need.width - 1e-6 { fits = false }
    let words = grids.map { longestWord($0.columns.prefix($0.bodyColumns)) }.max() ?? 0
    let least = max(need.width, words + 4)
    cell.width = min(widest, max(least, Self.largestCell))
    measureHeight(need)
    // Near to a square, unless a name asks for more width.
    let squarish = min(cell.width, max(least, cell.height * 1.2))
    if squarish < cell.width {
      cell.width = squarish
      measureHeight(need)
    }
    if cell.height < need.height - 1e-6 { fits = false }
    for index in grids.indices { measureRowNames(index, cellHeight: cell.height) }
  }

  private mutating func measureHeight(_ need: Size) {
    for index in grids.indices { measureHeader(index) }
    let tallest =
      grids.indices.map { index in
        let taken = margins[index].header + margins[index].summaryHeight
        return max((room.size.height - taken) / Double(max(grids[index].bodyRows, 1)), 0.5)
      }.min() ?? 0.5
    cell.height = min(tallest, max(need.height, min(cell.width, Self.largestCell)))
  }

  /// The least cell that holds its text.
  private var neededCell: Size {
    var need = Size(width: 1, height: detail.nameSize)
    for grid in grids {
      for row in grid.cells.prefix(grid.bodyRows) {
        for cell in row.prefix(grid.bodyColumns) {
          let lines = detail.lines(of: cell)
          let width = lines.map { typesetter.width($0.text, $0.font) }.max() ?? 0
          need.width = max(need.width, width + 3)
          need.height = max(need.height, lines.map(\.font.lineHeight).reduce(0, +) + 2)
        }
      }
    }
    return need
  }

  private func longestWord(_ names: some Sequence<String>) -> Double {
    names.flatMap { $0.split(whereSeparator: \.isBreakable) }
      .map { typesetter.width(String($0), detail.nameFont) }.max() ?? 0
  }

  private mutating func measureRowNames(_ index: Int, cellHeight: Double) {
    let grid = grids[index]
    let font = detail.nameFont
    let limit = room.size.width * detail.nameShare / Double(grids.count)
    let count = min(max(Int(cellHeight / font.lineHeight), 1), 3)
    margins[index].rowNames = grid.rows.enumerated().map { row, name in
      typesetter.lines(name, width: limit, limit: row < grid.bodyRows ? count : 1, font)
    }
    let names = margins[index].rowNames.joined().map { typesetter.width($0, font) }
    let title = typesetter.width(rowTitle(grid), font)
    let widest = max(names.max() ?? 0, title)
    // Never narrower than measured before: the cells' width counts on it.
    margins[index].left = max(margins[index].left, widest > 0 ? widest + 6 : 0)
    let summary = summaryColumns(grid).map { column in
      let texts = grid.cells.compactMap { $0[column].lines.first }
      let name = grid.columns.isEmpty ? "" : grid.columns[column]
      let shown = typesetter.shortened(name, to: limit, font)
      return (texts + [shown]).map { typesetter.width($0, font) }.max().map { $0 + 8 } ?? 8
    }
    margins[index].summaryWidths = summary
  }

  /// The columns of totals that this level of detail keeps.
  func summaryColumns(_ grid: Grid) -> Range<Int> {
    let end = grid.bodyColumns + grid.summaryColumns
    return end - min(grid.summaryColumns, detail.summaryColumns)..<end
  }

  /// What rows are, as it stands in the corner.
  func rowTitle(_ grid: Grid) -> String {
    typesetter.shortened(
      grid.rowTitle, to: room.size.width * detail.nameShare / Double(grids.count), detail.nameFont)
  }

  private mutating func measureHeader(_ index: Int) {
    let grid = grids[index]
    let font = detail.nameFont
    let body = grid.columns.prefix(grid.bodyColumns)
    let wrapped = body.map { typesetter.lines($0, width: cell.width - 2, limit: 4, font) }
    let fitsAcross =
      longestWord(body) <= cell.width - 2 && wrapped.allSatisfy { $0.count <= 3 }
    var header = 0.0
    if fitsAcross {
      margins[index].columnNames = wrapped
      header = Double(wrapped.map(\.count).max() ?? 0) * font.lineHeight
    } else {
      margins[index].turnsColumnNames = true
      let limit = room.size.height * 0.36
      margins[index].columnNames = body.map { [typesetter.shortened($0, to: limit, font)] }
      header = margins[index].columnNames.joined().map { typesetter.width($0, font) }.max() ?? 0
    }
    if !grid.rowTitle.isEmpty || grid.summaryColumns > 0 { header = max(header, font.lineHeight) }
    if header > 0 { header += 4 }
    if !grid.columnTitle.isEmpty { header += Style.label.lineHeight }
    let titles = titleLines(index)
    if !titles.isEmpty { header += Double(titles.count) * Style.tick.lineHeight + 3 }
    margins[index].header = header
    let totals = grid.cells.suffix(grid.summaryRows)
    let widest =
      totals.flatMap { $0.prefix(grid.bodyColumns) }
      .compactMap(\.lines.first).map { typesetter.width($0, font) }.max() ?? 0
    margins[index].turnsSummary = widest > cell.width - 3
    let line = margins[index].turnsSummary ? widest + 6 : font.lineHeight + 4
    margins[index].summaryHeight =
      grid.summaryRows == 0 ? 0 : Self.summaryGap + line * Double(grid.summaryRows)
  }

  /// The title of a grid, broken to its width.
  func titleLines(_ index: Int) -> [String] {
    typesetter.lines(
      grids[index].title, width: max(width(index), 72), limit: 3, Font(size: 9, isSemibold: true))
  }

  /// How wide a grid is with all that surrounds it.
  func width(_ index: Int) -> Double {
    margins[index].left + cell.width * Double(grids[index].bodyColumns)
      + margins[index].summaryWidth
  }
}
