/// Where each of some small multiples stands: frames of one size, with labels of shared axes at the left and below only.
struct MultiplesLayout {
  private static let gap = 12.0

  private(set) var stacks: [PanelStack] = []

  /// Lays panels out in `room`.
  init(_ multiples: Multiples, in room: Rectangle, typesetter: Typesetter) {
    let panels = multiples.sharing
    guard !panels.isEmpty else { return }
    let columns = min(multiples.columns, panels.count)
    let rows = (panels.count + columns - 1) / columns
    var around = PanelStack.Surroundings()
    around.hasEnds = false
    // Measured once in the room that each has about; what all need around their frames follows.
    let guess = Rectangle(
      x: room.left, y: room.top, width: room.size.width / Double(columns),
      height: room.size.height / Double(rows))
    let trial = panels.map {
      PanelStack([$0], in: guess, with: around, typesetter: typesetter)
    }
    around.left = trial.map { ($0.rows.first?.frame.left ?? room.left) - room.left }.max() ?? 0
    around.headingLines = trial.map { $0.rows.first?.heading.count ?? 0 }.max() ?? 0
    let below = trial.map(\.xAxisHeight).max() ?? 0
    // Shared labels stand once, in the first column and the last row.
    let leftMargins = multiples.sharesY ? around.left : around.left * Double(columns)
    let lowMargins = multiples.sharesX ? below : below * Double(rows)
    let gaps = (x: Self.gap * Double(columns - 1), y: Self.gap * 0.5 * Double(rows - 1))
    let width = max((room.size.width - leftMargins - gaps.x) / Double(columns), 10)
    let height = max((room.size.height - lowMargins - gaps.y) / Double(rows), 10)
    stacks = panels.enumerated().map { index, panel in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      var own = around
      own.hasYLabels = !multiples.sharesY || column == 0
      own.hasYTitles = !multiples.sharesY || index == 0
      own.hasXLabels = !multiples.sharesX || index + columns >= panels.count
      own.left = own.hasYLabels ? around.left : 0
      let before =
        multiples.sharesY ? (column == 0 ? 0 : around.left) : around.left * Double(column)
      let above = multiples.sharesX ? 0 : below * Double(row)
      let place = Rectangle(
        x: room.left + before + (width + Self.gap) * Double(column),
        y: room.top + above + (height + Self.gap * 0.5) * Double(row),
        width: width + own.left, height: height + (own.hasXLabels ? below : 4))
      return PanelStack([panel], in: place, with: own, typesetter: typesetter)
    }
  }
}
