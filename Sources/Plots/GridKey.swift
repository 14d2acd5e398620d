/// What explains the colors of grids whose cells say no numbers: a bar beside them, sentences below.
struct GridKey {
  static let gap = 8.0
  static let barWidth = 8.0
  static let font = Font(size: 7)
  /// Labels of a bar need so much height each.
  static let labelHeight = 10.0

  let grids: [Grid]
  let detail: GridDetail
  let typesetter: Typesetter

  /// The grid whose colors the bar has: the first with labels.
  var grid: Grid? { detail.isColorOnly ? grids.first { !$0.barLabels.isEmpty } : nil }

  /// From the grids to the right end of the bar.
  var width: Double {
    guard let grid else { return 0 }
    let labels = grid.barLabels.map { typesetter.width($0, Self.font) }.max() ?? 0
    let title = grid.barTitle.isEmpty ? 0 : Self.font.lineHeight + 2
    return Self.gap + Self.barWidth + 3 + labels + title
  }

  /// The sentences.
  var notes: [String] {
    guard detail.isColorOnly else {
      let isSilent = grids.contains { $0.bodyCells.contains(where: \.isSilent) }
      return isSilent ? grids.map(\.silence).filter { !$0.isEmpty } : []
    }
    var notes: [String] = []
    if GridDetail.lineCount(of: grids) > 0 {
      notes.append("Cells are too small for numbers here: colors only.")
    }
    if grids.contains(where: { $0.bodyCells.contains(where: \.isMissing) }) {
      notes.append("Grey cells have no number.")
    }
    return notes
  }

  /// What is left of `room` for the grids.
  func room(in room: Rectangle) -> Rectangle {
    let lines = notes.flatMap {
      typesetter.lines($0, width: room.size.width, limit: 6, Style.note)
    }
    let height = lines.isEmpty ? 0 : Double(lines.count) * Style.note.lineHeight + 4
    return Rectangle(
      x: room.left, y: room.top, width: max(room.size.width - width, 1),
      height: max(room.size.height - height, 1))
  }
}
