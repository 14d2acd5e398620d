/// Grids beside each other, measured, with one size of cell for all: places only, no colors.
struct GridLayout {
  /// What surrounds the cells of one grid.
  struct Margins {
    var rowNames: [[String]] = []
    /// The width that row names are broken to.
    var nameWidth: Double?
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
  /// What says which total of totals it is.
  static let caption = Font(size: 7)

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
    let texts = Set(grids.flatMap(\.bodyCells).filter { !$0.isSilent }.map(\.lines))
    let rows = Double(grids.map(\.bodyRows).max() ?? 0)
    let columns = Double(grids.map(\.bodyColumns).reduce(0, +))
    let levels = GridDetail.levels(for: grids)
    for level in levels.dropLast() {
      let key = GridKey(grids: grids, detail: level, typesetter: typesetter)
      let free = key.room(in: room)
      let need = level.cell(for: texts, of: grids, typesetter: typesetter)
      // Names and totals need room besides, but to measure them all for each level would take long.
      guard need.width * columns <= free.size.width, need.height * rows <= free.size.height
      else { continue }
      let layout = GridLayout(grids, in: free, need: need, detail: level, typesetter: typesetter)
      if layout.fits { return layout }
    }
    let last = levels.last ?? GridDetail(lineSizes: [], nameSize: 7)
    let key = GridKey(grids: grids, detail: last, typesetter: typesetter)
    return GridLayout(
      grids, in: key.room(in: room),
      need: last.cell(for: texts, of: grids, typesetter: typesetter), detail: last,
      typesetter: typesetter)
  }

  private init(
    _ grids: [Grid], in room: Rectangle, need: Size, detail: GridDetail, typesetter: Typesetter
  ) {
    self.grids = grids
    self.room = room
    self.detail = detail
    self.typesetter = typesetter
    margins = grids.map { _ in Margins() }
    solve(need)
  }

  /// The width of a cell follows from the names at the left, its height from the names above, which
  /// depend on the width.
  private mutating func solve(_ need: Size) {
    let rowCount = Double(grids.map(\.cells.count).max() ?? 1)
    let columnCount = Double(max(grids.map(\.bodyColumns).reduce(0, +), 1))
    let guess = max(need.height, min(Self.largestCell, room.size.height * 0.62 / max(rowCount, 1)))
    // Less than guessed, so that names still fit when cells become somewhat lower.
    for index in grids.indices { measureRowNames(index, cellHeight: 0.8 * guess) }
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
    if detail.isColorOnly, shortensNames { fits = false }
  }

  private var shortensNames: Bool {
    zip(grids, margins).contains { grid, margins in
      zip(grid.rows + grid.columns, margins.rowNames + margins.columnNames).contains {
        $1.last?.last == "…" && $0.last != "…"
      }
    }
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

  private func longestWord(_ names: some Sequence<String>) -> Double {
    names.flatMap { $0.split(whereSeparator: \.isBreakable) }
      .map { typesetter.width(String($0), detail.nameFont) }.max() ?? 0
  }

  private mutating func measureRowNames(_ index: Int, cellHeight: Double) {
    let grid = grids[index]
    let font = detail.nameFont
    let limit = room.size.width * detail.nameShare / Double(grids.count)
    let count = min(max(Int(cellHeight / font.lineHeight), 1), 3)
    let width = margins[index].nameWidth ?? nameWidth(grid, lines: count, limit: limit)
    margins[index].nameWidth = width
    margins[index].rowNames =
      typesetter.lines(of: grid.rows.prefix(grid.bodyRows), width: width, limit: count, font)
      + grid.rows.dropFirst(grid.bodyRows).map { [typesetter.shortened($0, to: limit, font)] }
    let names = margins[index].rowNames.joined().map { typesetter.width($0, font) }
    let title = typesetter.width(rowTitle(grid), font)
    let widest = max(names.max() ?? 0, title)
    // Never narrower than measured before: the cells' width counts on it.
    margins[index].left = max(margins[index].left, widest > 0 ? widest + 6 : 0)
    let summary = summaryColumns(grid).map { column in
      let texts = grid.cells.compactMap { $0[column].lines.first }
      let name = grid.columns.isEmpty ? "" : grid.columns[column]
      let shown = typesetter.shortened(name, to: limit, font)
      let captions = grid.cells.suffix(grid.summaryRows).compactMap {
        $0[column].lines.dropFirst().first
      }
      let widths =
        (texts + [shown]).map { typesetter.width($0, font) }
        + captions.map { typesetter.width($0, Self.caption) }
      return (widths.max() ?? 0) + 8
    }
    margins[index].summaryWidths = summary
  }

  /// The least width, of a few, at which so many lines hold all names of rows: what these leave is for the cells.
  private func nameWidth(_ grid: Grid, lines count: Int, limit: Double) -> Double {
    let names = grid.rows.prefix(grid.bodyRows)
    let words = longestWord(names)
    let widths = [0.6, 0.8].map { $0 * limit }
    return widths.first { width in
      words <= width
        && names.allSatisfy {
          typesetter.lines($0, width: width, limit: count + 1, detail.nameFont).count <= count
        }
    } ?? limit
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
    let wrapped = typesetter.lines(of: body, width: cell.width - 2, limit: 4, font)
    let fitsAcross =
      longestWord(body) <= cell.width - 2 && wrapped.allSatisfy { $0.count <= 3 }
    var header = 0.0
    if fitsAcross {
      margins[index].columnNames = wrapped
      header = Double(wrapped.map(\.count).max() ?? 0) * font.lineHeight
    } else {
      margins[index].turnsColumnNames = true
      let limit = min(room.size.width * 0.3, room.size.height * 0.45)
      margins[index].columnNames = typesetter.lines(of: body, width: limit, font)
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
    let hasCaptions = totals.contains {
      $0.suffix(grid.summaryColumns).contains { $0.lines.count > 1 }
    }
    let upright = font.lineHeight + 4 + (hasCaptions ? Self.caption.lineHeight : 0)
    let line = margins[index].turnsSummary ? max(widest + 6, upright) : upright
    margins[index].summaryHeight =
      grid.summaryRows == 0 ? 0 : Self.summaryGap + line * Double(grid.summaryRows)
  }

  /// From the top of the room down to the last total.
  var height: Double {
    let header = margins.map(\.header).max() ?? 0
    return header
      + (grids.indices.map { index in
        cell.height * Double(grids[index].bodyRows) + margins[index].summaryHeight
      }.max() ?? 0)
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
